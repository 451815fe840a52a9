import type { Issue } from '../../model/issue.ts';
import { givenSha256 } from '../../model/project.ts';
import type { TableReading } from '../reading.ts';

/** What of a reading tells which sheet of which workbook it is of. */
type SheetReading = Pick<TableReading, 'input' | 'kind' | 'sheet'>;

/**
 * The findings about a reading among others, less those that a sheet is not read which another is
 * of. A sheet that nobody reads is told by the readings of its kind, where the workbook has any.
 */
export function withoutReadSheets(
  issues: readonly Issue[],
  reading: SheetReading,
  all: readonly SheetReading[],
): readonly Issue[] {
  if (!issues.some(({ code }) => code === 'sheet-unread')) return issues;
  const same = ofSameBook(reading, all);
  return issues.filter(({ code, facts: { sheet, kind } }) => {
    if (code !== 'sheet-unread') return true;
    const isRead = same.some((one) => one.sheet === sheet);
    const isOthers = reading.kind !== kind && same.some((one) => one.kind === kind);
    return !isRead && !isOthers;
  });
}

/** Names of the sheets that readings of the same workbook as this one are of. */
export function sheetsRead(
  reading: SheetReading,
  all: readonly SheetReading[],
): ReadonlySet<string | undefined> {
  return new Set(ofSameBook(reading, all).map(({ sheet }) => sheet));
}

function ofSameBook({ input }: SheetReading, all: readonly SheetReading[]) {
  const sha256 = givenSha256(input);
  return all.filter((one) => givenSha256(one.input) === sha256);
}
