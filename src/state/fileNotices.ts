import { maxFileBytes } from '../ingest/fileSize.ts';
import type { Project } from '../model/project.ts';
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

/** Tells that a project keeps a street file that is of no use to its new tables. */
export function tellLostStreets(get: GetState, before: Project | null, now: Project): void {
  const used = before?.inputs.streets;
  if (!used || now.inputs.streets) return;
  const isKept = now.inputs.files.some(({ sha256 }) => sha256 === used.sha256);
  if (isKept) get().notify('warning', 'streetsElsewhere', { name: used.name });
}

/** `gone`: the file was changed, moved or locked since it was chosen. */
export function messageOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'NotReadableError') return 'gone';
  return fault instanceof Error ? fault.message : String(fault);
}
