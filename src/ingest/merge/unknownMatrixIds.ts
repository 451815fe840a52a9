import { buildIssue, type Issue } from '../../model/issue.ts';
import { compareCodePoints } from '../../model/order.ts';
import type { FacilityTable, PopulationTable, TravelMatrix } from '../../model/tables.ts';

/** A matrix of another city names ids by the thousand; so many of a column are listed, the rest counted. */
const listedIds = 20;

/**
 * Findings about the ids of a matrix that no demand point or facility has, each once and in
 * code-point order. A table that is not loaded yet is not asked.
 *
 * @param file name of the matrix's file, '' where several make it up
 */
export function unknownMatrixIds(
  matrix: TravelMatrix,
  population: PopulationTable | null,
  facilities: FacilityTable | null,
  file: string,
): Issue[] {
  return [
    ...(population ? notAmong('demand_id', matrix.demandId, population.id, file) : []),
    ...(facilities ? notAmong('facility_id', matrix.facilityId, facilities.id, file) : []),
  ];
}

function notAmong(
  column: string,
  ids: readonly string[],
  known: readonly string[],
  file: string,
): Issue[] {
  const knownIds = new Set(known);
  const unknown = [...new Set(ids)].filter((id) => !knownIds.has(id)).sort(compareCodePoints);
  const start = { code: 'matrix-unknown-id', severity: 'warning', action: 'skipped' } as const;
  const issues = unknown
    .slice(0, listedIds)
    .map((id) => buildIssue({ ...start, file, column, value: id }));
  const more = unknown.length - issues.length;
  if (more > 0) issues.push(buildIssue({ ...start, file, column, facts: { more: String(more) } }));
  return issues;
}
