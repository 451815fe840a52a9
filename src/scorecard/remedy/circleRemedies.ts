import { qualifies } from '../../coverage/counted.ts';
import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import { usualPlaces, usualSeats } from '../../edit/usualSize.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import { pairsBetween } from '../pairsBetween.ts';
import { circleSites, shortPoints, type Site } from './circleSites.ts';
import { idleFacilities } from './idleFacilities.ts';

/** A new facility of the usual size; how large it is changes nothing about who can reach it. */
export function newSite(
  service: ServiceId,
  { lng, lat }: Site,
  places: number = usualPlaces,
): RemedyChange {
  return service === 'elder'
    ? { type: 'site', service, lng, lat, seats: usualSeats, places: Number.NaN }
    : { type: 'site', service, lng, lat, seats: Number.NaN, places };
}

/**
 * Changes that may bring a community within reach, one of each kind and the most promising of its
 * kind: a facility of its own that waits for a place, an opening brought forward, a new site.
 */
export function circleChanges(
  analysis: Analysis,
  input: AnalysisInput,
  service: ServiceId,
  community: number,
): RemedyChange[] {
  const [site] = circleSites(analysis, input, service, community);
  return [
    ...waitingAtCommunity(analysis, input, service, community),
    ...bestOpening(analysis, input, service, community),
    ...(site ? [newSite(service, site)] : []),
  ];
}

/** The first, by id, of the community's own facilities without a place, put at its point. */
function waitingAtCommunity(
  { facilities, inService, facilityCommunity, territory }: Analysis,
  { settings }: AnalysisInput,
  service: ServiceId,
  community: number,
): RemedyChange[] {
  const lng = territory.communities.lng[community] ?? Number.NaN;
  const lat = territory.communities.lat[community] ?? Number.NaN;
  if (Number.isNaN(lng) || Number.isNaN(lat)) return [];
  const [facilityId] = facilities.id
    .filter(
      (_, row) =>
        facilityCommunity[row] === community &&
        inService[row] === 1 &&
        Number.isNaN(facilities.lng[row]) &&
        qualifies(facilities, row, service, settings.qualifying),
    )
    .sort();
  return facilityId === undefined ? [] : [{ type: 'locate', facilityId, lng, lat }];
}

/** Of the idle facilities that reach most of the community's short people the one that comes first. */
function bestOpening(
  analysis: Analysis,
  input: AnalysisInput,
  service: ServiceId,
  community: number,
): RemedyChange[] {
  const { points } = analysis.territory;
  const own = shortPoints(analysis, service).filter(
    (point) => points.community[point] === community,
  );
  const idle = idleFacilities(analysis, service, input.settings.qualifying);
  const pairs = pairsBetween(analysis, input, service, {
    points: own,
    rows: idle.map(({ row }) => row),
  });
  const reached = new Float64Array(idle.length);
  for (const [i, point] of own.entries()) {
    for (const position of pairs.facility.subarray(pairs.rowStart[i], pairs.rowStart[i + 1])) {
      reached[position] = (reached[position] ?? 0) + (points.demand[service][point] ?? 0);
    }
  }
  const most = Math.max(0, ...reached);
  const best = idle.find((_, position) => most > 0 && reached[position] === most);
  return best ? [best.change] : [];
}
