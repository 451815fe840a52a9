import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/geo/pointIndex.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { StreetEdit } from '../../src/model/streetEdit.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { editedStreets, placeEdit } from '../../src/reach/streets/editedStreets.ts';
import { buildStreetLimit } from '../../src/reach/limit.ts';
import { buildStreetNetwork, type StreetNetwork } from '../../src/reach/streets/streetNetwork.ts';
import { nearestByStreets, pairsByStreets } from '../../src/reach/streets/streetPaths.ts';
import { createStreetTracker } from '../../src/reach/streets/streetTracker.ts';
import { mulberry32 } from '../bench/measure.ts';
import { anywhere, places, town } from '../helpers/arbitraryTown.ts';
import { editedOracle } from '../helpers/editedOracle.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { oracleCost, oracleDijkstra, oracleSnap, oracleStreets } from '../helpers/streetOracle.ts';

const far = buildStreetLimit({ ...defaultSettings, metres: 10_000 }, 'elder');
const stepsFactor = 0.5;
const tenth = 0.0001;

function networkOf(streets: StreetWays, stepsSpeedFactor = stepsFactor): StreetNetwork {
  const rules = { snapMetres: 200, stepsSpeedFactor };
  return buildStreetNetwork('town', streets, rules).network;
}

/** Metres of every pair, facility by facility. */
function metresBetween(network: StreetNetwork, points: Places, facilities: Places): Float64Array {
  const { rowStart, facility, metres } = pairsByStreets(network, points, facilities, far);
  const size = points.lng.length;
  const all = new Float64Array(size * facilities.lng.length).fill(Infinity);
  for (let i = 0; i < size; i++) {
    for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) all[facility[k]! * size + i] = metres[k]!;
  }
  return all;
}

/** Closures within pieces of street: at a junction it would be open which of its streets is meant. */
function closuresIn(streets: StreetWays, choices: readonly (readonly [number, number])[]) {
  const { pieces } = oracleStreets(streets, stepsFactor);
  return choices.flatMap(([choice, share], k): StreetEdit[] => {
    const piece = pieces[choice % Math.max(1, pieces.length)];
    if (!piece) return [];
    const [lng1, lat1, lng2, lat2] = piece.line;
    const at = [lng1 + share * (lng2 - lng1), lat1 + share * (lat2 - lat1)] as const;
    return [{ type: 'closure', id: `closure-${k + 1}`, at }];
  });
}

const choices = fc.array(fc.tuple(fc.nat(), anywhere({ min: 0.05, max: 0.95 })), { maxLength: 3 });
const spot = fc.tuple(anywhere({ min: 0, max: 0.0032 }), anywhere({ min: 0, max: 0.0032 }));
const links = fc
  .array(fc.tuple(spot, spot), { maxLength: 3 })
  .map((ends) =>
    ends.map(([from, to], k): StreetEdit => ({ type: 'link', id: `link-${k + 1}`, from, to })),
  );

function bytesOf({ graph }: StreetNetwork): string {
  return JSON.stringify(graph, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(new Uint8Array(value.buffer)) : value,
  );
}

function openTown(streets: StreetWays): StreetWays {
  return { ...streets, barriers: new Map() };
}

describe('ways on edited streets', () => {
  it('are those of a textbook Dijkstra on the edited, uncontracted streets', () => {
    let pairs = 0;
    fc.assert(
      fc.property(town, choices, links, places, places, (made, cuts, added, points, facilities) => {
        const streets = openTown(made);
        // Lengths decide, so steps are walked as fast as streets.
        const network = networkOf(streets, 1);
        const edits = [...closuresIn(streets, cuts), ...added].filter(
          (edit) => placeEdit(network, edit).type !== 'none',
        );
        const ours = metresBetween(editedStreets(network, edits), points, facilities);
        const base = oracleStreets(streets, 1);
        const oracle = editedOracle(base, edits);
        const snapAt = ({ lng, lat }: Places, i: number) => {
          const snap = oracleSnap(base, lng[i]!, lat[i]!, 200);
          return snap && oracle.moved(snap);
        };
        for (let f = 0; f < facilities.lng.length; f++) {
          const from = snapAt(facilities, f);
          const reached = from && oracleDijkstra(oracle.streets, from, 10_000);
          for (let i = 0; i < points.lng.length; i++) {
            const to = snapAt(points, i);
            const theirs = from && reached && to ? oracleCost(from, reached, to) : Infinity;
            const own = ours[f * points.lng.length + i]!;
            if (theirs === Infinity) expect(own).toBe(Infinity);
            else expect(Math.abs(own - theirs)).toBeLessThan(0.01);
            pairs++;
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(pairs).toBeGreaterThan(1000);
  });

  it('never get longer by a link, nor shorter by a closure', () => {
    let [shorter, longer] = [0, 0];
    fc.assert(
      fc.property(
        town,
        choices,
        links,
        places,
        places,
        (streets, cuts, added, points, facilities) => {
          const network = networkOf(streets, 1);
          const before = metresBetween(network, points, facilities);
          const linked = metresBetween(editedStreets(network, added), points, facilities);
          const closures = closuresIn(streets, cuts);
          const closed = metresBetween(editedStreets(network, closures), points, facilities);
          const both = metresBetween(
            editedStreets(network, [...added, ...closures]),
            points,
            facilities,
          );
          for (const [k, metres] of before.entries()) {
            expect(linked[k]!).toBeLessThanOrEqual(metres);
            expect(closed[k]!).toBeGreaterThanOrEqual(metres);
            expect(both[k]!).toBeGreaterThanOrEqual(linked[k]!);
            expect(both[k]!).toBeLessThanOrEqual(closed[k]!);
            if (linked[k]! < metres) shorter++;
            if (closed[k]! > metres) longer++;
          }
        },
      ),
      { numRuns: 200, seed: 2 },
    );
    expect(shorter).toBeGreaterThan(50);
    expect(longer).toBeGreaterThan(50);
  });

  it('keep those rules on steps to a tenth of a millimetre for each piece of them', () => {
    const limit = buildStreetLimit({ ...defaultSettings, minutes: 1000 }, 'elder');
    fc.assert(
      fc.property(
        town,
        choices,
        links,
        places,
        places,
        (streets, cuts, added, points, facilities) => {
          const network = networkOf(streets);
          const secondsOf = (edits: readonly StreetEdit[]) =>
            nearestByStreets(editedStreets(network, edits), points, facilities, limit).seconds;
          const before = secondsOf([]);
          const linked = secondsOf(added);
          const closed = secondsOf(closuresIn(streets, cuts));
          const rounding = 20 * tenth;
          for (const [i, seconds] of before.entries()) {
            expect(linked[i]!).toBeLessThanOrEqual(seconds + rounding);
            expect(closed[i]!).toBeGreaterThanOrEqual(seconds - rounding);
          }
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe('a quarter of Porto Alegre', () => {
  const box = { west: -51.225, south: -30.045, east: -51.2, north: -30.02 };
  const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), box);
  if (!read.ok) throw new Error('unreadable');
  const streets = read.value;
  const network = networkOf(streets);
  const points = placesNear(streets, 250, 0.001, 5);
  const ends = placesNear(streets, 12, 0.0005, 21);
  const at = (k: number) => [ends.lng[k]!, ends.lat[k]!] as const;
  const edits: readonly StreetEdit[] = [
    ...[0, 1, 2, 3].map((k): StreetEdit => ({ type: 'closure', id: `c${k}`, at: at(k) })),
    ...[4, 6, 8, 10].map(
      (k): StreetEdit => ({ type: 'link', id: `l${k}`, from: at(k), to: at(k + 1) }),
    ),
  ];

  it('is byte for byte what it was when the edits are taken back', () => {
    const facilities = placesNear(streets, 25, 0.001, 6);
    const bytes = bytesOf(network);
    const before = nearestByStreets(network, points, facilities, far);
    const edited = editedStreets(network, edits);
    expect(nearestByStreets(edited, points, facilities, far)).not.toEqual(before);
    expect(editedStreets(network, [])).toBe(network);
    expect(editedStreets(network, structuredClone(edits))).toBe(edited);
    expect(nearestByStreets(network, points, facilities, far)).toEqual(before);
    expect(bytesOf(network)).toBe(bytes);
  });

  it('answers every step of a drag on edited streets as a search of everything does', () => {
    const next = mulberry32(31);
    const edited = editedStreets(network, edits);
    const tracker = createStreetTracker(edited);
    let facilities = placesNear(streets, 25, 0.001, 7);
    for (let step = 0; step < 80; step++) {
      const moved = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
      const f = Math.floor(next() * moved.lng.length);
      // Now and then to an end of an edit, where edges were split.
      const k = step % 12;
      moved.lng[f] = step % 3 === 0 ? ends.lng[k]! : moved.lng[f]! + (next() - 0.5) * 0.004;
      moved.lat[f] = step % 3 === 0 ? ends.lat[k]! : moved.lat[f]! + (next() - 0.5) * 0.004;
      facilities = moved;
      const { count: _, ...expected } = nearestByStreets(edited, points, facilities, far);
      expect(tracker.nearest(points, facilities, far)).toEqual(expected);
    }
  });
});
