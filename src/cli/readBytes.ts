import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTooLarge, maxFileBytes } from '../ingest/fileSize.ts';
import { buildIssue, type Result } from '../model/issue.ts';

/** The bytes of a file; one that is too large (told by its size, unread) or not there is a finding. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(path)).size > maxFileBytes) {
      return { ok: false, issues: [fileTooLarge(basename(path))] };
    }
    return { ok: true, value: await readFile(path), issues: [] };
  } catch {
    const issue = buildIssue({
      code: 'file-unreadable',
      severity: 'error',
      action: 'rejected',
      file: basename(path),
      facts: { reason: 'notFound' },
    });
    return { ok: false, issues: [issue] };
  }
}
