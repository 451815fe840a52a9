import { type ColumnSpec, facilityColumns, populationColumns } from './columns.ts';
import type { FacilityTable, PopulationTable } from './tables.ts';

const isNumeric = ({ type }: ColumnSpec) =>
  type === 'count' || type === 'coordinate' || type === 'year';

function emptyColumns(specs: readonly ColumnSpec[]): Record<string, unknown> {
  return {
    count: 0,
    origin: { files: [], file: new Uint16Array(0), line: new Int32Array(0) },
    present: new Set<string>(),
    extra: new Map<string, readonly string[]>(),
    ...Object.fromEntries(
      specs.map((spec) => [spec.field, isNumeric(spec) ? new Float64Array(0) : []]),
    ),
  };
}

/** A facility table without rows, for a project that has only communities so far. */
export function emptyFacilityTable(): FacilityTable {
  // Built from the column list itself, which the type is derived from.
  return emptyColumns(facilityColumns) as unknown as FacilityTable;
}

/** A population table without rows. */
export function emptyPopulationTable(): PopulationTable {
  return emptyColumns(populationColumns) as unknown as PopulationTable;
}
