import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import { comparePairs } from '../../../helpers/comparePairs.ts';
import { placesNear } from '../../../helpers/randomPlaces.ts';

it('agrees with a textbook Dijkstra on the uncontracted streets of Porto Alegre to the centimetre', () => {
  const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), null);
  if (!read.ok) throw new Error('unreadable');
  const points = placesNear(read.value, 120, 0.002, 1);
  const facilities = placesNear(read.value, 80, 0.002, 2);
  const compared = comparePairs(read.value, points, facilities, 1500);
  expect(compared.pairs).toBeGreaterThan(100);
  expect(compared.missing).toBe(0);
  expect(compared.worstMetres).toBeLessThan(0.01);
  expect(compared.worstNearestMetres).toBeLessThan(0.01);
});
