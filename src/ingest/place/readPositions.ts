import type { Issue } from '../../model/issue.ts';
import { numberText } from '../../model/numberText.ts';
import {
  type CoordinateRepair,
  type PositionFinding,
  type ReadPosition,
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
  for (const [at, row] of rows.entries()) {
    const cell = columns.lng.textOf(row);
    const position = isPair
      ? readCoordinatePair(...splitPosition(cell))
      : readCoordinates(cell, columns.lat.textOf(row));
    lng[at] = position.lng;
    lat[at] = position.lat;
    if (position.repairs.length > 0) reportRepairs(row, position, columns, isPair);
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
  return { lng, lat };
}

/** Lists what each cell was read as; a cell that holds both coordinates is one repair. */
function reportRepairs(
  row: number,
  { lng, lat, repairs }: ReadPosition,
  columns: Readonly<Record<'lng' | 'lat', CoordinateColumn>>,
  isPair: boolean,
): void {
  const report = (column: CoordinateColumn, code: CoordinateRepair['code'], suggestion: string) => {
    const facts = { before: column.textOf(row), suggestion };
    column.report(row, { code, severity: 'info', action: 'repaired', facts });
  };
  if (isPair) {
    const isAngle = repairs.some(({ code }) => code === 'coord-sexagesimal');
    const code = isAngle ? 'coord-sexagesimal' : 'number-repaired';
    report(columns.lng, code, `${degreesText(lng)}, ${degreesText(lat)}`);
    return;
  }
  for (const { column, code, degrees } of repairs) {
    report(columns[column], code, degreesText(degrees));
  }
}

/** Degrees to a tenth of a millimetre. */
function degreesText(degrees: number): string {
  return numberText(Math.round(degrees * 1e9) / 1e9);
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
