import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInPolygon } from '../../../../src/geo/pointInPolygon.ts';
import type { Places } from '../../../../src/geo/pointIndex.ts';
import { defaultSettings } from '../../../../src/model/defaultSettings.ts';
import type { StreetEdit } from '../../../../src/model/streetEdit.ts';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import { editedStreets, placeEdit } from '../../../../src/reach/streets/editedStreets.ts';
import { buildStreetLimit } from '../../../../src/reach/limit.ts';
import {
  buildStreetNetwork,
  type StreetNetwork,
} from '../../../../src/reach/streets/streetNetwork.ts';
import {
  nearestByStreets,
  routeByStreets,
  streetCatchments,
} from '../../../../src/reach/streets/streetPaths.ts';
import { placesOnStreets } from '../../../../src/reach/streets/streetPlaces.ts';
import { placesNear } from '../../../helpers/randomPlaces.ts';
import { toyStreets, type ToyTags } from '../../../helpers/toyStreets.ts';

const far = buildStreetLimit({ ...defaultSettings, metres: 5000 }, 'elder');

type Spot = readonly [letter: string, east?: number, north?: number];

/** A drawing at 25 m a dash, with helpers that speak its letters. */
function toy(drawing: string, tags: ToyTags = {}) {
  const { streets, at } = toyStreets(drawing, tags);
  const rules = { snapMetres: 200, stepsSpeedFactor: 1 };
  const { network } = buildStreetNetwork('toy', streets, rules);
  const place = (...spot: Spot) => {
    const { lng, lat } = at(...spot);
    return [lng, lat] as const;
  };
  const one = (spot: Spot): Places => {
    const [lng, lat] = place(...spot);
    return { lng: Float64Array.of(lng), lat: Float64Array.of(lat) };
  };
  return {
    network,
    place,
    closure: (...spot: Spot): StreetEdit => ({ type: 'closure', id: 'c', at: place(...spot) }),
    link: (from: Spot, to: Spot): StreetEdit => ({
      type: 'link',
      id: 'l',
      from: place(...from),
      to: place(...to),
    }),
    metres: (edits: readonly StreetEdit[], from: Spot, to: Spot) =>
      nearestByStreets(editedStreets(network, edits), one(to), one(from), far).metres[0]!,
    one,
  };
}

/** A block of 100 m by 100 m, and a street of its own 100 m below it. */
const block = `
A---B
|   |
C---D

E---F
`;

describe('a closure', () => {
  it('sends walkers round the block', () => {
    const { metres, closure } = toy(block);
    expect(metres([], ['A', 20], ['B', -20])).toBeCloseTo(60, 1);
    const around = 20 + 100 + 100 + 100 + 20;
    expect(metres([closure('A', 50)], ['A', 20], ['B', -20])).toBeCloseTo(around, 1);
  });

  it('leaves both sides of the street walkable, each to its own end', () => {
    const { metres, closure } = toy(block);
    expect(metres([closure('A', 50)], ['A', 0], ['A', 49])).toBeCloseTo(49, 1);
    expect(metres([closure('A', 50)], ['B', 0], ['A', 51])).toBeCloseTo(49, 1);
  });

  it('makes an island of what only it connected', () => {
    const { network, closure, one } = toy('A-----B');
    const closed = editedStreets(network, [closure('A', 100)]);
    expect(placesOnStreets(closed, one(['A'])).island[0]).toBe(0);
    expect(placesOnStreets(closed, one(['B'])).island[0]).toBe(1);
  });

  it('at a junction closes one of its streets and keeps the others together', () => {
    const { metres, closure } = toy(`
A---B---C
    |
    D
`);
    const pairs: readonly (readonly [Spot, Spot])[] = [
      [['A'], ['C']],
      [['A'], ['D']],
      [['C'], ['D']],
    ];
    const lengths = pairs.map(([from, to]) => metres([closure('B')], from, to));
    expect(lengths.filter((length) => length < Infinity)).toHaveLength(1);
    expect(Math.min(...lengths)).toBeCloseTo(200, 1);
  });

  it('cuts a ring in one place only', () => {
    const { metres, closure } = toy(`
A---B
|   |
C---D
`);
    expect(metres([closure('B', 0, -25)], ['B', -10], ['D', -10])).toBeCloseTo(90 + 100 + 90, 1);
  });
});

describe('a link', () => {
  it('leads straight from street to street', () => {
    const { metres, link } = toy(block);
    expect(metres([], ['C', 50], ['E', 50])).toBe(Infinity);
    const gate = link(['C', 50, -5], ['E', 50, 5]);
    expect(metres([gate], ['C', 20], ['E', 70])).toBeCloseTo(30 + 100 + 20, 1);
  });

  it('leads no place to itself: whoever lives beside it walks as before', () => {
    const { network, link, one } = toy(block);
    const linked = editedStreets(network, [link(['C', 50], ['E', 50])]);
    const place = one(['C', 50, -40]);
    expect(placesOnStreets(linked, place).legMetres[0]).toBeCloseTo(40, 1);
  });

  it('may begin at a junction, and two may begin in one place', () => {
    const { metres, link } = toy(block);
    const both = [link(['C'], ['E']), link(['C', 50], ['E', 50]), link(['C', 50], ['F'])];
    expect(metres(both, ['C'], ['E'])).toBeCloseTo(100, 1);
    expect(metres(both, ['C', 50], ['F'])).toBeCloseTo(Math.hypot(100, 50), 1);
    expect(metres(both, ['C', 50], ['E', 50])).toBeCloseTo(100, 1);
  });

  it('is drawn in the way that uses it', () => {
    const { network, link, place } = toy(block);
    const linked = editedStreets(network, [link(['C', 50], ['E', 50])]);
    const [[lng, lat], [lng2, lat2]] = [place('C', 20), place('E', 70)];
    const route = routeByStreets(linked, { lng, lat }, { lng: lng2, lat: lat2 });
    const near = (spot: readonly [number, number]) =>
      route?.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < 1e-8);
    expect(near(place('C', 50))).toBe(true);
    expect(near(place('E', 50))).toBe(true);
  });
});

describe('an edit without effect', () => {
  it('says why', () => {
    const { network, closure, link } = toy(block);
    const failure = (edit: StreetEdit) => {
      const placed = placeEdit(network, edit);
      return placed.type === 'none' ? placed.failure : placed.type;
    };
    expect(failure(closure('A', 0, 250))).toBe('farFromStreets');
    expect(failure(link(['A'], ['B', 250]))).toBe('farFromStreets');
    expect(failure(link(['A', 0, 5], ['A', 0, 9]))).toBe('samePlace');
    expect(failure(link(['A'], ['E']))).toBe('link');
    const long = toy(`A${'-'.repeat(90)}B`);
    expect(placeEdit(long.network, long.link(['A'], ['B']))).toMatchObject({ failure: 'tooLong' });
  });

  it('leaves every way as it is', () => {
    const { metres, closure } = toy(block);
    expect(metres([closure('A', 0, 250)], ['A'], ['D'])).toBe(metres([], ['A'], ['D']));
  });
});

describe('outlines on edited streets', () => {
  it('end at a closure and pass a link', () => {
    const { network, closure, link, one, place } = toy(`
A-------------B



C-------------D
`);
    const limit = buildStreetLimit({ ...defaultSettings, metres: 330 }, 'elder');
    const isIn = (edits: readonly StreetEdit[], ...spot: Spot) => {
      const streets = editedStreets(network, edits);
      const [outline = []] = streetCatchments(streets, one(['A']), [limit]);
      return outline.some((rings) => isInPolygon([...place(...spot)], rings));
    };
    expect([isIn([], 'A', 250), isIn([], 'C', 30)]).toEqual([true, false]);
    expect([isIn([closure('A', 150)], 'A', 250), isIn([closure('A', 150)], 'A', 50)]).toEqual([
      false,
      true,
    ]);
    expect(isIn([link(['A'], ['C'])], 'C', 30)).toBe(true);
  });

  it('hold every place that is covered', () => {
    const box = { west: -51.225, south: -30.045, east: -51.2, north: -30.02 };
    const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), box);
    if (!read.ok) throw new Error('unreadable');
    const rules = { snapMetres: 200, stepsSpeedFactor: 0.5 };
    const base: StreetNetwork = buildStreetNetwork('poa', read.value, rules).network;
    const ends = placesNear(read.value, 20, 0.0005, 3);
    const at = (k: number) => [ends.lng[k]!, ends.lat[k]!] as const;
    const edits = [0, 2, 4, 6, 8].flatMap((k): StreetEdit[] => [
      { type: 'link', id: `l${k}`, from: at(k), to: at(k + 1) },
      { type: 'closure', id: `c${k}`, at: at(k + 10) },
    ]);
    const network = editedStreets(base, edits);
    const limit = buildStreetLimit(defaultSettings, 'elder');
    const facilities = placesNear(read.value, 6, 0.0005, 4);
    const points = placesNear(read.value, 500, 0.0005, 5);
    const { covered } = nearestByStreets(network, points, facilities, limit);
    const [outline = []] = streetCatchments(network, facilities, [limit]);
    const outside = [...covered.keys()].filter(
      (i) =>
        covered[i] === 1 &&
        !outline.some((rings) => isInPolygon([points.lng[i]!, points.lat[i]!], rings)),
    );
    expect(covered.filter((is) => is === 1).length).toBeGreaterThan(100);
    expect(outside).toEqual([]);
  });
});
