import { buildIssue, type Issue } from '../model/issue.ts';

/** Largest file that is read, bytes. */
export const maxFileBytes = 200 * 1024 * 1024;

const megabyteBytes = 1024 * 1024;

/** The finding about a file of more than `maxFileBytes`: it is refused, unread where its size tells. */
export function fileTooLarge(file: string): Issue {
  return buildIssue({
    code: 'file-too-large',
    severity: 'error',
    action: 'rejected',
    file,
    facts: { limitMegabytes: String(maxFileBytes / megabyteBytes) },
  });
}
