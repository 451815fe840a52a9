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
  const seen = new Set<string>();
  for (const [row, id] of table.id.entries()) {
    if (id === '') continue;
    const key = `${id}\u0000${year?.[row] ?? ''}`;
    // Naming the rows apart costs a pass over all cells, which a table without such ids is spared.
    if (seen.has(key)) return mergeTables(kind, [table]).issues;
    seen.add(key);
  }
  return [];
}
