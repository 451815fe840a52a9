import { countRecognised } from '../columns/recogniseKind.ts';
import type { Records } from '../sheet.ts';
import { countFilled } from './cellShape.ts';
import {
  findHeader,
  type HeaderPlace,
  isAllText,
  isKnownHeader,
  isSameRow,
  joinHeader,
} from './findHeader.ts';
import { isColumnNumbers } from './formRows.ts';
import { isNote, isTrailingNote } from './isNote.ts';
import type { ChosenLayout, Layout, RecordRole } from './layout.ts';

const nothingChosen: ChosenLayout = { named: [], lines: null };

/**
 * Finds the table of a sheet: titles above, header rows, data, notes, and other tables below or
 * above, of which the first that has known headers is read, else the first. Nothing is dropped:
 * every record has a role.
 */
export function findLayout(records: Records, chosen: ChosenLayout = nothingChosen): Layout {
  const place = chosenPlace(records, chosen) ?? findHeader(records, 0, chosen.named);
  if (place.start === -1) {
    const roles = records.map((): RecordRole => 'title');
    return { start: -1, headerRows: 0, headers: [], roles, others: [] };
  }
  const layout = layoutFrom(records, place);
  if (chosen.lines !== null || isKnown(layout.headers)) return layout;
  const known = layout.others.find((at) => {
    const record = records.at(at);
    return record !== undefined && isKnownHeader(record);
  });
  return known === undefined ? layout : layoutFrom(records, findHeader(records, known, []));
}

function isKnown(headers: readonly string[]): boolean {
  return countRecognised(headers) >= 2;
}

function chosenPlace(records: Records, { lines }: ChosenLayout): HeaderPlace | null {
  if (lines === null) return null;
  let start = 0;
  while ((records.at(start)?.line ?? Infinity) < lines.line) start++;
  return start >= records.length
    ? null
    : { start, rows: Math.min(lines.rows, records.length - start) };
}

function layoutFrom(records: Records, place: HeaderPlace): Layout {
  const bodyStart = place.start + place.rows;
  const headers =
    place.rows > 0
      ? joinHeader(records, place)
      : (records.at(place.start)?.cells ?? []).map(() => '');
  const below = belowHeader(records, bodyStart, place, headers);
  const above = aboveHeader(records, place.start);
  const header = records.slice(place.start, bodyStart).map((): RecordRole => 'header');
  return {
    start: place.start,
    headerRows: place.rows,
    headers,
    roles: [...above.roles, ...header, ...below.roles],
    others: [...above.others, ...below.others],
  };
}

interface Part {
  readonly roles: RecordRole[];
  readonly others: number[];
}

const fewestRowsOfTable = 3;

/** Records above the header: a run of three or more rows of several cells is a table of its own. */
function aboveHeader(records: Records, end: number): Part {
  const roles: RecordRole[] = [];
  const others: number[] = [];
  let run = 0;
  for (let at = 0; at < end; at++) {
    run = countFilled(records.at(at)?.cells ?? []) >= 2 ? run + 1 : 0;
    roles.push(run > fewestRowsOfTable ? 'other-table' : 'title');
    if (run !== fewestRowsOfTable) continue;
    roles.fill('other-table', at + 1 - run);
    others.push(at + 1 - run);
  }
  return { roles, others };
}

function belowHeader(
  records: Records,
  bodyStart: number,
  place: HeaderPlace,
  headers: readonly string[],
): Part {
  const roles: RecordRole[] = [];
  const others: number[] = [];
  const names = new Set(headers.filter((header) => header !== ''));
  const header = place.rows > 0 ? (records.at(place.start)?.cells ?? []) : [];
  let gap = false;
  for (let at = bodyStart; at < records.length; at++) {
    const record = records.at(at);
    if (record === undefined) break;
    const filled = countFilled(record.cells);
    // A blank line is one wherever it stands.
    let role: RecordRole = others.length > 0 && filled > 0 ? 'other-table' : 'data';
    if (filled >= 2 && isAllText(record)) {
      if (place.rows > 0 && isSameRow(record.cells, header)) {
        if (isCopy(records, at, bodyStart)) others.push(at);
        role = others.length > 0 ? 'other-table' : 'repeated-header';
      } else if (startsTable(records, at, names, headers, gap)) {
        markTitles(records, roles, bodyStart, at);
        others.push(at);
        role = 'other-table';
      }
    }
    if (role === 'data' && isNote(record.cells, headers.length)) role = 'note';
    if (at === bodyStart && place.rows > 0 && isColumnNumbers(record.cells)) {
      role = 'repeated-header';
    }
    roles.push(role);
    gap = filled === 0 || (gap && filled === 1);
  }
  markTrailingNotes(records, roles, bodyStart, headers.length);
  return { roles, others };
}

/** Rows by which a copy of the table is told. */
const comparedRows = 1000;

/**
 * Whether the rows below a repeated header are, four in five at least, those above it: then it is
 * the table once more and no page header. The first thousand decide, as there may be many pages.
 */
function isCopy(records: Records, at: number, bodyStart: number): boolean {
  const length = Math.min(records.length - at - 1, at - bodyStart, comparedRows);
  let same = 0;
  for (let row = 1; row <= length; row++) {
    const above = records.at(bodyStart + row - 1)?.cells ?? [];
    if (isSameRow(records.at(at + row)?.cells ?? [], above)) same++;
  }
  return length > 0 && same * 5 >= length * 4;
}

/** Whether a record of text is the header of another table. */
function startsTable(
  records: Records,
  at: number,
  names: ReadonlySet<string>,
  headers: readonly string[],
  gap: boolean,
): boolean {
  const record = records.at(at);
  const below = records.at(at + 1);
  if (record === undefined) return false;
  const cells = record.cells.map((cell) => cell.trim());
  const filled = countFilled(cells);
  const shared = cells.filter((cell) => names.has(cell)).length;
  if (shared >= 2 && shared * 2 >= filled) return true;
  const known = countRecognised(cells);
  if (known >= 2 && known * 2 >= filled) return true;
  const isDistinct = new Set(cells.filter((cell) => cell !== '')).size === filled;
  if (!gap || below === undefined || !isDistinct) return false;
  const isOtherWidth = filled !== headers.filter((header) => header !== '').length;
  return isOtherWidth && countFilled(below.cells) === filled && !isAllText(below);
}

/** The lines of one cell right above another table are its title, after a blank line at least. */
function markTitles(records: Records, roles: RecordRole[], bodyStart: number, at: number): void {
  let first = at;
  while (first > bodyStart && countFilled(records.at(first - 1)?.cells ?? []) <= 1) first--;
  const isBlank = (row: number) => countFilled(records.at(row)?.cells ?? []) === 0;
  if (!isBlank(first)) return;
  for (let row = first; row < at; row++) {
    if (!isBlank(row)) roles[row - bodyStart] = 'other-table';
  }
}

function markTrailingNotes(
  records: Records,
  roles: RecordRole[],
  bodyStart: number,
  width: number,
): void {
  for (let at = records.length - 1; at >= bodyStart; at--) {
    const cells = records.at(at)?.cells ?? [];
    if (roles[at - bodyStart] === 'other-table' || countFilled(cells) === 0) continue;
    if (roles[at - bodyStart] !== 'note' && !isTrailingNote(cells, width)) break;
    roles[at - bodyStart] = 'note';
  }
}
