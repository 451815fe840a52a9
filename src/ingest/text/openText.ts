import { unguardFormula } from '../../model/formulaGuard.ts';
import { buildIssue, type Issue, type IssueCode } from '../../model/issue.ts';
import { fileTooLarge, maxFileBytes } from '../fileSize.ts';
import type { FileBytes, ReadOptions } from '../reading.ts';
import type { OpenedFile, SheetNote } from '../sheet.ts';
import { type DecodeFailure, decodeText } from './decodeText.ts';
import { sniffDialect } from './sniffDialect.ts';
import { partOf, type Progress, untold } from '../progress.ts';
import type { Dialect } from './dialect.ts';
import { recordsFrom, type TextRecord } from './splitRecords.ts';

export type Opened =
  | { readonly ok: true; readonly opened: OpenedFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Opens a delimited text as one sheet without a name: encoding, delimiter and quote are recognised
 * unless chosen. A file that is too large, empty, no text or in an encoding that is not read is
 * refused with its reason.
 */
export function openText(
  file: FileBytes,
  options: ReadOptions,
  progress: Progress = untold,
): Opened {
  if (file.bytes.length > maxFileBytes) return { ok: false, issues: [fileTooLarge(file.name)] };
  const decoded = decodeText(file.bytes, options.encoding);
  if (!decoded.ok) return { ok: false, issues: [refusal(file.name, decoded.reason)] };
  const { text, encoding, guessed } = decoded;
  const dialect = sniffDialect(text, options);
  const notes: SheetNote[] = guessed
    ? [{ code: 'encoding-guess', severity: 'info', action: 'kept', facts: { encoding } }]
    : [];
  const records = unguardedRecords(text, dialect, progress);
  const { delimiter, quote } = dialect;
  const sheets = [{ name: '', hidden: false, records, notes }];
  return { ok: true, opened: { container: 'text', encoding, delimiter, quote, dialect, sheets } };
}

/** Records between two tellings of the progress. */
const toldRecords = 20_000;
/** Share of the opening that is over when the text is decoded. */
const decodedShare = 0.3;

function unguardedRecords(text: string, dialect: Dialect, progress: Progress): TextRecord[] {
  progress(decodedShare);
  const told = partOf(progress, decodedShare, 1);
  const records: TextRecord[] = [];
  let length = 0;
  for (const record of recordsFrom([text], dialect)) {
    records.push(unguarded(record));
    // Cells and their delimiters: near enough to the characters read.
    for (const cell of record.cells) length += cell.length + 1;
    if (records.length % toldRecords === 0) told(Math.min(1, length / text.length));
  }
  return records;
}

/** Cells without the apostrophe that our own tables put before a formula. */
function unguarded(record: TextRecord): TextRecord {
  if (record.broken !== null || !record.cells.some((cell) => cell.startsWith("'"))) return record;
  return { ...record, cells: record.cells.map(unguardFormula) };
}

function refusal(file: string, reason: DecodeFailure): Issue {
  const facts: Record<string, string> =
    reason === 'big5' ? { reason, encoding: 'Big5' } : { reason };
  const code = refusalCodes[reason];
  return buildIssue({ code, severity: 'error', action: 'rejected', file, facts });
}

const refusalCodes: Readonly<Record<DecodeFailure, IssueCode>> = {
  empty: 'file-empty',
  encoding: 'encoding-error',
  big5: 'encoding-error',
  spreadsheet: 'file-unreadable',
  binary: 'file-unreadable',
};
