import { countedFacilities } from '../coverage/counted.ts';
import { unionOfCircles } from '../geo/circleUnion.ts';
import type { Settings } from '../model/project.ts';
import { serviceIds } from '../model/service.ts';
import { buildLimit } from '../reach/limit.ts';
import type { Analysis } from '../scorecard/analysis.ts';

/**
 * The dissolved catchment of each service and band as GeoJSON (RFC 7946, WGS-84), for circles.
 *
 * @param bands minutes, ascending; ignored where the limit is given in metres
 */
export function catchmentCollection(
  analysis: Analysis,
  settings: Settings,
  bands: readonly number[],
): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon> {
  const { facilities } = analysis;
  const features = serviceIds.flatMap((service) => {
    const counted = countedFacilities(facilities, analysis.inService, service, settings.qualifying);
    const lng = Float64Array.from(counted, (row) => facilities.lng[row] ?? Number.NaN);
    const lat = Float64Array.from(counted, (row) => facilities.lat[row] ?? Number.NaN);
    const minutesOf = settings.metres === null ? bands : [settings.minutes];
    return minutesOf.map((minutes) => {
      const { limit, secondsOfMetres } = buildLimit({ ...settings, minutes }, service);
      return {
        type: 'Feature' as const,
        properties: {
          service,
          minutes: settings.metres === null ? minutes : secondsOfMetres(limit) / 60,
          method: 'circle',
        },
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: unionOfCircles(lng, lat, limit),
        },
      };
    });
  });
  return { type: 'FeatureCollection', features };
}
