import type { OsmDraft } from '../helpers/writeOsm.ts';
import { mulberry32 } from './measure.ts';

/** Crossings on one side of the city: 700,000 in all. */
const side = 837;
const blockDegrees = 70 / 111_195;

/** A made-up city of 700,000 nodes: a grid of blocks of 70 m, shaken by 30 %, with one street in eight missing. */
export function cityDraft(): OsmDraft {
  const next = mulberry32(7);
  const shaken = (k: number): number => (k + (next() - 0.5) * 0.6) * blockDegrees;
  const id = (x: number, y: number): number => 1 + y * side + x;
  const nodes = Array.from({ length: side * side }, (_, k) => ({
    id: k + 1,
    lng: Math.round((123.4 + shaken(k % side) / 0.745) * 1e7) / 1e7,
    lat: Math.round((41.8 + shaken(Math.floor(k / side))) * 1e7) / 1e7,
  }));
  const ways: OsmDraft['ways'][number][] = [];
  for (const isRow of [true, false]) {
    for (let line = 0; line < side; line++) {
      let way: number[] = [];
      for (let k = 0; k < side; k++) {
        way.push(isRow ? id(k, line) : id(line, k));
        if (next() < 0.875 && k + 1 < side) continue;
        if (way.length > 1)
          ways.push({ id: ways.length + 1, nodes: way, tags: 'highway=residential' });
        way = [];
      }
    }
  }
  return { nodes, ways };
}
