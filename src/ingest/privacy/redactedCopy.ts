import { guardFormula } from '../../model/formulaGuard.ts';
import type { Layout } from '../layout/layout.ts';
import type { SheetRecords } from './leaveOut.ts';

/** How every copy is written. */
export const copyText = { encoding: 'utf-8', delimiter: ',' } as const;

/** The copy of a table that is kept in place of its file. */
export interface RedactedCopy {
  readonly bytes: Uint8Array;
  /** Line of the copy on which the header starts; 0 where there is no table. */
  readonly headerLine: number;
}

/**
 * Writes the records of a sheet as CSV (UTF-8, commas), each on its own line of the file, as far as
 * the cells of a workbook have no line ends within them. Cells beyond the last column are dropped.
 */
export function redactedCopy({ records, fitted }: SheetRecords, layout: Layout): RedactedCopy {
  const parts: string[] = [];
  let line = 1;
  let headerLine = 0;
  for (let at = 0; at < records.length; at++) {
    const record = records.at(at);
    if (record === undefined) break;
    for (; line < record.line; line++) parts.push('\n');
    if (at === layout.start) headerLine = line;
    const cells = fitted.get(at) ?? record.cells;
    const written = record.broken === null ? cells.slice(0, layout.headers.length) : [];
    const text = written.map(copyCell).join(',');
    parts.push(text, '\n');
    line += 1 + countLineEnds(text);
  }
  return { bytes: new TextEncoder().encode(parts.join('')), headerLine };
}

function copyCell(cell: string): string {
  const text = guardFormula(cell);
  return /[\s",']/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function countLineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/u).length - 1;
}
