import { countedFacilities } from '../coverage/counted.ts';
import type { ServiceId } from '../model/service.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { pairsBetween } from './pairsBetween.ts';

/** Areas that answer for their own people. */
export type OwnArea = 'community' | 'street' | 'district';

/** People of one community whom only facilities of other areas reach. */
export interface DifferingCommunity {
  /** Row in the community table. */
  readonly community: number;
  readonly people: number;
}

/** People within reach, one entry a community, counted in two ways; NaN is no data. */
export interface BothCounts {
  /** By whatever facility can be reached: `coveredPeople`. */
  readonly anyArea: Float64Array;
  /** By facilities of the people's own area only; never more. */
  readonly ownArea: Float64Array;
  /** Where the two differ, most people first, then by row. */
  readonly differing: readonly DifferingCommunity[];
}

/**
 * Counts the people within reach by all facilities and by those of their own community, street or
 * district. A facility belongs to an area as it does in sums; one outside all belongs to none. Cost:
 * one search for the points whose nearest facility is another area's.
 *
 * @param analysis of the same settings, matrix and streets
 */
export function countBothWays(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  area: OwnArea,
): BothCounts {
  const { points, communities } = analysis.territory;
  const anyArea = analysis.coverage.communities[service].coveredPeople;
  const isOwn = reachedByOwn(analysis, input, service, area);
  const ownArea = anyArea.map((covered) => (Number.isNaN(covered) ? covered : 0));
  for (let point = 0; point < points.count; point++) {
    const people = points.demand[service][point] ?? Number.NaN;
    const community = points.community[point] ?? -1;
    if (isOwn[point] === 1 && people > 0) ownArea[community] = (ownArea[community] ?? 0) + people;
  }
  const differing = Array.from({ length: communities.count }, (_, community) => ({
    community,
    people: (anyArea[community] ?? Number.NaN) - (ownArea[community] ?? Number.NaN),
  })).filter(({ people }) => people > 0);
  differing.sort((a, b) => b.people - a.people || a.community - b.community);
  return { anyArea, ownArea, differing };
}

/** 1 for each point with a counted facility of its own area within the limit. */
function reachedByOwn(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  area: OwnArea,
): Uint8Array {
  const { points } = analysis.territory;
  const { covered, nearestFacility } = analysis.coverage.points[service];
  const { ofPoint, ofFacility } = areasOf(analysis, area);
  const isSame = (point: number, row: number) =>
    ofFacility[row] === ofPoint(point) && ofPoint(point) >= 0;
  const reached = new Uint8Array(points.count);
  const open: number[] = [];
  covered.forEach((isCovered, point) => {
    if (isCovered !== 1) return;
    if (isSame(point, nearestFacility[point] ?? -1)) reached[point] = 1;
    else open.push(point);
  });
  const { facilities, inService } = analysis;
  const { qualifying } = input.settings;
  const rows = [...countedFacilities(facilities, inService, service, qualifying)];
  const pairs = pairsBetween(analysis, input, service, { points: open, rows });
  for (const [i, point] of open.entries()) {
    const near = pairs.facility.subarray(pairs.rowStart[i], pairs.rowStart[i + 1]);
    if (near.some((position) => isSame(point, rows[position] ?? -1))) reached[point] = 1;
  }
  return reached;
}

function areasOf(
  { territory, facilityCommunity, facilityStreet, facilityDistrict }: Analysis,
  area: OwnArea,
): { readonly ofPoint: (point: number) => number; readonly ofFacility: Int32Array } {
  const { points, communities } = territory;
  const communityOf = (point: number) => points.community[point] ?? -1;
  switch (area) {
    case 'community':
      return { ofPoint: communityOf, ofFacility: facilityCommunity };
    case 'street':
      return {
        ofPoint: (point) => communities.streetUnit[communityOf(point)] ?? -1,
        ofFacility: facilityStreet,
      };
    case 'district':
      return {
        ofPoint: (point) => communities.districtUnit[communityOf(point)] ?? -1,
        ofFacility: facilityDistrict,
      };
  }
}
