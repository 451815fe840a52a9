import type { IssueCode, IssueSeverity } from '../../model/issue.ts';
import type { Sheet, SheetNote } from '../sheet.ts';
import type { TextRecord } from '../text/splitRecords.ts';
import type { CellFault } from './cellText.ts';
import type { Archive } from './guardArchive.ts';
import { readCells, type SheetCells } from './readCells.ts';
import { sheetLimits } from './sheetLimits.ts';
import { mergeNotes, type SpreadMerges, spreadMerges } from './spreadMerges.ts';
import type { SheetPart, WorkbookParts } from './workbookParts.ts';

/**
 * Reads one sheet as records, one for every row down to the last that is not blank; the line of a
 * record is its row number. What is hidden is read like everything else, and said. Null where its
 * part is missing.
 * @throws SheetTooLarge, XmlFault
 */
export function readSheet(archive: Archive, part: SheetPart, book: WorkbookParts): Sheet | null {
  const cells = readCells(archive, part.part, book);
  if (cells === null) return null;
  const merges = spreadMerges(cells);
  return {
    name: part.name,
    hidden: part.state !== 'visible',
    records: recordsOf(cells),
    notes: notesOf(part, cells, merges),
  };
}

/** Rows are filled up to the same width, unless one stray cell would make that a giant. */
function recordsOf({ rows, width }: SheetCells): TextRecord[] {
  const records: TextRecord[] = [];
  const length = rows.size * width <= sheetLimits.cells ? width : 0;
  const blank: readonly string[] = Array.from({ length }, () => '');
  let last = -1;
  for (const row of rows.keys()) last = Math.max(last, row);
  for (let row = 0; row <= last; row++) {
    const cells = rows.get(row) ?? blank;
    const missing = blank.slice(cells.length);
    const filled = missing.length === 0 ? cells : [...cells, ...missing];
    records.push({ line: row + 1, cells: filled, broken: null });
  }
  return records;
}

function notesOf(part: SheetPart, cells: SheetCells, merges: SpreadMerges): SheetNote[] {
  const notes: SheetNote[] = [];
  const say = (code: IssueCode, severity: IssueSeverity, count: number) => {
    if (count === 0) return;
    notes.push({ code, severity, action: 'kept', facts: { count: String(count) } });
  };
  say('sheet-hidden', 'info', part.state === 'visible' ? 0 : 1);
  say('rows-hidden', 'warning', cells.hiddenRows);
  say('columns-hidden', 'warning', cells.hiddenColumns);
  notes.push(...mergeNotes(merges));
  for (const [fault, { count, cell, line }] of cells.faults) {
    const facts = { count: String(count), cell };
    const code = faultCodes[fault];
    notes.push({ code, severity: 'warning', action: 'kept', line, facts });
  }
  return notes;
}

const faultCodes = {
  error: 'cell-error',
  'empty-formula': 'formula-blank',
  'long-number': 'code-damaged',
} as const satisfies Record<CellFault, IssueCode>;
