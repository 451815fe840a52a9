import { countedFacilities } from '../coverage/counted.ts';
import { matrixInUse } from '../coverage/pointCoverage.ts';
import type { Settings } from '../model/project.ts';
import { serviceIds } from '../model/service.ts';
import type { TravelMatrix } from '../model/tables.ts';
import { buildLimit } from '../reach/limit.ts';
import { matrixPairs } from '../reach/matrixReach.ts';
import { circlePairs } from '../reach/reachPairs.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Cell, ResultTable } from './csvText.ts';

/** Every demand point and facility within the limit of each other, by service and demand id. */
export function reachTable(
  analysis: Analysis,
  settings: Settings,
  loadedMatrix: TravelMatrix | null,
): ResultTable {
  const { points } = analysis.territory;
  const { facilities } = analysis;
  const matrix = matrixInUse(settings, loadedMatrix);
  const rows: Cell[][] = [];
  for (const service of serviceIds) {
    const counted = countedFacilities(facilities, analysis.inService, service, settings.qualifying);
    const ids = Array.from(counted, (row) => facilities.id[row] ?? '');
    const places = {
      lng: Float64Array.from(counted, (row) => facilities.lng[row] ?? Number.NaN),
      lat: Float64Array.from(counted, (row) => facilities.lat[row] ?? Number.NaN),
    };
    const limit = buildLimit(settings, service, matrix?.unit);
    const pairs = matrix
      ? matrixPairs(points.id, ids, matrix, limit)
      : circlePairs(points, places, limit);
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
