import { cellKey } from '../../ingest/layout/editCells.ts';
import type { CheckedReading } from '../../ingest/reading.ts';
import type { Issue } from '../../model/issue.ts';

/** Cells to be replaced, by `line:position`, each with its new text. */
export type CellEdits = Readonly<Record<string, string>>;

/** Position of the cell that a finding is about; -1 where it is about none, or cannot be told. */
export function positionOf({ headers }: CheckedReading, { line, column }: Issue): number {
  if (line === 0 || column === '') return -1;
  const position = headers.indexOf(column);
  return headers.lastIndexOf(column) === position ? position : -1;
}

/** The cells that a finding offers to replace; null where it offers nothing. */
export function offeredFix(reading: CheckedReading, issue: Issue): CellEdits | null {
  // Its suggestion is a figure out of a cell of words, which stays as it is.
  if (issue.action !== 'asked' || issue.code === 'project-figure') return null;
  if (issue.code === 'coord-swapped') return swapped(reading, issue);
  const position = positionOf(reading, issue);
  const suggestion = issue.facts['suggestion'] ?? '';
  if (position === -1 || suggestion === '') return null;
  return { [cellKey(issue.line, position)]: suggestion };
}

/** The blank that takes back a repair that was made while reading; null where none was made. */
export function undoneRepair(reading: CheckedReading, issue: Issue): CellEdits | null {
  const position = positionOf(reading, issue);
  const isOwn = issue.code === 'cell-edited';
  if (issue.action !== 'repaired' || isOwn || position === -1) return null;
  return { [cellKey(issue.line, position)]: '' };
}

/** Everything that the findings of a file offer, together. */
export function offeredFixes(reading: CheckedReading): CellEdits {
  const offered: [string, string][] = [];
  for (const issue of reading.issues) {
    const fix = offeredFix(reading, issue);
    if (fix !== null) offered.push(...Object.entries(fix));
  }
  return Object.fromEntries(offered);
}

function swapped({ headers, input }: CheckedReading, { line, facts }: Issue): CellEdits | null {
  const { lng = '', lat = '' } = facts;
  const lngPosition = headers.indexOf(input.mapping['lng'] ?? '');
  const latPosition = headers.indexOf(input.mapping['lat'] ?? '');
  // What is said of both columns as a whole names no row.
  if (line === 0 || lng === '' || lat === '') return null;
  if (lngPosition === -1 || latPosition === -1 || lngPosition === latPosition) return null;
  return { [cellKey(line, lngPosition)]: lng, [cellKey(line, latPosition)]: lat };
}
