import type { Issue } from '../../model/issue.ts';
import {
  type PositionFinding,
  readCoordinatePair,
  readCoordinates,
} from '../cells/readCoordinates.ts';
import { splitPosition } from '../cells/splitPosition.ts';
import type { IssueLog } from '../issueLog.ts';

/** Degrees in the datum of the file, one a row; NaN where a row has no usable position. */
export interface Positions {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** A column of coordinates: its header in the file, the cell of a row, and where findings go. */
export interface CoordinateColumn {
  readonly header: string;
  textOf(row: number): string;
  report(row: number, finding: Finding): void;
}

type Finding = Pick<Issue, 'code' | 'severity' | 'action' | 'facts'>;

/** With fewer rows, each of them is told apart rather than the columns as a whole. */
const leastColumn = 3;

/**
 * Reads the coordinates of all rows, from two columns or (`isPair`) from one that holds both. Where
 * every position of a table is swapped, the columns are, and that is asked once.
 */
export function readPositions(
  rows: readonly number[],
  columns: { readonly lng: CoordinateColumn; readonly lat: CoordinateColumn },
  isPair: boolean,
  log: IssueLog,
): Positions {
  const lng = new Float64Array(rows.length);
  const lat = new Float64Array(rows.length);
  // Of a million positions only those with something to tell are kept as objects.
  const findings = new Map<number, PositionFinding>();
  let sexagesimal = 0;
  for (const [at, row] of rows.entries()) {
    const cell = columns.lng.textOf(row);
    const position = isPair
      ? readCoordinatePair(...splitPosition(cell))
      : readCoordinates(cell, columns.lat.textOf(row));
    lng[at] = position.lng;
    lat[at] = position.lat;
    if (position.isSexagesimal) sexagesimal++;
    if (position.finding !== null) findings.set(row, position.finding);
  }
  const areSwapped = columnsAreSwapped(findings, rows.length);
  for (const [row, { code, column, facts }] of findings) {
    if (areSwapped && code === 'coord-swapped') continue;
    const asked = code === 'coord-swapped' || code === 'coord-projected';
    const action = asked ? 'asked' : 'kept';
    columns[column].report(row, { code, severity: 'warning', action, facts });
  }
  if (areSwapped) reportSwapped(findings, columns, log);
  if (sexagesimal > 0) {
    const facts = { count: String(sexagesimal) };
    log.add({ code: 'coord-sexagesimal', severity: 'info', action: 'repaired', facts });
  }
  return { lng, lat };
}

type Findings = ReadonlyMap<number, PositionFinding>;

function columnsAreSwapped(findings: Findings, rows: number): boolean {
  const swapped = swappedOf(findings).length;
  const good = rows - findings.size;
  return good === 0 && swapped >= leastColumn;
}

function swappedOf(findings: Findings): readonly PositionFinding[] {
  return [...findings.values()].filter(({ code }) => code === 'coord-swapped');
}

function reportSwapped(
  findings: Findings,
  { lng, lat }: { readonly lng: CoordinateColumn; readonly lat: CoordinateColumn },
  log: IssueLog,
): void {
  const swapped = swappedOf(findings);
  const example = swapped[0]?.facts ?? {};
  const facts = { ...example, count: String(swapped.length), columns: 'both' };
  const column = `${lng.header}、${lat.header}`;
  log.add({ code: 'coord-swapped', severity: 'warning', action: 'asked', column, facts });
}
