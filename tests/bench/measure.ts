import type { Places } from '../../src/geo/pointIndex.ts';
import { earthRadiusMetres, radiansPerDegree } from '../../src/geo/haversine.ts';

/** Processor milliseconds of one call, the least of several; less shaken by other programs than a clock. */
export function cpuMs(repeats: number, work: () => void): number {
  let least = Infinity;
  for (let k = 0; k < repeats; k++) {
    const start = process.cpuUsage();
    work();
    const used = process.cpuUsage(start);
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}

/** Prints how many times faster we are than a peer, and what was hoped for. */
export function printRatio(
  name: string,
  ours: number,
  peerName: string,
  peer: number,
  goal: number,
): void {
  const ratio = peer / ours;
  const verdict = ratio >= goal ? 'reached' : 'MISSED';
  console.log(
    `${name}: ${ours.toFixed(ours < 1 ? 4 : 1)} ms, ${peerName} ${peer.toFixed(1)} ms, ` +
      `${ratio.toFixed(ratio < 10 ? 1 : 0)}x, goal ${goal}x ${verdict}`,
  );
}

/** Prints how the time grows when the input doubles. */
export function printScaling(name: string, single: number, double: number): void {
  const growth = double / single;
  const verdict = growth <= 2.4 ? 'reached' : 'MISSED';
  console.log(
    `${name}: ${single.toFixed(1)} ms to ${double.toFixed(1)} ms, ` +
      `${growth.toFixed(2)}x for twice as much, goal 2.4x ${verdict}`,
  );
}

/** Stops the run when the answers differ: the time of a wrong answer is worth nothing. */
export function expectSame(name: string, ours: number, peer: number): void {
  if (ours !== peer) throw new Error(`${name}: ${ours}, yet ${peer} by the check`);
  console.log(`${name}: ${ours}, checked`);
}

/** Seeded numbers in 0…1 (mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Places spread evenly over a square about 30.05° S, 51.2° W. */
export function scatterPlaces(count: number, sideMetres: number, seed: number): Places {
  const next = mulberry32(seed);
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  const metresPerDegree = earthRadiusMetres * radiansPerDegree;
  const metresPerLng = metresPerDegree * Math.cos(-30.05 * radiansPerDegree);
  for (let i = 0; i < count; i++) {
    lng[i] = -51.2 + ((next() - 0.5) * sideMetres) / metresPerLng;
    lat[i] = -30.05 + ((next() - 0.5) * sideMetres) / metresPerDegree;
  }
  return { lng, lat };
}

/** The first places of a list. */
export function firstPlaces(places: Places, count: number): Places {
  return { lng: places.lng.slice(0, count), lat: places.lat.slice(0, count) };
}
