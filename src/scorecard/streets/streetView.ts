import type { Position } from 'geojson';
import { countedFacilities } from '../../coverage/counted.ts';
import { streetEditsOf } from '../../edit/streetEdits.ts';
import { haversineMetres } from '../../geo/haversine.ts';
import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import { type Limit, buildStreetLimit } from '../../reach/limit.ts';
import { type PlacedEdit, placeEdit } from '../../reach/streets/editedStreets.ts';
import type { StreetNetwork } from '../../reach/streets/streetNetwork.ts';
import { routeByStreets, streetCatchments } from '../../reach/streets/streetPaths.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';

/** What of an analysis along streets is to be drawn. */
export interface StreetViewQuestion {
  readonly service: ServiceId;
  /** Facilities whose own outlines are wanted. */
  readonly facilityIds: readonly string[];
  /** Community whose way is wanted; null: none. */
  readonly communityId: string | null;
}

/** Coordinates of a MultiPolygon, WGS-84. */
export type OutlinePolygons = readonly (readonly (readonly Position[])[])[];

/** Outlines of one facility. */
export interface FacilityOutlines {
  readonly facilityId: string;
  /** Rising; the last is the limit. */
  readonly bands: readonly OutlinePolygons[];
}

/** The walked way of a community's farthest point to its nearest facility. */
export interface WalkedRoute {
  readonly communityId: string;
  readonly facilityId: string;
  /** From the point to the facility, the straight legs to and from the street included. */
  readonly path: readonly (readonly [lng: number, lat: number])[];
  readonly metres: number;
  readonly straightMetres: number;
}

export interface StreetView {
  /** Of all counted facilities within the limit, dissolved. */
  readonly catchment: OutlinePolygons;
  readonly facilities: readonly FacilityOutlines[];
  /** null: none is wanted, or no way leads. */
  readonly route: WalkedRoute | null;
  /** What the scenario changes about the streets, where it meets them. */
  readonly edits: readonly PlacedEdit[];
}

/** Minutes that standards of walking name; those below the limit are drawn within it. */
const innerMinutes = [5, 10] as const;

/** Minutes of the outlines of one facility, rising; none but the limit where that is a length. */
export function outlineMinutes({ minutes, metres }: Settings): readonly number[] {
  const inner = metres === null ? innerMinutes.filter((one) => one < minutes) : [];
  return [...inner, minutes];
}

/**
 * Outlines and the way of an analysis along streets. They are drawn from the same times as the figures
 * and decide nothing.
 *
 * @param analysis of the same settings and of these streets
 */
export function streetView(
  analysis: Analysis,
  { settings, scenario }: Pick<AnalysisInput, 'settings' | 'scenario'>,
  network: StreetNetwork,
  { service, facilityIds, communityId }: StreetViewQuestion,
): StreetView {
  const { facilities, inService } = analysis;
  const counted = countedFacilities(facilities, inService, service, settings.qualifying);
  const limit = buildStreetLimit(settings, service);
  const outlinesOf = (rows: Iterable<number>, limits: readonly Limit[]) =>
    streetCatchments(network, placesAt(analysis, [...rows]), limits);
  const bands = outlineMinutes(settings).map((minutes) =>
    buildStreetLimit({ ...settings, minutes }, service),
  );
  const [catchment = []] = outlinesOf(counted, [limit]);
  const own = facilityIds.flatMap((facilityId) => {
    const row = facilities.id.indexOf(facilityId);
    return row < 0 ? [] : [{ facilityId, bands: outlinesOf([row], bands) }];
  });
  const route = communityId === null ? null : routeOf(analysis, network, service, communityId);
  const edits = streetEditsOf(scenario).map((edit) => placeEdit(network, edit));
  return { catchment, facilities: own, route, edits };
}

function placesAt({ facilities }: Analysis, rows: readonly number[]) {
  return {
    lng: Float64Array.from(rows, (row) => facilities.lng[row] ?? Number.NaN),
    lat: Float64Array.from(rows, (row) => facilities.lat[row] ?? Number.NaN),
  };
}

function routeOf(
  { territory, coverage, facilities }: Analysis,
  network: StreetNetwork,
  service: ServiceId,
  communityId: string,
): WalkedRoute | null {
  const { communities, points } = territory;
  const community = communities.id.indexOf(communityId);
  const reach = coverage.communities[service];
  const point = reach.farthestPoint[community] ?? -1;
  const facility = reach.nearestFacility[community] ?? -1;
  if (point < 0 || facility < 0) return null;
  const from = { lng: points.lng[point] ?? Number.NaN, lat: points.lat[point] ?? Number.NaN };
  const to = { lng: facilities.lng[facility] ?? NaN, lat: facilities.lat[facility] ?? NaN };
  const path = routeByStreets(network, from, to);
  if (!path) return null;
  return {
    communityId,
    facilityId: facilities.id[facility] ?? '',
    path,
    metres: reach.metres[community] ?? Number.NaN,
    straightMetres: haversineMetres(from.lng, from.lat, to.lng, to.lat),
  };
}
