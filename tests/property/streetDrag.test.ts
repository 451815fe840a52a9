import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { farTenths } from '../../src/network/graph/walkGraph.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { type Snaps, snapPoints } from '../../src/network/search/snapPoints.ts';
import { startStreetDrag } from '../../src/network/search/streetDrag.ts';
import { streetNearest } from '../../src/network/search/streetNearest.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { mulberry32 } from '../bench/measure.ts';
import { placesNear } from '../helpers/randomPlaces.ts';

/** A quarter of Porto Alegre, 2.5 km wide. */
const box = { west: -51.225, south: -30.045, east: -51.2, north: -30.02 };
const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), box);
if (!read.ok) throw new Error('unreadable');
const { graph } = buildWalkGraph('poa', read.value, 0.5);
const grid = buildSegmentGrid(graph.edges);
const points = snapPoints(grid, placesNear(read.value, 250, 0.001, 5), 200);
const spots = placesNear(read.value, 25, 0.001, 6);

/** A step of a hundred metres, now and then a leap, a place off the street, and back. */
function nextPlace(now: { lng: number; lat: number }, next: () => number) {
  const kind = next();
  if (kind < 0.02) return { lng: 0, lat: 0 };
  const spread = kind < 0.1 || now.lng === 0 ? 0.025 : 0.002;
  const centre = now.lng === 0 ? { lng: -51.2125, lat: -30.0325 } : now;
  return {
    lng: centre.lng + (next() - 0.5) * spread,
    lat: centre.lat + (next() - 0.5) * spread,
  };
}

it.each([
  ['within 600 m', 6_000_000],
  ['at any distance', farTenths],
])('3,000 random moves %s leave what a search of everything finds', (_, bound) => {
  const next = mulberry32(7);
  const now = { lng: spots.lng.slice(), lat: spots.lat.slice() };
  const facilities: Snaps = snapPoints(grid, now, 200);
  const drag = startStreetDrag(graph, points, facilities, bound);
  let mismatches = 0;
  let changes = 0;
  for (let k = 0; k < 3000; k++) {
    const f = Math.floor(next() * now.lng.length);
    const place = nextPlace({ lng: now.lng[f]!, lat: now.lat[f]! }, next);
    now.lng[f] = place.lng;
    now.lat[f] = place.lat;
    const to = snapPoints(
      grid,
      { lng: Float64Array.of(place.lng), lat: Float64Array.of(place.lat) },
      200,
    );
    const before = drag.cost.slice();
    const changed = new Set(drag.move(f, to, 0));
    changes += changed.size;
    const full = streetNearest(buildStreetWalk(graph, points, snapPoints(grid, now, 200)), bound);
    for (let i = 0; i < points.count; i++) {
      const isReached = full.facility[i]! >= 0;
      const cost = isReached ? full.cost[i] : farTenths;
      if (drag.facility[i] !== full.facility[i] || drag.cost[i] !== cost) mismatches++;
      if (isReached && k % 50 === 0 && drag.lengthOf(i) !== full.length[i]) mismatches++;
      if (before[i] !== cost && !changed.has(i)) mismatches++;
    }
  }
  expect(mismatches).toBe(0);
  expect(changes).toBeGreaterThan(6000);
});
