import type { Position } from 'geojson';
import { countedFacilities } from '../coverage/counted.ts';
import type { Places } from '../geo/pointIndex.ts';
import { unionOfCircles } from '../geo/circleUnion.ts';
import type { Settings } from '../model/project.ts';
import { serviceIds } from '../model/service.ts';
import type { Limit } from '../reach/limit.ts';
import { limitBy, meansInUse } from '../reach/means.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';
import { streetCatchments } from '../reach/streets/streetPaths.ts';
import type { Analysis } from '../scorecard/analysis.ts';

/** GeoJSON with one member that the format does not know. */
export type CatchmentCollection = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon> & {
  readonly credit?: string;
};

/**
 * The dissolved catchment of each service and band as GeoJSON (RFC 7946, WGS-84), by streets or circles.
 *
 * @param bands minutes, ascending; ignored where the limit is given in metres
 * @param streets those of the analysis; null: circles
 * @param credit whose streets were walked, where their licence asks for it
 */
export function catchmentCollection(
  analysis: Analysis,
  settings: Settings,
  bands: readonly number[],
  streets: StreetNetwork | null,
  credit = '',
): CatchmentCollection {
  const { facilities } = analysis;
  const features = serviceIds.flatMap((service) => {
    const counted = countedFacilities(facilities, analysis.inService, service, settings.qualifying);
    const places = {
      lng: Float64Array.from(counted, (row) => facilities.lng[row] ?? Number.NaN),
      lat: Float64Array.from(counted, (row) => facilities.lat[row] ?? Number.NaN),
    };
    const minutesOf = settings.metres === null ? bands : [settings.minutes];
    const means = meansInUse(settings, { matrix: null, streets });
    const limits = minutesOf.map((minutes) => limitBy(means, { ...settings, minutes }, service));
    const outlines = outlinesOf(places, limits, streets);
    return minutesOf.map((minutes, band) => ({
      type: 'Feature' as const,
      properties: {
        service,
        minutes:
          settings.metres === null ? minutes : minutesOfMetres(settings.metres, limits[band]),
        method: streets ? 'street' : 'circle',
      },
      geometry: { type: 'MultiPolygon' as const, coordinates: outlines[band] ?? [] },
    }));
  });
  return { type: 'FeatureCollection', ...(credit === '' ? {} : { credit }), features };
}

function outlinesOf(
  places: Places,
  limits: readonly Limit[],
  streets: StreetNetwork | null,
): Position[][][][] {
  return streets
    ? streetCatchments(streets, places, limits)
    : limits.map(({ limit }) => unionOfCircles(places.lng, places.lat, limit));
}

function minutesOfMetres(metres: number, limit: Limit | undefined): number {
  return limit ? limit.secondsOfMetres(metres) / 60 : Number.NaN;
}
