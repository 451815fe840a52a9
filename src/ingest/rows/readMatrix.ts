import type { TravelMatrix } from '../../model/tables.ts';
import type { IssueLog } from '../issueLog.ts';
import type { ColumnMapping } from '../columns/mapColumns.ts';
import type { DataRows } from './dataRows.ts';
import { type CountColumn, type ReadCount, readCount } from '../cells/readCount.ts';
import { scanNumber } from '../cells/scanNumber.ts';
import { toBase } from '../cells/units.ts';
import { reportUnit } from './reportUnit.ts';

/** A travel matrix, with the number of records whose pair another record answers better. */
export interface ReadMatrix {
  readonly matrix: TravelMatrix;
  /** Line on which each pair is first given. */
  readonly lines: readonly number[];
  readonly rejected: number;
}

interface Pair {
  readonly demandId: string;
  readonly facilityId: string;
  value: number;
  readonly line: number;
}

const unreachable: ReadonlySet<string> = new Set(['inf', 'infinity', '+inf', '∞', '不可达']);

/**
 * Reads travel times (the seconds column where there is one) or distances. A blank, negative or
 * unreadable value is NaN: unreachable. Of two values for one pair the smaller one stays.
 */
export function readMatrix(data: DataRows, columns: ColumnMapping, log: IssueLog): ReadMatrix {
  const unit = columns.positions.has('seconds') ? 'seconds' : 'metres';
  const cellsOf = (header: string) => data.cells[columns.positions.get(header) ?? -1] ?? [];
  const demandIds = cellsOf('demand_id');
  const facilityIds = cellsOf('facility_id');
  const texts = cellsOf(unit);
  const column = columns.mapping[unit] ?? '';
  const headerUnit = columns.units.get(unit) ?? null;
  const rows = new Map<string, Pair>();
  let rejected = 0;
  for (let row = 0; row < data.count; row++) {
    const line = data.line[row] ?? 0;
    const record = data.record[row] ?? 0;
    const demandId = demandIds[row] ?? '';
    const facilityId = facilityIds[row] ?? '';
    const text = texts[row] ?? '';
    const place = { line, record, column, value: text };
    const value = travelValue(text, { unit, headerUnit }, log, place);
    const key = pairKey(demandId, facilityId);
    const earlier = rows.get(key);
    if (earlier === undefined) rows.set(key, { demandId, facilityId, value, line });
    else {
      earlier.value = smaller(earlier.value, value);
      rejected++;
      const facts = { demandId, facilityId, kept: String(earlier.value) };
      const code = 'matrix-duplicate-pair';
      log.add({ code, severity: 'error', action: 'rejected', ...place, facts });
    }
  }
  const pairs = [...rows.values()];
  reportUnit(column, headerUnit, pairs.filter(({ value }) => !Number.isNaN(value)).length, log);
  const matrix: TravelMatrix = {
    unit,
    count: pairs.length,
    demandId: pairs.map((pair) => pair.demandId),
    facilityId: pairs.map((pair) => pair.facilityId),
    value: Float64Array.from(pairs, (pair) => pair.value),
  };
  return { matrix, lines: pairs.map((pair) => pair.line), rejected };
}

/** One key for a pair of ids; no id holds a NUL, since a file that does is refused as binary. */
export function pairKey(demandId: string, facilityId: string): string {
  return `${demandId}\u0000${facilityId}`;
}

/** The smaller of two travel values, where NaN is unreachable and so the greatest. */
export function smaller(first: number, second: number): number {
  if (Number.isNaN(first)) return second;
  return second < first ? second : first;
}

function travelValue(
  text: string,
  column: CountColumn,
  log: IssueLog,
  place: { line: number; record: number; column: string; value: string },
): number {
  if (unreachable.has(text.toLowerCase())) return Number.NaN;
  const scanned = scanNumber(text);
  // Matrices are written by programs: 1e+05 is what it says, and nothing to ask about.
  const isExponent = !scanned.ok && scanned.doubt.kind === 'exponent' && scanned.doubt.value >= 0;
  const read = isExponent ? toHeader(scanned.doubt.value, column) : readCount(text, column);
  if (read.finding === null || read.finding.action === 'repaired') return read.value;
  const { code, severity, action, facts } = read.finding;
  log.add({ code, severity, action, ...place, facts });
  return Number.NaN;
}

function toHeader(value: number, { headerUnit }: CountColumn): ReadCount {
  return { value: headerUnit === null ? value : toBase(value, headerUnit), finding: null };
}
