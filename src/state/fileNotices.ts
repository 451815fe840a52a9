import { maxFileBytes } from '../ingest/fileSize.ts';
import { CancelledError } from '../worker/analysisClient.ts';
import type { GetState } from './appDependencies.ts';

/** Tells that a file is too large to be read, where it is. */
export function tellTooLarge(get: GetState, { name, size }: File): boolean {
  if (size <= maxFileBytes) return false;
  const limit = `${maxFileBytes / 1024 / 1024} MB`;
  get().notify('error', 'fileTooLarge', { name, limit });
  return true;
}

/** Tells why a file could not be read, unless its reading was given up. */
export function tellUnread(get: GetState, name: string, fault: unknown): void {
  if (fault instanceof CancelledError) return;
  get().notify('error', 'fileUnreadable', { name, message: messageOf(fault) });
}

/** `gone`: the file was changed, moved or locked since it was chosen. */
export function messageOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'NotReadableError') return 'gone';
  return fault instanceof Error ? fault.message : String(fault);
}
