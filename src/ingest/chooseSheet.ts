import type { TableKind } from '../model/project.ts';
import { countRecognised, recogniseKind } from './columns/recogniseKind.ts';
import { columnNames } from './layout/columnNames.ts';
import { findLayout } from './layout/findLayout.ts';
import type { ChosenLayout } from './layout/layout.ts';
import type { ReadOptions } from './reading.ts';
import type { Sheet, SheetNote } from './sheet.ts';

const noSheet: Sheet = { name: '', hidden: false, records: [], notes: [] };
/** Records by which the kind of a sheet is told. */
const lookedAt = 500;
/** A name and a place; a sheet of notes may have two headers that tables have too. */
const fewestColumns = 3;

/**
 * The sheet that is read: the chosen one, else the first that is not hidden and has the wanted kind,
 * else the first such with any kind, else the first that is not hidden, else the first. Sheets with
 * a whole table go before those with two known columns. Without sheets it is one without records.
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  fileName: string,
  options: ReadOptions,
): Sheet {
  const chosen = sheets.find((sheet) => sheet.name === options.sheet);
  if (chosen !== undefined) return chosen;
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const first = shown[0] ?? sheets[0] ?? noSheet;
  if (shown.length < 2) return first;
  const headers = shown.map((sheet) => headersOf(sheet, options));
  const whole = headers.map((names) => tableKind(names, fileName));
  const any = headers.map((names) => recogniseKind(names, fileName));
  const isWanted = (kind: TableKind | null) => kind !== null && kind === options.kind;
  const isKnown = (kind: TableKind | null) => kind !== null;
  const places = [isWanted, isKnown].flatMap((fits) => [
    whole.findIndex(fits),
    any.findIndex(fits),
  ]);
  return shown[places.find((place) => place !== -1) ?? 0] ?? first;
}

/**
 * What is said of the sheets that hold a table which is not read: a reading is of one sheet. Where a
 * kind is wanted, the sheets of other kinds are another reading's. See `withoutReadSheets`.
 */
export function unreadSheets(
  sheets: readonly Sheet[],
  read: Sheet,
  fileName: string,
  options: ReadOptions,
): SheetNote[] {
  const others = sheets.filter((sheet) => sheet !== read && !sheet.hidden);
  return others.flatMap((sheet) => {
    const kind = tableKind(headersOf(sheet, options), fileName);
    if (kind === null || (options.kind !== undefined && options.kind !== kind)) return [];
    const facts = { sheet: sheet.name, kind };
    return [{ code: 'sheet-unread', severity: 'warning', action: 'skipped', facts } as const];
  });
}

/** The kind of the table that a sheet holds, with nothing decided; null where none is recognised. */
export function kindOfSheet(sheet: Sheet, fileName: string): TableKind | null {
  return tableKind(headersOf(sheet, {}), fileName);
}

function tableKind(headers: readonly string[], fileName: string): TableKind | null {
  return countRecognised(headers) < fewestColumns ? null : recogniseKind(headers, fileName);
}

function headersOf({ records }: Sheet, options: ReadOptions): string[] {
  const top = records.slice(0, lookedAt);
  return columnNames(top, findLayout(top, chosenLayout(options)));
}

/** What the user has decided about the header. */
export function chosenLayout({ mapping, headerLines }: ReadOptions): ChosenLayout {
  const named = Object.values(mapping ?? {}).filter((header) => header !== '');
  return { named, lines: headerLines ?? null };
}
