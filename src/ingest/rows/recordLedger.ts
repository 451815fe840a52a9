import type { IssueLog } from '../issueLog.ts';
import type { FittedRecords } from '../layout/fitRecords.ts';
import type { Layout, RecordRole } from '../layout/layout.ts';
import type { TextRecord } from '../text/splitRecords.ts';

/** A record that is data, with its cells cut or filled up to the width of the header. */
export interface DataRecord {
  readonly line: number;
  /** Counted from 1 after the header, every kind of record included. */
  readonly record: number;
  readonly cells: readonly string[];
  /** The cells as the file has them, where the user wrote over one. */
  readonly raw?: readonly string[];
}

/** What became of the records of a file that hold no data, or none that can be used. */
export interface SortedRecords {
  readonly data: readonly DataRecord[];
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

/**
 * Sorts the records of a sheet: titles, notes, other tables, blank rows, totals, repeated headers
 * and rows equal to an earlier one are skipped; those with a stray quote or over-long are rejected.
 * Every record other than the header is counted once, and each that holds no data has an issue.
 *
 * @param namePosition column of the row's name, -1 for none
 */
export function sortRecords(
  records: readonly TextRecord[],
  layout: Layout,
  fitted: FittedRecords,
  namePosition: number,
  log: IssueLog,
): SortedRecords {
  const width = layout.headers.length;
  const bodyStart = layout.start + layout.headerRows;
  const seen = new Map<string, number>();
  const data: DataRecord[] = [];
  let rejected = 0;
  let skipped = 0;
  for (const [index, { line, cells: given, broken, raw }] of records.entries()) {
    const cells = fitted.get(index) ?? given;
    const role = layout.roles[index] ?? 'data';
    if (role === 'header') continue;
    const record = Math.max(0, index - bodyStart + 1);
    const placeOf = () => ({ line, record, value: given.join(' ').trim() });
    if (broken !== null || cells.length > maxCells) {
      const code = broken === 'quote' ? 'quote-resync' : broken ? 'line-too-long' : 'row-too-wide';
      log.add({ code, severity: 'error', action: 'rejected', ...placeOf() });
      rejected++;
      continue;
    }
    const key = rowKey(cells);
    const reason = reasonToSkip(cells, role, namePosition);
    const earlier = seen.get(key);
    if (reason !== null) {
      const severity = reason === 'table-other' ? 'warning' : 'info';
      log.add({ code: reason, severity, action: 'skipped', ...placeOf() });
      skipped++;
    } else if (earlier !== undefined) {
      const facts = { firstLine: String(earlier) };
      const code = 'duplicate-row';
      log.add({ code, severity: 'warning', action: 'skipped', ...placeOf(), facts });
      skipped++;
    } else {
      seen.set(key, line);
      if (cells !== given) {
        const facts = { before: given.join(' | '), suggestion: cells.join(' | ') };
        const code = 'row-realigned';
        log.add({ code, severity: 'warning', action: 'repaired', ...placeOf(), facts });
      }
      const wide = fitToHeader(cells, width, placeOf, log);
      data.push({ line, record, cells: wide, ...(raw === undefined ? {} : { raw }) });
    }
  }
  return { data, read: records.length - layout.headerRows, rejected, skipped };
}

/** A row as one text: its cells, trimmed, blank ones at the end left out. */
function rowKey(cells: readonly string[]): string {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end--;
  return cells
    .slice(0, end)
    .map((cell) => cell.trim())
    .join('\u0000');
}

const skippedRoles: Readonly<Partial<Record<RecordRole, SkipReason>>> = {
  title: 'row-title',
  'repeated-header': 'row-title',
  note: 'row-note',
  'other-table': 'table-other',
};

type SkipReason = 'row-blank' | 'row-title' | 'row-note' | 'row-total' | 'table-other';

function reasonToSkip(
  cells: readonly string[],
  role: RecordRole,
  namePosition: number,
): SkipReason | null {
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

function isTotal(cell: string): boolean {
  if (cell.length < 2 || cell.length > 20) return false;
  const start = cell.trimStart().charAt(0).normalize('NFKC').toLowerCase();
  if (!totalStarts.has(start) && !cell.includes('计')) return false;
  const marks = Array.from(cell.normalize('NFKC').toLowerCase());
  const plain = marks.filter((mark) => mark.trim() !== '' && mark !== ':').join('');
  return totals.has(plain) || totalEnds.some((end) => plain.endsWith(end));
}

function startsLikeNumber(cell: string): boolean {
  return '0123456789+-—−/.'.includes(cell.normalize('NFKC').trim().charAt(0));
}

function fitToHeader(
  cells: readonly string[],
  width: number,
  placeOf: () => { readonly line: number; readonly record: number; readonly value: string },
  log: IssueLog,
): readonly string[] {
  if (cells.length === width) return cells;
  const facts = { cells: String(cells.length), headers: String(width) };
  if (cells.length < width) {
    log.add({ code: 'row-too-short', severity: 'warning', action: 'kept', ...placeOf(), facts });
    return [...cells, ...new Array<string>(width - cells.length).fill('')];
  }
  const surplus = cells.slice(width);
  if (surplus.some((cell) => cell.trim() !== '')) {
    const value = surplus.join(' ').trim();
    log.add({
      code: 'row-too-long',
      severity: 'warning',
      action: 'kept',
      ...placeOf(),
      value,
      facts,
    });
  }
  return cells.slice(0, width);
}
