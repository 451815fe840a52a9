import { countedFacilities } from '../coverage/counted.ts';
import type { Settings } from '../model/project.ts';
import { type ServiceId, serviceIds } from '../model/service.ts';
import {
  type LoadedMeans,
  limitBy,
  meansInUse,
  type NamedPlaces,
  pairsBy,
} from '../reach/means.ts';
import type { ReachPairs } from '../reach/reachResult.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Cell, ResultTable } from './csvText.ts';

/** The facilities that count for a service, in id order. */
export function countedPlaces(
  { facilities, inService }: Analysis,
  { qualifying }: Settings,
  service: ServiceId,
): NamedPlaces {
  const counted = countedFacilities(facilities, inService, service, qualifying);
  return {
    id: Array.from(counted, (row) => facilities.id[row] ?? ''),
    lng: Float64Array.from(counted, (row) => facilities.lng[row] ?? Number.NaN),
    lat: Float64Array.from(counted, (row) => facilities.lat[row] ?? Number.NaN),
  };
}

/**
 * Every demand point and facility within the limit of each other, by service and demand id.
 *
 * @param known pairs of `countedPlaces` that were found before
 */
export function reachTable(
  analysis: Analysis,
  settings: Settings,
  loaded: LoadedMeans,
  known: Partial<Record<ServiceId, ReachPairs>> = {},
): ResultTable {
  const { points } = analysis.territory;
  const means = meansInUse(settings, loaded);
  const rows: Cell[][] = [];
  for (const service of serviceIds) {
    const places = countedPlaces(analysis, settings, service);
    const pairs =
      known[service] ?? pairsBy(means, points, places, limitBy(means, settings, service));
    for (let point = 0; point < points.count; point++) {
      const end = pairs.rowStart[point + 1] ?? 0;
      for (let pair = pairs.rowStart[point] ?? 0; pair < end; pair++) {
        rows.push([
          service,
          points.id[point] ?? '',
          places.id[pairs.facility[pair] ?? -1] ?? '',
          pairs.metres[pair] ?? Number.NaN,
          pairs.seconds[pair] ?? Number.NaN,
        ]);
      }
    }
  }
  return {
    name: 'reach',
    columns: ['service', 'demand_id', 'facility_id', 'metres', 'seconds'],
    rows,
  };
}
