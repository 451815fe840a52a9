import { expect, it } from 'vitest';
import {
  contourRings,
  type Field,
  type Ring,
} from '../../../../src/network/outline/contourRings.ts';
import { mulberry32 } from '../../../bench/measure.ts';

/** A field from a drawing, its last line the southernmost; `#` is 1, `.` is -1. */
function fieldOf(drawing: string): Field {
  const lines = drawing.trim().split('\n').toReversed();
  const columns = lines[0]?.length ?? 0;
  const values = Float32Array.from(lines.join(''), (sign) => (sign === '#' ? 1 : -1));
  return { columns, rows: lines.length, values };
}

function area(ring: Ring): number {
  let sum = 0;
  for (let k = 0; k + 3 < ring.length; k += 2) {
    sum += ring[k]! * ring[k + 3]! - ring[k + 2]! * ring[k + 1]!;
  }
  return sum / 2;
}

/** How often the rings go round a place, counted on a ray to the east. */
function turnsRound(rings: readonly Ring[], x: number, y: number): number {
  let turns = 0;
  for (const ring of rings) {
    for (let k = 0; k + 3 < ring.length; k += 2) {
      const [y1, y2] = [ring[k + 1]!, ring[k + 3]!];
      if (y1 <= y === y2 <= y) continue;
      const crossing = ring[k]! + ((y - y1) / (y2 - y1)) * (ring[k + 2]! - ring[k]!);
      if (crossing > x) turns += y2 > y1 ? 1 : -1;
    }
  }
  return turns;
}

it('goes round one point halfway to its neighbours, counterclockwise', () => {
  const rings = contourRings(fieldOf('...\n.#.\n...'));
  expect(rings.map(area)).toEqual([0.5]);
  expect(rings[0]?.slice(0, 2)).toEqual(rings[0]?.slice(-2));
});

it('lies nearer to the point that is nearer to 0', () => {
  const field = fieldOf('....\n.##.\n....');
  field.values[5] = 3;
  const xs = contourRings(field)[0]?.filter((_, k) => k % 2 === 0) ?? [];
  expect(Math.min(...xs)).toBeCloseTo(1 - 3 / 4);
  expect(Math.max(...xs)).toBeCloseTo(2.5);
});

it('leaves holes, clockwise, and keeps corners that face each other apart', () => {
  const holed = contourRings(fieldOf('.....\n.###.\n.#.#.\n.###.\n.....'));
  expect(holed.map((ring) => Math.sign(area(ring))).sort((a, b) => a - b)).toEqual([-1, 1]);
  expect(contourRings(fieldOf('....\n.#..\n..#.\n....')).map(area)).toEqual([0.5, 0.5]);
});

it('says nothing of nothing', () => {
  expect(contourRings(fieldOf('...\n...'))).toEqual([]);
  expect(contourRings({ columns: 0, rows: 0, values: new Float32Array(0) })).toEqual([]);
});

it('encloses every point above 0 and no other', () => {
  const next = mulberry32(3);
  const columns = 40;
  const rows = 30;
  const values = Float32Array.from({ length: columns * rows }, (_, k) => {
    const [x, y] = [k % columns, Math.floor(k / columns)];
    const isRim = x === 0 || y === 0 || x === columns - 1 || y === rows - 1;
    return isRim ? -1 : next() - 0.45;
  });
  const rings = contourRings({ columns, rows, values });
  const wrong: number[] = [];
  for (const [k, value] of values.entries()) {
    const turns = turnsRound(rings, k % columns, Math.floor(k / columns));
    if (turns !== (value > 0 ? 1 : 0)) wrong.push(k);
  }
  expect([wrong, rings.length > 20]).toEqual([[], true]);
});
