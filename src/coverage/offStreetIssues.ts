import { buildIssue, type Issue } from '../model/issue.ts';
import type { FacilityTable, PopulationTable, RowOrigin } from '../model/tables.ts';
import { offStreetRows, type StreetNetwork } from '../reach/streetNetwork.ts';
import type { PointTable } from './coverageResult.ts';

/** Lists every facility and demand point that is too far from every street to be reached. */
export function offStreetIssues(
  streets: StreetNetwork,
  facilities: FacilityTable,
  population: PopulationTable | null,
  points: PointTable,
): Issue[] {
  const say = (origin: RowOrigin, row: number, name: string): Issue =>
    buildIssue({
      code: 'street-too-far',
      severity: 'warning',
      action: 'kept',
      file: origin.files[origin.file[row] ?? 0] ?? '',
      line: origin.line[row] ?? 0,
      value: name,
      facts: { metres: String(streets.snapMetres) },
    });
  const ofFacilities = offStreetRows(streets, facilities).map((row) =>
    say(facilities.origin, row, facilities.name[row] ?? ''),
  );
  if (!population) return ofFacilities;
  const ofPoints = offStreetRows(streets, points).map((point) =>
    say(population.origin, points.row[point] ?? 0, points.name[point] || (points.id[point] ?? '')),
  );
  return [...ofFacilities, ...ofPoints];
}
