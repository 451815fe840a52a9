import type { Places } from '../geo/pointIndex.ts';
import { farTenths, tenthsPerMetre } from '../network/graph/walkGraph.ts';
import { buildSnapEnds } from '../network/search/snapEnds.ts';
import { noPlace } from '../network/search/snapPoints.ts';
import { nearestOfPoint, streetNearest } from '../network/search/streetNearest.ts';
import { alongEdge, buildStreetWalk, lengthOfWay } from '../network/search/streetWalk.ts';
import { snapToStreets, type StreetNetwork } from './streets/streetNetwork.ts';

/**
 * Length of the quickest way from each place to the nearest target, legs included, metres. NaN: the place
 * has no coordinates. Infinity: too far from every street, or no way leads.
 */
export type NearestWay = (places: Places) => Float64Array;

/**
 * Searches the streets from all targets at once and keeps what it found, so that places can be asked
 * about again and again.
 *
 * @param targets NaN: never the nearest.
 */
export function buildNearestWay(network: StreetNetwork, targets: Places): NearestWay {
  const nowhere = snapToStreets(network, { lng: new Float64Array(), lat: new Float64Array() });
  const walk = buildStreetWalk(network.graph, nowhere, snapToStreets(network, targets));
  streetNearest(walk, farTenths);
  return (places) => {
    const points = snapToStreets(network, places);
    const asked = { ...walk, points, pointEnds: buildSnapEnds(network.graph, points) };
    const best = { facility: -1, cost: farTenths, via: alongEdge };
    return Float64Array.from(points.edge, (edge, i) => {
      if (edge === noPlace) return Number.NaN;
      nearestOfPoint(asked, i, best);
      if (best.facility < 0) return Infinity;
      return lengthOfWay(asked, best.facility, i, best.cost, best.via) / tenthsPerMetre;
    });
  };
}
