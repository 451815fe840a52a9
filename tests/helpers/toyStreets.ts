import { earthRadiusMetres, radiansPerDegree } from '../../src/geo/haversine.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import type { Tags } from '../../src/network/osm/walkingProfile.ts';

const metresPerDegree = earthRadiusMetres * radiansPerDegree;
const metresPerColumn = 25;
const metresPerRow = 50;

/** A drawn network and where its letters stand. */
export interface ToyStreets {
  readonly streets: StreetWays;
  /** Place of a letter, moved east and north by some metres. */
  readonly at: (letter: string, east?: number, north?: number) => { lng: number; lat: number };
  /** Row of a letter among the points. */
  readonly row: (letter: string) => number;
}

/** What the drawing cannot say; keys are two letters with or without dash (`AB`), or one (a barrier). */
export type ToyTags = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Streets from a drawing on the equator: letters and `+` are points, `-` 25 m, `|` 50 m, `\` and `/` lead
 * to the next row. Each stroke between two points is a way of its own, residential unless tagged.
 */
export function toyStreets(drawing: string, tags: ToyTags = {}): ToyStreets {
  const lines = drawing.replace(/^\n/, '').split('\n');
  const points: { sign: string; x: number; y: number }[] = [];
  const rowAt = new Map<string, number>();
  for (const [y, line] of lines.entries()) {
    for (const [x, sign] of [...line].entries()) {
      if (!/[A-Za-z+]/.test(sign)) continue;
      rowAt.set(`${x} ${y}`, points.length);
      points.push({ sign, x, y });
    }
  }
  const ways: { from: number; to: number }[] = [];
  const strokes = [
    ['-', 1, 0],
    ['|', 0, 1],
    ['\\', 1, 1],
    ['/', -1, 1],
  ] as const;
  for (const [from, { x, y }] of points.entries()) {
    for (const [stroke, dx, dy] of strokes) {
      let [cx, cy] = [x + dx, y + dy];
      while (lines[cy]?.[cx] === stroke) [cx, cy] = [cx + dx, cy + dy];
      const to = rowAt.get(`${cx} ${cy}`);
      if (to !== undefined && (cx !== x + dx || cy !== y + dy)) ways.push({ from, to });
    }
  }
  const lng = Float64Array.from(points, ({ x }) => (x * metresPerColumn) / metresPerDegree);
  const lat = Float64Array.from(points, ({ y }) => (-y * metresPerRow) / metresPerDegree);
  const tagsOf = (...names: string[]): Tags | undefined => {
    const found = names.find((name) => tags[name] !== undefined);
    return found === undefined ? undefined : new Map(Object.entries(tags[found] ?? {}));
  };
  const row = (letter: string): number => {
    const found = points.findIndex(({ sign }) => sign === letter);
    if (found < 0) throw new Error(`no ${letter} in the drawing`);
    return found;
  };
  return {
    streets: {
      lng,
      lat,
      barriers: new Map(
        points.flatMap(({ sign }, p) => {
          const own = tagsOf(sign);
          return own === undefined ? [] : [[p, own] as const];
        }),
      ),
      start: Uint32Array.from({ length: ways.length + 1 }, (_, w) => 2 * w),
      point: Uint32Array.from(ways.flatMap(({ from, to }) => [from, to])),
      tags: ways.map(({ from, to }) => {
        const [a, b] = [points[from]!.sign, points[to]!.sign];
        return tagsOf(a + b, b + a) ?? new Map([['highway', 'residential']]);
      }),
    },
    row,
    at: (letter, east = 0, north = 0) => ({
      lng: lng[row(letter)]! + east / metresPerDegree,
      lat: lat[row(letter)]! + north / metresPerDegree,
    }),
  };
}
