import { type CellFault, cellText, type RawCell } from './cellText.ts';
import type { Archive } from './guardArchive.ts';
import { readPart } from './readPart.ts';
import { SheetTooLarge, sheetLimits } from './sheetLimits.ts';
import { isTrue, type WorkbookParts } from './workbookParts.ts';
import { attributeOf } from './xmlScanner.ts';

/** Rows and columns are counted from 0, the last ones belong to it. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How often something was met, and where first: the cell, such as `C5`, and its row from 1. */
export interface Met {
  readonly count: number;
  readonly cell: string;
  readonly line: number;
}

/** The cells of one sheet as text. */
export interface SheetCells {
  /** Row number from 0 → its cells, '' where blank; rows that are blank are absent. */
  readonly rows: Map<number, string[]>;
  /** Number of columns up to the last one that is not blank. */
  readonly width: number;
  readonly merges: readonly MergedRange[];
  /** First row that holds a number, a date or a truth value, so that it is no header; else Infinity. */
  readonly firstValueRow: number;
  /** Hidden rows and columns that are not blank. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly faults: ReadonlyMap<CellFault, Met>;
}

const reference = /^([A-Za-z]{1,3})(\d{1,7})$/u;

/**
 * Reads the cells of one sheet as text; null where the archive has no such part.
 * @throws SheetTooLarge, XmlFault
 */
export function readCells(archive: Archive, part: string, book: WorkbookParts): SheetCells | null {
  const sheet = createSheet(book);
  const cell: RawCell = { type: 'n', style: 0, text: '', hasFormula: false };
  let row = -1;
  let column = -1;
  let inText = false;
  let inReading = false;

  function startCell(attributes: string): void {
    const place = cellPlace(attributeOf(attributes, 'r') ?? '');
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    cell.type = attributeOf(attributes, 't') ?? 'n';
    cell.style = Number(attributeOf(attributes, 's') ?? '0');
    cell.text = '';
    cell.hasFormula = false;
  }

  const found = readPart(archive, part, {
    open(name, attributes) {
      if (name === 'c') startCell(attributes);
      else if (name === 'v') inText = true;
      else if (name === 't') inText = !inReading;
      else if (name === 'rPh') inReading = true;
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'row') {
        row = Number(attributeOf(attributes, 'r') ?? row + 2) - 1;
        column = -1;
        if (isTrue(attributeOf(attributes, 'hidden'))) sheet.hideRow(row);
      } else if (name === 'col') sheet.hideColumns(attributes);
      else if (name === 'mergeCell') sheet.merge(attributeOf(attributes, 'ref') ?? '');
    },
    close(name) {
      if (name === 'c') sheet.put(row, column, cell);
      else if (name === 'v' || name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (inText) cell.text += piece;
    },
  });
  return found ? sheet.cells() : null;
}

/** Collects what the parts of a sheet say. */
function createSheet(book: WorkbookParts) {
  const rows = new Map<number, string[]>();
  const merges: MergedRange[] = [];
  const faults = new Map<CellFault, Met>();
  const hiddenRows: number[] = [];
  const hiddenColumns: (readonly [first: number, last: number])[] = [];
  let firstValueRow = Number.POSITIVE_INFINITY;
  let width = 0;
  let count = 0;

  return {
    hideRow: (row: number) => hiddenRows.push(row),
    hideColumns(attributes: string) {
      if (!isTrue(attributeOf(attributes, 'hidden'))) return;
      const [first, last] = [attributeOf(attributes, 'min'), attributeOf(attributes, 'max')];
      hiddenColumns.push([Number(first ?? '0') - 1, Number(last ?? '0') - 1]);
    },
    merge(name: string) {
      const range = mergedRange(name);
      if (range !== null) merges.push(range);
    },
    put(row: number, column: number, raw: RawCell) {
      const { text, isValue, fault } = cellText(raw, book);
      if (fault !== null) {
        const met = faults.get(fault);
        faults.set(fault, {
          count: (met?.count ?? 0) + 1,
          cell: met?.cell ?? cellName(row, column),
          line: met?.line ?? row + 1,
        });
      }
      if (isValue) firstValueRow = Math.min(firstValueRow, row);
      if (text === '') return;
      const isInside = row >= 0 && row < sheetLimits.rows && column < sheetLimits.columns;
      const cells = rows.get(row) ?? [];
      // Blank cells before it take room too: a few cells in the last column would take all of it.
      count += Math.max(0, column + 1 - cells.length);
      if (!isInside || count > sheetLimits.cells) throw new SheetTooLarge();
      while (cells.length < column) cells.push('');
      cells[column] = text;
      rows.set(row, cells);
      width = Math.max(width, cells.length);
    },
    cells(): SheetCells {
      const hidden = hiddenColumns.map(([first, last]) => Math.min(last + 1, width) - first);
      return {
        rows,
        width,
        merges,
        firstValueRow,
        hiddenRows: hiddenRows.filter((row) => rows.has(row)).length,
        hiddenColumns: hidden.reduce((sum, span) => sum + Math.max(0, span), 0),
        faults,
      };
    },
  };
}

function cellPlace(name: string): { row: number; column: number } | null {
  const [, letters, digits] = reference.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The name of a cell as a spreadsheet shows it, from row and column counted from 0. */
function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function mergedRange(name: string): MergedRange | null {
  const [from = '', to = from] = name.split(':');
  const start = cellPlace(from);
  const end = cellPlace(to);
  if (start === null || end === null) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
