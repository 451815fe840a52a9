import { enclosingCentre } from '../../geo/enclosingCentre.ts';
import type { ServiceId } from '../../model/service.ts';
import { limitBy, meansInUse, pairsBy } from '../../reach/means.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';

/** A place for a new facility. */
export interface Site {
  readonly lng: number;
  readonly lat: number;
}

/** Points of a community that have a place, most people first; points of equal size by row. */
export function placedPoints(
  { territory }: Analysis,
  service: ServiceId,
  community: number,
): number[] {
  const { communities, points } = territory;
  const people = (point: number) => points.demand[service][point] || 0;
  const end = communities.pointStart[community + 1];
  return [...communities.points.subarray(communities.pointStart[community], end)]
    .filter((point) => !Number.isNaN(points.lng[point] ?? Number.NaN))
    .sort((a, b) => people(b) - people(a) || a - b);
}

/** Demand points whose people the service does not reach, ascending. */
export function shortPoints({ territory, coverage }: Analysis, service: ServiceId): number[] {
  const { covered } = coverage.points[service];
  const { demand, count } = territory.points;
  const rows: number[] = [];
  for (let point = 0; point < count; point++) {
    if (covered[point] === 0 && (demand[service][point] ?? Number.NaN) > 0) rows.push(point);
  }
  return rows;
}

/**
 * Places in and about a community where a new facility would reach people who are short: its demand
 * points, and the place whose farthest short point is nearest, which reaches all of them wherever any
 * place does by straight distance. The one that reaches most of the community's short people first,
 * then most of everybody's; ties in the order named. Places that reach none
 * of the community's are left out; with a travel matrix, which knows no new facility, all are.
 */
export function circleSites(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  community: number,
): Site[] {
  const means = meansInUse(input.settings, input);
  if (means.matrix) return [];
  const { points } = analysis.territory;
  const asked = shortPoints(analysis, service);
  const at = (column: Float64Array) => (point: number) => column[point] ?? Number.NaN;
  const own = asked.filter((point) => points.community[point] === community);
  const centre = enclosingCentre(own.map(at(points.lng)), own.map(at(points.lat)));
  const sites: Site[] = placedPoints(analysis, service, community).map((point) => ({
    lng: at(points.lng)(point),
    lat: at(points.lat)(point),
  }));
  if (centre) sites.push(centre);
  const pairs = pairsBy(
    means,
    {
      id: [],
      lng: Float64Array.from(asked, at(points.lng)),
      lat: Float64Array.from(asked, at(points.lat)),
    },
    {
      id: [],
      lng: Float64Array.from(sites, ({ lng }) => lng),
      lat: Float64Array.from(sites, ({ lat }) => lat),
    },
    limitBy(means, input.settings, service),
  );
  const reached = sites.map(() => ({ own: 0, all: 0 }));
  for (const [i, point] of asked.entries()) {
    const people = points.demand[service][point] ?? 0;
    for (const site of pairs.facility.subarray(pairs.rowStart[i], pairs.rowStart[i + 1])) {
      const sums = reached[site];
      if (!sums) continue;
      sums.all += people;
      if (points.community[point] === community) sums.own += people;
    }
  }
  const sumsOf = (site: number) => reached[site] ?? { own: 0, all: 0 };
  return [...sites.keys()]
    .filter((site) => sumsOf(site).own > 0)
    .sort((a, b) => sumsOf(b).own - sumsOf(a).own || sumsOf(b).all - sumsOf(a).all || a - b)
    .flatMap((site) => sites[site] ?? []);
}
