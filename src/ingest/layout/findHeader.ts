import { countRecognised } from '../columns/recogniseKind.ts';
import type { Records } from '../sheet.ts';
import type { TextRecord } from '../text/splitRecords.ts';
import { countFilled, isTyped, shapeOf } from './cellShape.ts';
import { isUnit, isUnitsRow } from './formRows.ts';
import type { ChosenLayout } from './layout.ts';

/** Rows that are the header of a table: none where `rows` is 0, when `start` is its first record. */
export interface HeaderPlace {
  readonly start: number;
  readonly rows: number;
}

const searchedRecords = 20;
const sampledRecords = 100;
const mostHeaderRows = 4;
const longestUpperCell = 12;

/**
 * Finds the header among the records from `from` on: the first of 20 with at least two known
 * headers, or with every header that the user named; else the first record as wide as most, unless
 * it looks like the data below it. Further rows belong to the header where they repeat it, or name
 * the columns that it leaves blank. `start` is -1 where every record is blank.
 */
export function findHeader(
  records: Records,
  from: number,
  named: ChosenLayout['named'],
): HeaderPlace {
  const known = findKnownHeader(records, from, named);
  if (known !== -1) return headerAround(records, known, from);
  const first = findWideRecord(records, from);
  if (first === -1) return { start: -1, rows: 0 };
  if (looksLikeData(records, first)) return { start: first, rows: 0 };
  return headerAround(records, first, first);
}

/** Cells of the header rows joined with a space; where a row has none, or no text, it is left out. */
export function joinHeader(records: Records, { start, rows }: HeaderPlace): string[] {
  const parts = records.slice(start, start + rows).map((record) => record.cells);
  const width = Math.max(0, ...parts.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = parts.map((row) => (row[column] ?? '').trim());
    return cells.filter((cell) => cell !== '').join(' ');
  });
}

/** Whether a record names columns that some kind of table has, two at least. */
export function isKnownHeader({ cells, broken }: TextRecord): boolean {
  return broken === null && countRecognised(cells) >= 2;
}

/** Whether a record can hold headers: text only, in two cells at least. */
export function isAllText({ cells, broken }: TextRecord): boolean {
  if (broken !== null || countFilled(cells) < 2) return false;
  return cells.every((cell) => !isTyped(shapeOf(cell)));
}

/** Whether two records are the same, blank cells at the end left out. */
export function isSameRow(first: readonly string[], second: readonly string[]): boolean {
  const width = Math.max(first.length, second.length);
  for (let at = 0; at < width; at++) {
    if ((first[at] ?? '').trim() !== (second[at] ?? '').trim()) return false;
  }
  return true;
}

function findKnownHeader(records: Records, from: number, named: readonly string[]): number {
  const end = Math.min(records.length, from + searchedRecords);
  for (let at = from; at < end; at++) {
    const record = records.at(at);
    if (record === undefined || record.broken !== null) continue;
    if (isKnownHeader(record)) return at;
    if (named.length === 0) continue;
    const cells = new Set(record.cells.map((cell) => cell.trim()));
    if (named.every((header) => cells.has(header))) return at;
  }
  return -1;
}

/** The first record that fills at least half of the columns that most records have. */
function findWideRecord(records: Records, from: number): number {
  const width = commonWidth(records.slice(from, from + sampledRecords));
  let firstFilled = -1;
  for (let at = from; at < records.length; at++) {
    const record = records.at(at);
    if (record === undefined || record.broken !== null) continue;
    const filled = countFilled(record.cells);
    if (filled > 0 && firstFilled === -1) firstFilled = at;
    if (filled > 0 && filled >= Math.min(2, width) && filled * 2 >= width) return at;
    if (at >= from + sampledRecords) break;
  }
  return firstFilled;
}

function commonWidth(records: readonly TextRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells, broken } of records) {
    if (broken !== null || countFilled(cells) === 0) continue;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let common = 1;
  for (const [width, count] of widths) if (count > (widths.get(common) ?? 0)) common = width;
  return common;
}

/**
 * Whether a record has, in some column, a number, date or the like as most records below it have
 * one there, and in none text where they have none. A row of years is a header.
 */
function looksLikeData(records: Records, at: number): boolean {
  const cells = records.at(at)?.cells ?? [];
  const below = records
    .slice(at + 1, at + 1 + sampledRecords)
    .filter((record) => record.broken === null && countFilled(record.cells) > 1);
  if (below.length === 0) return false;
  let alike = 0;
  for (const [column, cell] of cells.entries()) {
    const shape = shapeOf(cell);
    const shapes = below.map((record) => shapeOf(record.cells[column] ?? ''));
    const typed = shapes.filter(isTyped).length;
    if (shape === 'text' && typed > below.length * 0.8) return false;
    const same = shapes.filter((one) => one === shape).length;
    if (isTyped(shape) && !isYear(cell) && same > below.length * 0.6) alike++;
  }
  return alike > 0;
}

function isYear(cell: string): boolean {
  const year = Number(cell);
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}

/** The header row that was found, with those above and below it that belong to it. */
function headerAround(records: Records, found: number, from: number): HeaderPlace {
  let start = found;
  if (found > from && isUpperRow(records.at(found - 1), records.at(found))) start--;
  let end = found + 1;
  while (end < records.length && end - start < mostHeaderRows) {
    if (!isLowerRow(records, end, start)) break;
    end++;
  }
  return { start, rows: end - start };
}

/** A row of merged cells above the header: short texts, more than one, some over blank cells of it. */
function isUpperRow(upper: TextRecord | undefined, lower: TextRecord | undefined): boolean {
  if (upper === undefined || lower === undefined || !isAllText(upper)) return false;
  const cells = upper.cells.map((cell) => cell.trim());
  if (cells.some((cell) => cell.length > longestUpperCell || /[:：]/u.test(cell))) return false;
  if (countFilled(upper.cells) > countFilled(lower.cells)) return false;
  const spans = cells.some(
    (cell, at) =>
      cell !== '' && cells[at + 1] === '' && (lower.cells[at + 1] ?? '').trim() !== '' && at > 0,
  );
  const fills = lower.cells.some((cell, at) => cell.trim() === '' && (cells[at] ?? '') !== '');
  return spans || fills;
}

/** Whether the record at `at` goes on with the header that begins at `start`. */
function isLowerRow(records: Records, at: number, start: number): boolean {
  const row = records.at(at);
  const upper = records.at(at - 1);
  const below = records.at(at + 1);
  if (row === undefined || upper === undefined || !isAllText(row)) return false;
  if (isSameRow(row.cells, upper.cells) || isUnitsRow(row.cells)) return true;
  const names = joinHeader(records, { start, rows: at - start });
  const open = names.flatMap((_, column) => (isOpen(names, column) ? [column] : []));
  // Where the header names every column, each by a name of its own, the row below it is data.
  if (open.every((column) => (row.cells[column] ?? '').trim() === '')) return false;
  if (countRecognised(row.cells) >= 2) return true;
  const isOnlyUnderSpans = row.cells.every((cell, column) => {
    return cell.trim() === '' || isOpen(names, column) || names[column + 1] === '' || isUnit(cell);
  });
  return isOnlyUnderSpans && below !== undefined && !isAllText(below);
}

/** Whether a column has no name yet, or only one that a merged cell spread over its neighbour too. */
function isOpen(names: readonly string[], column: number): boolean {
  const name = names[column] ?? '';
  return name === '' || name === names[column - 1] || name === names[column + 1];
}
