import type { FittedRecords } from '../layout/fitRecords.ts';
import type { Layout, RecordRole } from '../layout/layout.ts';
import { recordsBy } from '../recordsBy.ts';
import type { Records } from '../sheet.ts';
import type { TextRecord } from '../text/splitRecords.ts';
import type { PersonalColumn } from './findPersonal.ts';
import { isTotal } from '../rows/recordLedger.ts';
import { maskRemark, maskTokens } from './personalTokens.ts';

/** The records of a sheet, with those of its table that were cut again. */
export interface SheetRecords {
  readonly records: Records;
  readonly fitted: FittedRecords;
}

/**
 * Records without data of persons: the cells of personal columns are blank, numbers of persons in
 * other text are `*`, titles and remarks name nobody, and of other tables in the sheet as of
 * records with a stray quote, whose columns nobody knows, nothing is left but their place.
 */
export function leaveOut(
  { records, fitted }: SheetRecords,
  { roles }: Layout,
  personal: readonly PersonalColumn[],
): SheetRecords {
  const blank = new Set(personal.flatMap(({ position, whole }) => (whole ? [position] : [])));
  const masked = new Set(personal.flatMap(({ position, whole }) => (whole ? [] : [position])));
  const clean = (cells: readonly string[]) =>
    cells.map((cell, position) => {
      // The word for a sum names nobody, and without it the sum would be a row of data.
      if (blank.has(position)) return (isTotal(cell) ? '合计' : '') + blankLike(cell);
      return masked.has(position) ? maskTokens(cell) : cell;
    });
  return {
    records: recordsBy(records.length, (at) => {
      const record = records.at(at);
      return record && cleanRecord(record, roles[at] ?? 'data', clean);
    }),
    fitted: {
      get(at) {
        const cells = fitted.get(at);
        return cells && clean(cells);
      },
    },
  };
}

function cleanRecord(
  { line, cells, broken, raw }: TextRecord,
  role: RecordRole,
  clean: (cells: readonly string[]) => readonly string[],
): TextRecord {
  // Without its text: that has every cell in it.
  if (role === 'other-table' || broken !== null)
    return { line, cells: cells.map(blankLike), broken };
  if (role === 'header' || role === 'repeated-header') return { line, cells, broken };
  if (role !== 'data') return { line, cells: cells.map(maskRemark), broken };
  return { line, cells: clean(cells), broken, ...(raw === undefined ? {} : { raw: clean(raw) }) };
}

/** Blank, over as many lines as the cell has, so that all that follows stays on its line. */
function blankLike(cell: string): string {
  return cell.replace(/[^\n]/gu, '');
}
