import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import type { StreetLimit } from '../../src/network/search/streetLimit.ts';
import { buildStreetWalk, type StreetWalk } from '../../src/network/search/streetWalk.ts';
import { type ToyTags, toyStreets } from './toyStreets.ts';

/** A letter of a drawing, and metres east and north of it; null has no place. */
export type ToySpot = readonly [letter: string, east?: number, north?: number] | null;

/** Points and facilities on a drawn network. Steps cost twice their length. */
export function toyWalk(
  drawing: string,
  points: readonly ToySpot[],
  facilities: readonly ToySpot[],
  tags: ToyTags = {},
  stepsSpeedFactor = 0.5,
): StreetWalk {
  const toy = toyStreets(drawing, tags);
  const { graph } = buildWalkGraph('toy', toy.streets, stepsSpeedFactor);
  const grid = buildSegmentGrid(graph.edges);
  const placesOf = (spots: readonly ToySpot[]) => {
    const places = spots.map((spot) => (spot === null ? { lng: NaN, lat: NaN } : toy.at(...spot)));
    return {
      lng: Float64Array.from(places, ({ lng }) => lng),
      lat: Float64Array.from(places, ({ lat }) => lat),
    };
  };
  return buildStreetWalk(
    graph,
    snapPoints(grid, placesOf(points), 200),
    snapPoints(grid, placesOf(facilities), 200),
  );
}

/** A limit in seconds at one metre a second. */
export function secondsLimit(limit: number): StreetLimit {
  return { compare: 'seconds', limit, secondsOfMetres: (metres) => metres };
}
