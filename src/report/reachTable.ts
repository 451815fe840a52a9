import { countedFacilities } from '../coverage/counted.ts';
import type { Settings } from '../model/project.ts';
import { serviceIds } from '../model/service.ts';
import { type LoadedMeans, limitBy, meansInUse, pairsBy } from '../reach/means.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Cell, ResultTable } from './csvText.ts';

/** Every demand point and facility within the limit of each other, by service and demand id. */
export function reachTable(
  analysis: Analysis,
  settings: Settings,
  loaded: LoadedMeans,
): ResultTable {
  const { points } = analysis.territory;
  const { facilities } = analysis;
  const means = meansInUse(settings, loaded);
  const rows: Cell[][] = [];
  for (const service of serviceIds) {
    const counted = countedFacilities(facilities, analysis.inService, service, settings.qualifying);
    const ids = Array.from(counted, (row) => facilities.id[row] ?? '');
    const places = {
      id: ids,
      lng: Float64Array.from(counted, (row) => facilities.lng[row] ?? Number.NaN),
      lat: Float64Array.from(counted, (row) => facilities.lat[row] ?? Number.NaN),
    };
    const pairs = pairsBy(means, points, places, limitBy(means, settings, service));
    for (let point = 0; point < points.count; point++) {
      const end = pairs.rowStart[point + 1] ?? 0;
      for (let pair = pairs.rowStart[point] ?? 0; pair < end; pair++) {
        rows.push([
          service,
          points.id[point] ?? '',
          ids[pairs.facility[pair] ?? -1] ?? '',
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
