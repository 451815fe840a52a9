import { createGrowingColumn } from './growingColumn.ts';
import { buildIdLookup } from './idLookup.ts';
import type { Box, StreetReading } from './streetWays.ts';
import { type Tags, walkingKeys, walkRuleOfWay } from './walkingProfile.ts';

/** Takes nodes and ways in any order, as readers come upon them. */
export interface StreetCollector {
  /** @param tags Pairs of key and value one after the other; keys that walkers do not need are dropped. */
  /** A point without a place on earth is not taken, and so is missing where a way names it. */
  readonly addNode: (id: number, lng: number, lat: number, tags: readonly string[]) => void;
  readonly addWay: (ids: ArrayLike<number>, tags: readonly string[]) => void;
  readonly addRelation: (tags: readonly string[]) => void;
  readonly finish: () => StreetReading;
}

/**
 * Starts a collection. Points outside the box are dropped as they come, so that a large file costs little
 * more than its part in the box; a way is cut where it leaves the box.
 *
 * @param box null keeps everything.
 */
export function createStreetCollector(box: Box | null): StreetCollector {
  const ids = createGrowingColumn();
  const lngs = createGrowingColumn();
  const lats = createGrowingColumn();
  // Only to tell a point that is elsewhere from one that is missing.
  const outsideIds = createGrowingColumn();
  const barriers = new Map<number, Tags>();
  const wayStart = createGrowingColumn();
  const wayIds = createGrowingColumn();
  const wayTags: Tags[] = [];
  const shared = new Map<string, Tags>();
  let areasUnread = 0;

  const share = (tags: readonly string[]): Tags => {
    const kept: [string, string][] = [];
    for (let t = 0; t + 1 < tags.length; t += 2) {
      if (walkingKeys.has(tags[t]!)) kept.push([tags[t]!, tags[t + 1]!]);
    }
    const key = kept.map(([name, value]) => `${name}=${value}`).join('\n');
    const known = shared.get(key) ?? new Map(kept);
    shared.set(key, known);
    return known;
  };

  return {
    addNode: (id, lng, lat, tags) => {
      if (!isOnEarth(lng, lat)) return;
      if (box !== null && !isInBox(box, lng, lat)) {
        outsideIds.push(id);
        return;
      }
      if (tags.includes('barrier')) barriers.set(ids.length(), share(tags));
      ids.push(id);
      lngs.push(lng);
      lats.push(lat);
    },
    addWay: (points, tags) => {
      const known = share(tags);
      if (walkRuleOfWay(known) === 'notStreet') return;
      wayStart.push(wayIds.length());
      wayTags.push(known);
      for (let k = 0; k < points.length; k++) wayIds.push(points[k]!);
    },
    addRelation: (tags) => {
      const isArea = tags.some((key, t) => key === 'type' && tags[t + 1] === 'multipolygon');
      if (isArea && walkRuleOfWay(share(tags)) === 'walked') areasUnread++;
    },
    finish: () => {
      wayStart.push(wayIds.length());
      const runs = cutWays(ids.values(), outsideIds.values(), wayStart.values(), wayIds.values());
      return {
        streets: {
          lng: lngs.values().slice(),
          lat: lats.values().slice(),
          barriers,
          start: Uint32Array.from(runs.start.values()),
          point: Uint32Array.from(runs.point.values()),
          tags: Array.from(runs.way, (way) => wayTags[way]!),
        },
        nodesMissing: runs.nodesMissing,
        waysOutside: runs.waysOutside,
        areasUnread,
      };
    },
  };
}

/** Whether two numbers are degrees; NaN is none. */
export function isOnEarth(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function isInBox(box: Box, lng: number, lat: number): boolean {
  return lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;
}

/** Turns the ids of ways into runs of point rows; a point that is missing or outside ends a run. */
function cutWays(
  ids: Float64Array,
  outsideIds: Float64Array,
  wayStart: Float64Array,
  wayIds: Float64Array,
) {
  const rowOf = buildIdLookup(ids);
  const outsideRowOf = buildIdLookup(outsideIds);
  const start = createGrowingColumn();
  const point = createGrowingColumn();
  const way: number[] = [];
  let nodesMissing = 0;
  let waysOutside = 0;
  for (let w = 0; w + 1 < wayStart.length; w++) {
    let isOutside = false;
    let runLength = 0;
    let longestRun = 0;
    for (let k = wayStart[w]!; k < wayStart[w + 1]!; k++) {
      const row = rowOf(wayIds[k]!);
      if (row < 0) {
        runLength = 0;
        if (outsideRowOf(wayIds[k]!) < 0) nodesMissing++;
        else isOutside = true;
        continue;
      }
      runLength++;
      longestRun = Math.max(longestRun, runLength);
      if (runLength === 1) {
        start.push(point.length());
        way.push(w);
      }
      point.push(row);
    }
    if (isOutside && longestRun < 2) waysOutside++;
  }
  start.push(point.length());
  return { start, point, way, nodesMissing, waysOutside };
}
