import type { Places } from '../../geo/pointIndex.ts';
import type { Issue } from '../../model/issue.ts';
import { buildWalkGraph } from '../../network/graph/buildWalkGraph.ts';
import type { EdgePieces } from '../../network/graph/editGraph.ts';
import { buildSegmentGrid, type SegmentGrid } from '../../network/graph/segmentGrid.ts';
import type { WalkGraph } from '../../network/graph/walkGraph.ts';
import type { StreetWays } from '../../network/osm/streetWays.ts';
import { movedSnaps } from '../../network/search/movedSnaps.ts';
import { type Snaps, snapPoints } from '../../network/search/snapPoints.ts';

/** Streets that take the place of circles, ready to be walked. */
export interface StreetNetwork {
  readonly graph: WalkGraph;
  /** Of the streets of the file: no edit leads a place to another street. */
  readonly grid: SegmentGrid;
  /** The network before a scenario edited it, and where its edges are in the graph; absent: it was not. */
  readonly edited?: { readonly base: StreetNetwork; readonly pieces: EdgePieces };
  /** A place farther from every street than this is unreachable, metres. */
  readonly snapMetres: number;
}

/** How streets are walked. */
export interface StreetRules {
  readonly snapMetres: number;
  /** Speed on steps over the speed on the level, above 0; 1 where a limit in metres asks for least lengths. */
  readonly stepsSpeedFactor: number;
}

/** Distance in metres from every street beyond which nobody walks to it, where none is stated. */
export const defaultSnapMetres = 200;

/**
 * Makes a network of the streets of a file.
 *
 * @param file Name that the findings carry.
 */
export function buildStreetNetwork(
  file: string,
  streets: StreetWays,
  { snapMetres, stepsSpeedFactor }: StreetRules,
): { readonly network: StreetNetwork; readonly issues: readonly Issue[] } {
  const { graph, issues } = buildWalkGraph(file, streets, stepsSpeedFactor);
  return { network: { graph, grid: buildSegmentGrid(graph.edges), snapMetres }, issues };
}

/** Leads every place to the nearest street, on the edges of the network's graph. */
export function snapToStreets({ grid, edited, snapMetres }: StreetNetwork, places: Places): Snaps {
  const snaps = snapPoints(grid, places, snapMetres);
  return edited ? movedSnaps(snaps, edited.pieces) : snaps;
}
