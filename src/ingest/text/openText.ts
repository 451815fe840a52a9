import { buildIssue, type Issue, type IssueCode } from '../../model/issue.ts';
import { fileTooLarge, maxFileBytes } from '../fileSize.ts';
import type { Encoding, FileBytes, ReadOptions } from '../reading.ts';
import type { OpenedFile, SheetNote } from '../sheet.ts';
import { type Progress, untold } from '../progress.ts';
import { decodeChunks, type DecodeFailure, findEncoding, slicesOf } from './decodeText.ts';
import { noiseWatch } from './noiseWatch.ts';
import { plainCell } from './plainCell.ts';
import { maxSampleLength, sniffDialect } from './sniffDialect.ts';
import type { TextRecord } from './splitRecords.ts';
import { textRecords } from './textRecords.ts';

export type Opened =
  | { readonly ok: true; readonly opened: OpenedFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Opens a delimited text as one sheet without a name: encoding, delimiter and quote are recognised
 * unless chosen. A file that is too large, empty, no text, no table or in an encoding that is not
 * read is refused with its reason.
 */
export function openText(
  { name, bytes }: FileBytes,
  options: ReadOptions,
  progress: Progress = untold,
): Opened {
  if (bytes.length > maxFileBytes) return { ok: false, issues: [fileTooLarge(name)] };
  const found = findEncoding(bytes, options.encoding);
  if (!found.ok) return { ok: false, issues: [refusal(name, found.reason)] };
  const { encoding, guessed } = found;
  const dialect = sniffDialect(startOf(bytes, encoding), options);
  const notes: SheetNote[] = guessed
    ? [{ code: 'encoding-guess', severity: 'info', action: 'kept', facts: { encoding } }]
    : [];
  const text = { bytes, encoding, dialect };
  // Whoever has chosen the delimiter has seen the rows, and means them.
  const look = options.delimiter === undefined ? noiseWatch() : () => true;
  const records = textRecords(text, plain, look, progress);
  if (records === null) return { ok: false, issues: [refusal(name, 'noise')] };
  const { delimiter, quote } = dialect;
  const sheets = [{ name: '', hidden: false, records, notes }];
  return { ok: true, opened: { container: 'text', encoding, delimiter, quote, dialect, sheets } };
}

/** As much of the text as is needed to recognise how it is written. */
function startOf(bytes: Uint8Array, encoding: Encoding): string {
  let start = '';
  for (const text of decodeChunks(slicesOf(bytes), encoding)) {
    start += text;
    if (start.length >= maxSampleLength) break;
  }
  return start;
}

/** Cells as they are meant: see `plainCell`. */
function plain(record: TextRecord): TextRecord {
  const isWritten = (cell: string) => cell.startsWith("'") || cell.startsWith('="');
  if (record.broken !== null || !record.cells.some(isWritten)) return record;
  return { ...record, cells: record.cells.map(plainCell) };
}

export type Refusal = DecodeFailure | 'noise';

/** The finding that refuses a file because of what its bytes are. */
export function refusal(file: string, reason: Refusal): Issue {
  const facts: Record<string, string> =
    reason === 'big5' ? { reason, encoding: 'Big5' } : { reason };
  const code = refusalCodes[reason];
  return buildIssue({ code, severity: 'error', action: 'rejected', file, facts });
}

const refusalCodes: Readonly<Record<Refusal, IssueCode>> = {
  empty: 'file-empty',
  encoding: 'encoding-error',
  big5: 'encoding-error',
  spreadsheet: 'file-unreadable',
  binary: 'file-unreadable',
  noise: 'file-unreadable',
};
