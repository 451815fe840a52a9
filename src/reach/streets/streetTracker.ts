import type { Places } from '../../geo/pointIndex.ts';
import { farTenths, tenthsPerMetre } from '../../network/graph/walkGraph.ts';
import { noPlace, type Snaps } from '../../network/search/snapPoints.ts';
import { type StreetDrag, startStreetDrag } from '../../network/search/streetDrag.ts';
import { secondsOfCost } from '../../network/search/streetLimit.ts';
import type { Limit } from '../limit.ts';
import { movedRows } from '../nearestAfterMoves.ts';
import type { NearestReach } from '../reachResult.ts';
import { snapToStreets, type StreetNetwork } from './streetNetwork.ts';

/** Answers for the same points over and over while facilities are moved. */
export interface StreetTracker {
  /**
   * What `nearestByStreets` answers, without the count. Where few facilities have moved since the last
   * answer, only what they lose and win is searched again; the answer is the same to the last bit.
   *
   * @param points By identity the same as last time, or everything is searched anew.
   * @param facilities Hand them in id order.
   */
  readonly nearest: (points: Places, facilities: Places, limit: Limit) => NearestReach;
}

interface Tracked {
  readonly points: Places;
  readonly snaps: Snaps;
  readonly facilities: Places;
  readonly drag: StreetDrag;
}

/** Starts a tracker on a network; it keeps the last search. */
export function createStreetTracker(network: StreetNetwork): StreetTracker {
  const { graph } = network;
  let last: Tracked | null = null;

  function start(points: Places, facilities: Places): Tracked {
    const snaps = last?.points === points ? last.snaps : snapToStreets(network, points);
    const starts = snapToStreets(network, facilities);
    return { points, snaps, facilities, drag: startStreetDrag(graph, snaps, starts, farTenths) };
  }

  function follow(known: Tracked, facilities: Places, moved: readonly number[]): Tracked {
    const places = {
      lng: Float64Array.from(moved, (f) => facilities.lng[f]!),
      lat: Float64Array.from(moved, (f) => facilities.lat[f]!),
    };
    const snaps = snapToStreets(network, places);
    for (const [row, f] of moved.entries()) known.drag.move(f, snaps, row);
    return { ...known, facilities };
  }

  return {
    nearest(points, facilities, limit) {
      const moved = last?.points === points ? movedRows(last.facilities, facilities) : null;
      const now = last && moved ? follow(last, facilities, moved) : start(points, facilities);
      last = now;
      return reachOf(now, graph.hasSteps, limit);
    },
  };
}

function reachOf({ snaps, drag }: Tracked, hasSteps: boolean, limit: Limit): NearestReach {
  const metres = new Float64Array(snaps.count);
  const seconds = new Float64Array(snaps.count);
  const covered = new Uint8Array(snaps.count);
  for (let i = 0; i < snaps.count; i++) {
    if (drag.facility[i]! < 0) {
      metres[i] = seconds[i] = snaps.edge[i] === noPlace ? NaN : Infinity;
      continue;
    }
    const cost = drag.cost[i]!;
    metres[i] = (hasSteps ? drag.lengthOf(i) : cost) / tenthsPerMetre;
    seconds[i] = secondsOfCost(limit, cost);
    covered[i] = (limit.compare === 'metres' ? metres[i]! : seconds[i]!) <= limit.limit ? 1 : 0;
  }
  return { facility: drag.facility.slice(), metres, seconds, covered };
}
