import { describe, expect, test } from 'vitest';
import { hatchStrokes } from '../../../src/map/hatch.ts';
import { capacityStep } from '../../../src/map/facilityMarks.ts';
import { placesOf, type Ring } from '../../../src/map/cells.ts';
import { sharedLines } from '../../../src/map/mapGeometry.ts';
import { isBlank, pictureRatio } from '../../../src/map/captureMap.ts';
import {
  blues,
  classOfValue,
  noValueFill,
  rampFill,
  rgba,
  statusFill,
} from '../../../src/map/palette.ts';
import { type LabelWish, placeLabels, textWidth } from '../../../src/map/placeLabels.ts';
import { scaleStep, scaleText } from '../../../src/map/scaleStep.ts';
import { emptyFacilityTable } from '../../../src/edit/emptyFacilityTable.ts';

const unitSquare: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe('hatch', () => {
  test('strokes lie inside the cell, at 45° and evenly apart', () => {
    const strokes = hatchStrokes([unitSquare], 0.1, 1);
    expect(strokes.length).toBeGreaterThan(10);
    const offsets = strokes.map(([from]) => from[0] - from[1]);
    for (const [from, to] of strokes) {
      expect(to[0] - from[0]).toBeCloseTo(to[1] - from[1], 9);
      for (const value of [...from, ...to]) {
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
    for (let i = 1; i < offsets.length; i++) {
      expect((offsets[i] ?? 0) - (offsets[i - 1] ?? 0)).toBeCloseTo(0.1 * Math.SQRT2, 9);
    }
  });

  test('neighbouring cells continue the same strokes', () => {
    const right: Ring = unitSquare.map(([lng, lat]) => [lng + 1, lat]);
    const phase = (ring: Ring): number => {
      const [from] = hatchStrokes([ring], 0.1, 1)[3] ?? [[NaN, NaN]];
      const steps = (from[0] - from[1]) / (0.1 * Math.SQRT2);
      return steps - Math.round(steps);
    };
    expect(phase(unitSquare)).toBeCloseTo(0, 9);
    expect(phase(right)).toBeCloseTo(0, 9);
  });

  test('on the ground a degree of longitude is shorter, the strokes stay 45° to the eye', () => {
    const [stroke] = hatchStrokes([unitSquare], 0.3, 2);
    const [from, to] = stroke ?? [
      [NaN, NaN],
      [NaN, NaN],
    ];
    expect(to[0] - from[0]).toBeCloseTo(2 * (to[1] - from[1]), 9);
  });
});

describe('labels', () => {
  const wish = (text: string, x: number, rank: number): LabelWish => ({
    text,
    x,
    y: 100,
    size: 12,
    rank,
  });

  test('of two that overlap the smaller rank is shown, whatever their order', () => {
    expect(placeLabels([wish('和平社区', 100, 5), wish('五月花社区', 110, 0)])).toEqual([1]);
  });

  test('of equal ranks the first in the list is shown', () => {
    expect(placeLabels([wish('甲社区', 100, 5), wish('乙社区', 105, 5)])).toEqual([0]);
  });

  test('what is shown never overlaps and what is left out overlaps something shown', () => {
    const wishes = Array.from(
      { length: 300 },
      (_, i): LabelWish => ({
        text: '社区'.repeat(1 + (i % 3)),
        x: (i * 137) % 900,
        y: (i * 89) % 600,
        size: 12,
        rank: i % 4,
      }),
    );
    const shown = new Set(placeLabels(wishes));
    const touches = (a: LabelWish, b: LabelWish): boolean =>
      Math.abs(a.x - b.x) < (textWidth(a.text, 12) + textWidth(b.text, 12)) / 2 + 6 &&
      Math.abs(a.y - b.y) < 15;
    wishes.forEach((wish, i) => {
      const others = wishes.filter((_, j) => j !== i && shown.has(j));
      expect(others.some((other) => touches(wish, other))).toBe(!shown.has(i));
    });
  });

  test('a label without text takes no room', () => {
    expect(placeLabels([wish('', 100, 0), wish('乙', 100, 5)])).toEqual([1]);
  });
});

describe('scale bar', () => {
  test.each([
    [10, 100, 1000],
    [7, 100, 500],
    [2.6, 100, 200],
    [49, 100, 2000],
    [0.019, 100, 1],
  ])('%d metres a pixel in %d pixels: %d metres', (metresPerPixel, pixels, metres) => {
    const step = scaleStep(metresPerPixel, pixels);
    expect(step.metres).toBeCloseTo(metres, 9);
    expect(step.pixels).toBeLessThanOrEqual(pixels + 1e-9);
    expect(step.pixels).toBeGreaterThan(pixels * 0.39);
  });

  test('kilometres from 1,000 metres on', () => {
    expect(scaleText(500)).toBe('500 m');
    expect(scaleText(3000)).toBe('3 km');
  });
});

describe('colours', () => {
  test('a value at a break belongs to the class above it; no value is no class', () => {
    const breaks = [80, 90, 95, 98];
    expect([79.99, 80, 94, 95, 98, 100].map((v) => classOfValue(v, breaks))).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
    expect(classOfValue(NaN, breaks)).toBe(-1);
    expect(rampFill(-1)).toBe(noValueFill);
    expect(rampFill(4)).toBe(blues[4]);
  });

  test('fills get lighter from short to near to met, so that a grey copy ranks them', () => {
    const light = (hex: string): number => {
      const [r, g, b] = rgba(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    expect(light(statusFill.short)).toBeLessThan(light(statusFill.near));
    expect(light(statusFill.near)).toBeLessThan(light(statusFill.met));
    expect(light(statusFill.met)).toBeLessThan(light(statusFill.noData));
  });
});

describe('facilities', () => {
  test('unknown capacity is the smallest step, the larger of both services counts', () => {
    const table = emptyFacilityTable();
    const withRow = (beds: number, seats: number, places: number) => ({
      ...table,
      beds: Float64Array.of(beds),
      seats: Float64Array.of(seats),
      places: Float64Array.of(places),
    });
    expect(capacityStep(withRow(NaN, NaN, NaN), 0)).toBe(0);
    expect(capacityStep(withRow(50, NaN, 30), 0)).toBe(0);
    expect(capacityStep(withRow(51, NaN, 30), 0)).toBe(1);
    expect(capacityStep(withRow(NaN, 20, 91), 0)).toBe(2);
    expect(capacityStep(withRow(201, NaN, NaN), 0)).toBe(2);
  });
});

describe('borders', () => {
  test('two squares of two groups share one line, the rim is left out', () => {
    const right: Ring = unitSquare.map(([lng, lat]) => [lng + 1, lat]);
    expect(sharedLines([[unitSquare], [right]])).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
    expect(sharedLines([[unitSquare, right]])).toEqual([]);
  });
});

describe('pictures', () => {
  test('one colour all over is blank, one other pixel is not', () => {
    const pixels = new Uint8ClampedArray(400).fill(245);
    expect(isBlank(pixels)).toBe(true);
    pixels[202] = 0;
    expect(isBlank(pixels)).toBe(false);
  });

  test('have two pixels for one of the screen, and are wide enough to print', () => {
    expect(pictureRatio(1000, 1)).toBe(2);
    expect(pictureRatio(500, 1) * 500).toBe(1600);
    expect(pictureRatio(1000, 3)).toBe(3);
    expect(pictureRatio(5000, 3) * 5000).toBeCloseTo(8192, 6);
  });

  test('a position without both numbers is left out of a ring', () => {
    expect(placesOf([[1, 2], [3], [4, 5, 6]])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });
});
