import type { Issue } from '../../model/issue.ts';
import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import { mergeTables } from './mergeTables.ts';

/**
 * Findings about the ids that several rows of one file share, as `mergeTables` words them; the file
 * is asked alone, so that its reader learns of them before anything is taken over.
 */
export function repeatedIds(
  kind: 'facilities' | 'population',
  table: FacilityTable | PopulationTable,
): readonly Issue[] {
  const year = 'year' in table ? table.year : null;
  const lastOf = new Map<string, number>();
  /** For each row the one before it with the same id, -1 for none. */
  const before = new Int32Array(table.count).fill(-1);
  for (const [row, id] of table.id.entries()) {
    if (id === '') continue;
    const last = lastOf.get(id) ?? -1;
    before[row] = last;
    for (let other = last; other !== -1; other = before[other] ?? -1) {
      // Naming the rows apart costs a pass over all cells, which a table without such ids is spared.
      if (Object.is(year?.[other], year?.[row])) return mergeTables(kind, [table]).issues;
    }
    lastOf.set(id, row);
  }
  return [];
}
