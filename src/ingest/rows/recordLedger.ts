import type { IssueLog } from '../issueLog.ts';
import type { FittedRecords } from '../layout/fitRecords.ts';
import type { Layout, RecordRole } from '../layout/layout.ts';
import type { Progress } from '../progress.ts';
import type { Records } from '../sheet.ts';
import { collectRows, type DataRows } from './dataRows.ts';

/** What became of the records of a file that hold no data, or none that can be used. */
export interface SortedRecords {
  readonly data: DataRows;
  /** Records of the file without the header. */
  readonly read: number;
  readonly rejected: number;
  readonly skipped: number;
}

const totals: ReadonlySet<string> = new Set([
  '合计',
  '总计',
  '小计',
  '共计',
  '总和',
  'total',
  'totals',
  'subtotal',
  'grandtotal',
  'sum',
]);
/** First characters of the totals: most cells are told apart by theirs. */
const totalStarts: ReadonlySet<string> = new Set([...totals].map((total) => total.charAt(0)));
/** What the name of a district or street has behind it in a row of its sums. */
const totalEnds: readonly string[] = ['合计', '总计', '小计', '共计'];
const maxCells = 16_384;

/** The records of a sheet and what they are to its table. */
export interface Body {
  readonly records: Records;
  readonly layout: Layout;
  readonly fitted: FittedRecords;
  /** The records as they are in the file, where data of persons were left out of `records`. */
  readonly asGiven: Records;
}

/**
 * Sorts the records of a sheet: titles, notes, other tables, blank rows, totals, repeated headers
 * and rows equal to an earlier one are skipped; those with a stray quote or over-long are rejected.
 * Every record other than the header is counted once, and each that holds no data has an issue.
 *
 * @param namePosition column of the row's name, -1 for none
 */
export function sortRecords(
  { records, layout, fitted, asGiven }: Body,
  namePosition: number,
  log: IssueLog,
  progress: Progress,
): SortedRecords {
  const width = layout.headers.length;
  const bodyStart = layout.start + layout.headerRows;
  const rows = collectRows(width);
  let rejected = 0;
  let skipped = 0;
  for (let index = 0; index < records.length; index++) {
    if (index % toldRecords === 0) progress(index / records.length);
    const source = records.at(index);
    const role = layout.roles[index] ?? 'data';
    if (source === undefined || role === 'header') continue;
    const { line, cells: given, broken, raw } = source;
    const cells = fitted.get(index) ?? given;
    const record = Math.max(0, index - bodyStart + 1);
    if (broken !== null || cells.length > maxCells) {
      const code = broken === 'quote' ? 'quote-resync' : broken ? 'line-too-long' : 'row-too-wide';
      log.add({ code, severity: 'error', action: 'rejected', line, record, value: textOf(given) });
      rejected++;
      continue;
    }
    const found = reasonToSkip(cells, role, namePosition);
    if (found !== null) {
      const wasFilled = found === 'row-blank' && isFilled(asGiven.at(index)?.cells ?? []);
      const reason = wasFilled ? 'row-personal' : found;
      const severity = reason === 'table-other' ? 'warning' : 'info';
      const value = textOf(given);
      log.add({ code: reason, severity, action: 'skipped', line, record, value });
      skipped++;
      continue;
    }
    const earlier = rows.add({ line, record, cells, raw });
    if (earlier !== null) {
      const facts = { firstLine: String(earlier) };
      const code = 'duplicate-row';
      const value = textOf(given);
      log.add({ code, severity: 'warning', action: 'skipped', line, record, value, facts });
      skipped++;
      continue;
    }
    if (cells !== given) reportRealigned({ line, record, given }, cells, log);
    if (cells.length !== width) reportWidth({ line, record, given }, cells, width, log);
  }
  return { data: rows.rows(), read: records.length - layout.headerRows, rejected, skipped };
}

/** Records between two tellings of the progress. */
const toldRecords = 1 << 12;
/** A record as one text. */
function textOf(cells: readonly string[]): string {
  return cells.join(' ').trim();
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

const skippedRoles: Readonly<Partial<Record<RecordRole, SkipReason>>> = {
  title: 'row-title',
  'repeated-header': 'row-title',
  note: 'row-note',
};

type SkipReason = 'row-blank' | 'row-title' | 'row-note' | 'row-total' | 'table-other';

function reasonToSkip(
  cells: readonly string[],
  role: RecordRole,
  namePosition: number,
): SkipReason | null {
  // Its cells are blank where data of persons were left out.
  if (role === 'other-table') return 'table-other';
  const first = cells.findIndex((cell) => cell.trim() !== '');
  if (first === -1) return 'row-blank';
  const byRole = skippedRoles[role];
  if (byRole !== undefined) return byRole;
  if (isTotal(cells[namePosition] ?? '')) return 'row-total';
  if (!isTotal(cells[first] ?? '')) return null;
  // A total in another column than the name's: the rest of the row is figures only.
  const rest = cells.slice(first + 1);
  return rest.every((cell) => cell.trim() === '' || startsLikeNumber(cell)) ? 'row-total' : null;
}

/** Whether a cell is the word for a sum (合计, 小计), or ends in it, as 和平区合计 does. */
export function isTotal(cell: string): boolean {
  if (cell.length < 2 || cell.length > 20) return false;
  const start = foldedStart(cell);
  if (!totalStarts.has(start) && !cell.includes('计')) return false;
  const marks = Array.from(cell.normalize('NFKC').toLowerCase());
  const plain = marks.filter((mark) => mark.trim() !== '' && mark !== ':').join('');
  return totals.has(plain) || totalEnds.some((end) => plain.endsWith(end));
}

/** The first character of a cell, width folded, in lower case. */
function foldedStart(cell: string): string {
  const start = cell.trimStart().charAt(0);
  return (start < '\u0080' ? start : start.normalize('NFKC')).toLowerCase();
}

function startsLikeNumber(cell: string): boolean {
  return '0123456789+-—−/.'.includes(cell.normalize('NFKC').trim().charAt(0));
}

/** Where a record stands, and the cells that the file has there. */
interface Place {
  readonly line: number;
  readonly record: number;
  readonly given: readonly string[];
}

function reportRealigned(
  { line, record, given }: Place,
  cells: readonly string[],
  log: IssueLog,
): void {
  const facts = { before: given.join(' | '), suggestion: cells.join(' | ') };
  const value = textOf(given);
  const code = 'row-realigned';
  log.add({ code, severity: 'warning', action: 'repaired', line, record, value, facts });
}

/** Says where a record has too few cells, or more than blank ones too many. */
function reportWidth(
  { line, record, given }: Place,
  cells: readonly string[],
  width: number,
  log: IssueLog,
): void {
  const start = { severity: 'warning', action: 'kept', line, record } as const;
  const facts = { cells: String(cells.length), headers: String(width) };
  if (cells.length < width) {
    log.add({ ...start, code: 'row-too-short', value: textOf(given), facts });
    return;
  }
  const surplus = cells.slice(width);
  if (surplus.every((cell) => cell.trim() === '')) return;
  log.add({ ...start, code: 'row-too-long', value: surplus.join(' ').trim(), facts });
}
