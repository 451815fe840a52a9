import type { Places } from '../../geo/pointIndex.ts';
import { tenthsPerMetre } from '../../network/graph/walkGraph.ts';
import { snapIslands } from '../../network/search/snapIslands.ts';
import { noPlace, offStreet } from '../../network/search/snapPoints.ts';
import { snapToStreets, type StreetNetwork } from './streetNetwork.ts';

/** How places meet the streets, one entry a place. */
export interface PlaceOnStreets {
  /** Straight way to the nearest street, metres. NaN: no place; Infinity: no street is near enough. */
  readonly legMetres: Float64Array;
  /** 0: the main network; above 0: an island of streets, which reaches only what is on it; -1: none. */
  readonly island: Int32Array;
}

/** Finds for every place the nearest street. */
export function placesOnStreets(network: StreetNetwork, places: Places): PlaceOnStreets {
  const snaps = snapToStreets(network, places);
  const legMetres = Float64Array.from(snaps.leg, (leg, i) => {
    if (snaps.edge[i] === noPlace) return Number.NaN;
    return snaps.edge[i] === offStreet ? Infinity : leg / tenthsPerMetre;
  });
  return { legMetres, island: snapIslands(network.graph, snaps) };
}
