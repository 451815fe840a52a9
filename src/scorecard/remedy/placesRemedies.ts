import { qualifies } from '../../coverage/counted.ts';
import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import { analyseWith } from './checkRemedy.ts';
import { newSite } from './circleRemedies.ts';
import { placedPoints, type Site } from './circleSites.ts';
import { idleFacilities } from './idleFacilities.ts';
import type { AreaRows } from './measureArea.ts';

/** A change by a number of places. */
export type PlacesChange = (places: number) => RemedyChange;

/** More places at the area's own facility that has most of them already; ties by id, null for none. */
export function morePlaces(
  { facilities, inService }: Analysis,
  { settings }: AnalysisInput,
  { hasFacility }: AreaRows,
): PlacesChange | null {
  let largest = -1;
  for (let row = 0; row < facilities.count; row++) {
    const places = facilities.places[row] ?? Number.NaN;
    const isOwn = inService[row] === 1 && hasFacility(row) && !Number.isNaN(places);
    if (!isOwn || !qualifies(facilities, row, 'childcare', settings.qualifying)) continue;
    const most = facilities.places[largest] ?? -1;
    const isFirst = (facilities.id[row] ?? '') < (facilities.id[largest] ?? '');
    if (places > most || (places === most && isFirst)) largest = row;
  }
  if (largest < 0) return null;
  const facilityId = facilities.id[largest] ?? '';
  const seats = facilities.seats[largest] ?? Number.NaN;
  const before = facilities.places[largest] ?? Number.NaN;
  return (more) => ({ type: 'places', facilityId, seats, places: before + more });
}

/**
 * The largest of a community's points where a new facility would belong to it, which the nearest
 * demand point and loaded boundaries decide; null for none.
 */
export function siteWithin(
  analysis: Analysis,
  input: AnalysisInput,
  service: ServiceId,
  community: number,
): Site | null {
  const { points } = analysis.territory;
  for (const point of placedPoints(analysis, service, community)) {
    const site = { lng: points.lng[point] ?? Number.NaN, lat: points.lat[point] ?? Number.NaN };
    const { facilityCommunity } = analyseWith(input, newSite(service, site));
    if (facilityCommunity.at(-1) === community) return site;
  }
  return null;
}

/** A new site in the area's community that lacks most places and has room for one; null for none. */
export function newPlaces(
  analysis: Analysis,
  input: AnalysisInput,
  { communities }: AreaRows,
): PlacesChange | null {
  const { shortfall } = analysis.coverage.communities.childcare;
  const missing = (community: number) => shortfall[community] || 0;
  const ranked = [...communities].sort((a, b) => missing(b) - missing(a) || a - b);
  for (const community of ranked) {
    const site = siteWithin(analysis, input, 'childcare', community);
    if (site) return (places) => newSite('childcare', site, places);
  }
  return null;
}

/** The area's own closed or not yet open facilities with known places, in the order of idle ones. */
export function ownOpenings(
  analysis: Analysis,
  { settings }: AnalysisInput,
  { hasFacility }: AreaRows,
): readonly { readonly change: RemedyChange; readonly places: number }[] {
  return idleFacilities(analysis, 'childcare', settings.qualifying)
    .filter(({ row }) => hasFacility(row))
    .map(({ row, change }) => ({ change, places: analysis.facilities.places[row] ?? Number.NaN }));
}
