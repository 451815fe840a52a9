import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildStreetLimit } from '../../src/reach/limit.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { buildStreetNetwork } from '../../src/reach/streets/streetNetwork.ts';
import { nearestByStreets } from '../../src/reach/streets/streetPaths.ts';
import { createStreetTracker } from '../../src/reach/streets/streetTracker.ts';
import { mulberry32 } from '../bench/measure.ts';
import { placesNear } from '../helpers/randomPlaces.ts';

/** A quarter of Porto Alegre, 2.5 km wide. */
const box = { west: -51.225, south: -30.045, east: -51.2, north: -30.02 };
const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), box);
if (!read.ok) throw new Error('unreadable');
const rules = { snapMetres: 200, stepsSpeedFactor: 0.5 };
const { network } = buildStreetNetwork('poa', read.value, rules);
const points = placesNear(read.value, 250, 0.001, 5);
const limit = buildStreetLimit(defaultSettings, 'elder');

it('answers every step of a drag, and other facilities, as a search of everything does', () => {
  const next = mulberry32(11);
  const tracker = createStreetTracker(network);
  let facilities = placesNear(read.value, 25, 0.001, 6);
  for (let step = 0; step < 60; step++) {
    const moved = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
    // Now and then one goes, two move, or one leaves the streets.
    const kept = step % 17 === 16 ? moved.lng.length - 1 : moved.lng.length;
    for (let move = 0; move <= step % 3; move++) {
      const f = Math.floor(next() * kept);
      moved.lng[f]! += (next() - 0.5) * 0.004;
      moved.lat[f]! += step % 13 === 12 ? 1 : (next() - 0.5) * 0.004;
    }
    facilities = { lng: moved.lng.slice(0, kept), lat: moved.lat.slice(0, kept) };
    const { count: _, ...expected } = nearestByStreets(network, points, facilities, limit);
    expect(tracker.nearest(points, facilities, limit)).toEqual(expected);
  }
});
