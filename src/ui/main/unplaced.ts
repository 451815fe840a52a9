import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import { joined } from './searchIndex.ts';
import { sourceLine } from './communityFacts.ts';

/** A row that has no usable coordinates: in every total, in no circle. */
export interface UnplacedRow {
  readonly table: 'population' | 'facilities';
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly file: string;
  readonly line: number;
}

/** Rows that wait for a place, facilities first, since those can be placed here; in the order of the files. */
export function unplacedRows(
  population: PopulationTable | null,
  facilities: FacilityTable,
): UnplacedRow[] {
  const rows: UnplacedRow[] = [];
  const tables = { facilities, population } as const;
  for (const name of ['facilities', 'population'] as const) {
    const table = tables[name];
    if (!table) continue;
    for (let row = 0; row < table.count; row += 1) {
      if (!Number.isNaN(table.lng[row]) && !Number.isNaN(table.lat[row])) continue;
      rows.push({
        table: name,
        id: table.id[row] ?? '',
        name: table.name[row] ?? '',
        where: joined(table.district[row], table.street[row]),
        ...sourceLine(table.origin, row),
      });
    }
  }
  return rows;
}
