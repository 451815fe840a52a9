import type { Issue } from '../../model/issue.ts';
import {
  readCoordinatePair,
  readCoordinates,
  type ReadPosition,
} from '../cells/readCoordinates.ts';
import { splitPosition } from '../cells/splitPosition.ts';
import type { IssueLog } from '../issueLog.ts';
import type { DataRecord } from '../rows/recordLedger.ts';

/** Degrees in the datum of the file, one a row; NaN where a row has no usable position. */
export interface Positions {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** A column of coordinates: its header in the file, the cell of a row, and where findings go. */
export interface CoordinateColumn {
  readonly header: string;
  textOf(row: DataRecord): string;
  report(row: DataRecord, finding: Finding): void;
}

type Finding = Pick<Issue, 'code' | 'severity' | 'action' | 'facts'>;

/** With fewer rows, each of them is told apart rather than the columns as a whole. */
const leastColumn = 3;

/**
 * Reads the coordinates of all rows, from two columns or (`isPair`) from one that holds both. Where
 * every position of a table is swapped, the columns are, and that is asked once.
 */
export function readPositions(
  rows: readonly DataRecord[],
  columns: { readonly lng: CoordinateColumn; readonly lat: CoordinateColumn },
  isPair: boolean,
  log: IssueLog,
): Positions {
  const positions = rows.map((row) => {
    if (!isPair) return readCoordinates(columns.lng.textOf(row), columns.lat.textOf(row));
    return readCoordinatePair(...splitPosition(columns.lng.textOf(row)));
  });
  const areSwapped = columnsAreSwapped(positions);
  let sexagesimal = 0;
  for (const [at, row] of rows.entries()) {
    const position = positions[at];
    if (position?.isSexagesimal) sexagesimal++;
    if (!position?.finding) continue;
    const { code, column, facts } = position.finding;
    if (areSwapped && code === 'coord-swapped') continue;
    const asked = code === 'coord-swapped' || code === 'coord-projected';
    const action = asked ? 'asked' : 'kept';
    columns[column].report(row, { code, severity: 'warning', action, facts });
  }
  if (areSwapped) reportSwapped(positions, columns, log);
  if (sexagesimal > 0) {
    const facts = { count: String(sexagesimal) };
    log.add({ code: 'coord-sexagesimal', severity: 'info', action: 'repaired', facts });
  }
  return {
    lng: Float64Array.from(positions, ({ lng }) => lng),
    lat: Float64Array.from(positions, ({ lat }) => lat),
  };
}

function columnsAreSwapped(positions: readonly ReadPosition[]): boolean {
  const codes = positions.map(({ finding }) => finding?.code);
  const said = codes.filter((code) => code === undefined || code === 'coord-swapped');
  return said.length >= leastColumn && said.every((code) => code === 'coord-swapped');
}

function reportSwapped(
  positions: readonly ReadPosition[],
  { lng, lat }: { readonly lng: CoordinateColumn; readonly lat: CoordinateColumn },
  log: IssueLog,
): void {
  const swapped = positions.filter(({ finding }) => finding?.code === 'coord-swapped');
  const example = swapped[0]?.finding?.facts ?? {};
  const facts = { ...example, count: String(swapped.length), columns: 'both' };
  const column = `${lng.header}、${lat.header}`;
  log.add({ code: 'coord-swapped', severity: 'warning', action: 'asked', column, facts });
}
