import Flatbush from 'flatbush';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { earthRadiusMetres, haversineMetres, radiansPerDegree } from '../../src/geo/haversine.ts';
import { buildPointIndex, type Places, type PointIndex } from '../../src/geo/pointIndex.ts';
import { coveredOnly, nearestWithin } from '../../src/reach/coveredCount.ts';
import { moveFacility, startDrag } from '../../src/reach/moveFacility.ts';
import { pairsWithin } from '../../src/reach/pairsWithin.ts';
import {
  cpuMs,
  expectSame,
  firstPlaces,
  mulberry32,
  printRatio,
  printScaling,
  scatterPlaces,
} from './measure.ts';

const radiusMetres = 1000;
const repeats = 15;

function indexOf(points: Places): PointIndex {
  return buildPointIndex(points.lng, points.lat, radiusMetres / 3);
}

/** Reach by circles: a million demand points and ten thousand facilities on 100 x 100 km, 1,000 m. */
export async function run(): Promise<void> {
  const points = scatterPlaces(1e6, 1e5, 1);
  const facilities = scatterPlaces(1e4, 1e5, 2);
  const index = indexOf(points);
  const coveredMs = benchNearest(points, facilities, index);
  benchPairs(points, facilities, index);
  benchDrag(points, facilities, index, coveredMs);
  benchScaling(points, facilities, index);
}

/** Yes or no, and nearest with count, against a nearest search of every point. */
function benchNearest(points: Places, facilities: Places, index: PointIndex): number {
  const flags = new Uint8Array(points.lng.length);
  const ours = cpuMs(repeats, () => coveredOnly(index, facilities, radiusMetres, flags));
  const nearest = nearestColumns(points.lng.length);
  const oursNearest = cpuMs(repeats, () => nearestWithin(index, facilities, radiusMetres, nearest));

  const tree = new KDBush(facilities.lng.length);
  for (const [f, lng] of facilities.lng.entries()) tree.add(lng, facilities.lat[f] ?? NaN);
  tree.finish();
  let peerCovered = 0;
  const peer = cpuMs(1, () => {
    for (let i = 0; i < points.lng.length; i++) {
      const lng = points.lng[i] ?? NaN;
      const lat = points.lat[i] ?? NaN;
      peerCovered += around(tree, lng, lat, 1, radiusMetres / 1000).length;
    }
  });
  // The peer's earth is 6,371.000 km, ours 6,371.0088: the definition decides the few between.
  const covered = flags.reduce((sum, flag) => sum + flag, 0);
  const found = nearest.count.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  expectSame('points covered, by flag and by count', covered, found);
  console.log(`points covered: ${covered}, geokdbush on its smaller earth ${peerCovered}`);
  if (Math.abs(covered - peerCovered) > 20) throw new Error('covered points differ from geokdbush');
  printRatio('covered yes or no', ours, 'geokdbush', peer, 150);
  printRatio('nearest and count', oursNearest, 'geokdbush (no count)', peer, 45);
  return ours;
}

/** All pairs against a box or radius search of two indexes, each followed by the haversine test. */
function benchPairs(points: Places, facilities: Places, index: PointIndex): void {
  let length = 0;
  const ours = cpuMs(repeats, () => {
    length = pairsWithin(index, facilities, radiusMetres).point.length;
  });
  const boxes = new Flatbush(points.lng.length);
  const tree = new KDBush(points.lng.length);
  for (const [i, lng] of points.lng.entries()) {
    boxes.add(lng, points.lat[i] ?? NaN);
    tree.add(lng, points.lat[i] ?? NaN);
  }
  boxes.finish();
  tree.finish();
  const dy = (radiusMetres / earthRadiusMetres / radiansPerDegree) * 1.0001;
  const search = (find: (lng: number, lat: number, dx: number) => number[]): number => {
    let pairs = 0;
    for (const [f, lng] of facilities.lng.entries()) {
      const lat = facilities.lat[f] ?? NaN;
      const dx = dy / Math.cos((Math.abs(lat) + dy) * radiansPerDegree);
      const near = find(lng, lat, dx).filter(
        (i) =>
          haversineMetres(points.lng[i] ?? NaN, points.lat[i] ?? NaN, lng, lat) <= radiusMetres,
      );
      pairs += near.length;
    }
    return pairs;
  };
  let byBoxes = 0;
  let byTree = 0;
  const flatbush = cpuMs(2, () => {
    byBoxes = search((lng, lat, dx) => boxes.search(lng - dx, lat - dy, lng + dx, lat + dy));
  });
  const kdbush = cpuMs(2, () => {
    byTree = search((lng, lat, dx) => tree.range(lng - dx, lat - dy, lng + dx, lat + dy));
  });
  expectSame('pairs, flatbush', length, byBoxes);
  expectSame('pairs, kdbush', length, byTree);
  printRatio('pair list', ours, 'flatbush + haversine', flatbush, 10);
  printRatio('pair list', ours, 'kdbush + haversine', kdbush, 10);
}

/** Two thousand moves of one facility each, checked against a full run at the end. */
function benchDrag(points: Places, facilities: Places, index: PointIndex, fullMs: number): void {
  const { count } = nearestOf(index, facilities);
  const people = new Float64Array(points.lng.length).fill(1);
  const state = startDrag(index, count, people, radiusMetres);
  const now = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
  const next = mulberry32(3);
  const moves = 2000;
  const perRound = cpuMs(1, () => {
    for (let k = 0; k < moves; k++) {
      const f = Math.floor(next() * now.lng.length);
      const from = { lng: now.lng[f] ?? NaN, lat: now.lat[f] ?? NaN };
      const to = {
        lng: from.lng + (next() - 0.5) * 0.004,
        lat: from.lat + (next() - 0.5) * 0.004,
      };
      moveFacility(state, from, to);
      now.lng[f] = to.lng;
      now.lat[f] = to.lat;
    }
  });
  const full = nearestOf(index, now).count;
  const different = full.reduce((sum, n, i) => sum + (n === state.counts[i] ? 0 : 1), 0);
  expectSame(`counts that differ after ${moves} moves`, different, 0);
  printRatio('dragging one facility', perRound / moves, 'covered again', fullMs, 500);
}

function benchScaling(points: Places, facilities: Places, index: PointIndex): void {
  const half = indexOf(firstPlaces(points, points.lng.length / 2));
  const few = firstPlaces(facilities, facilities.lng.length / 2);
  const time = (by: PointIndex, of: Places): number => {
    const out = nearestColumns(by.lng.length);
    return cpuMs(repeats, () => nearestWithin(by, of, radiusMetres, out));
  };
  const whole = time(index, facilities);
  printScaling('nearest, points 500k to 1M', time(half, facilities), whole);
  printScaling('nearest, facilities 5k to 10k', time(index, few), whole);
  const pairs = (of: Places): number =>
    cpuMs(repeats, () => {
      pairsWithin(index, of, radiusMetres);
    });
  printScaling('pair list, facilities 5k to 10k', pairs(few), pairs(facilities));
}

function nearestColumns(length: number): { facility: Int32Array; count: Int32Array } {
  return { facility: new Int32Array(length), count: new Int32Array(length) };
}

function nearestOf(
  index: PointIndex,
  facilities: Places,
): { facility: Int32Array; count: Int32Array } {
  const out = nearestColumns(index.lng.length);
  nearestWithin(index, facilities, radiusMetres, out);
  return out;
}
