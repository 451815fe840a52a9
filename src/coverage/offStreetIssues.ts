import type { Places } from '../geo/pointIndex.ts';
import { buildIssue, type Issue } from '../model/issue.ts';
import type { FacilityTable, PopulationTable, RowOrigin } from '../model/tables.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';
import { placesOnStreets } from '../reach/streets/streetPlaces.ts';
import type { PointTable } from './coverageResult.ts';

/**
 * Lists every facility and demand point that the main network does not lead to: too far from every street to be
 * reached, or on an island of streets.
 */
export function offStreetIssues(
  streets: StreetNetwork,
  facilities: FacilityTable,
  population: PopulationTable | null,
  points: PointTable,
): Issue[] {
  const issuesOf = (
    places: Places,
    origin: RowOrigin,
    whereOf: (k: number) => { readonly row: number; readonly name: string },
  ): Issue[] => {
    const { legMetres, island } = placesOnStreets(streets, places);
    return [...legMetres.keys()].flatMap((k) => {
      const isOff = legMetres[k] === Infinity;
      if (!isOff && island[k]! <= 0) return [];
      const { row, name } = whereOf(k);
      return buildIssue({
        code: isOff ? 'street-too-far' : 'street-island',
        severity: 'warning',
        action: 'kept',
        file: origin.files[origin.file[row] ?? 0] ?? '',
        line: origin.line[row] ?? 0,
        value: name,
        facts: isOff ? { metres: String(streets.snapMetres) } : {},
      });
    });
  };
  const ofFacilities = issuesOf(facilities, facilities.origin, (row) => ({
    row,
    name: facilities.name[row] ?? '',
  }));
  if (!population) return ofFacilities;
  const ofPoints = issuesOf(points, population.origin, (point) => ({
    row: points.row[point] ?? 0,
    name: points.name[point] || (points.id[point] ?? ''),
  }));
  return [...ofFacilities, ...ofPoints];
}
