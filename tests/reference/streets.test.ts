import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/geo/pointIndex.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import type { StreetWays } from '../../src/network/osm/streetWays.ts';
import { comparePairs } from '../helpers/comparePairs.ts';
import { placesNear } from '../helpers/randomPlaces.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const files = [
  ['Porto Alegre', 'r5r-poa/poa_osm.pbf'],
  ['Andorra', 'osm-graphhopper/andorra.osm.pbf'],
  ['Monaco', 'osm-graphhopper/monaco.osm.gz'],
  ['Krems', 'osm-graphhopper/krems.osm.gz'],
  ['Shanghai', 'osm-shanghai/shanghai_center.osm.pbf'],
] as const;

/** 15 minutes at 0.9 m/s. */
const limitMetres = 810;

function streetsOf(path: string): StreetWays {
  const read = readStreets(path, readFileSync(new URL(path, folder)), null);
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}

/** Ways as lines of coordinates with their tags, in an order that does not depend on the file. */
function linesOf({ lng, lat, start, point, tags }: StreetWays): string[] {
  return tags
    .map((own, w) => {
      const line = Array.from(point.subarray(start[w], start[w + 1]), (p) => `${lng[p]} ${lat[p]}`);
      return [...line, ...[...own].map(([key, value]) => `${key}=${value}`).sort()].join();
    })
    .sort();
}

describe.skipIf(!existsSync(folder))('streets of five places', () => {
  it.each(files)('%s: 200 facilities agree with a textbook Dijkstra', (name, path) => {
    const streets = streetsOf(path);
    const facilities = placesNear(streets, 200, 0.001, 11);
    const points: Places = placesNear(streets, 500, 0.001, 12);
    const compared = comparePairs(streets, points, facilities, limitMetres);
    console.log(`${name}: ${compared.pairs} pairs, worst ${compared.worstMetres.toFixed(5)} m`);
    expect(compared.pairs).toBeGreaterThan(300);
    expect(compared.missing).toBe(0);
    expect(compared.worstMetres).toBeLessThan(0.01);
    expect(compared.worstNearestMetres).toBeLessThan(0.01);
  });

  it('Shanghai is the same as PBF and as packed XML', () => {
    expect(linesOf(streetsOf('osm-shanghai/shanghai_center.osm.gz'))).toEqual(
      linesOf(streetsOf('osm-shanghai/shanghai_center.osm.pbf')),
    );
  });

  it.each([
    'conveyal-nky/streets.osm.pbf',
    'osm-graphhopper/bautzen.osm',
    'osm-graphhopper/berlin-siegessaeule.osm.gz',
    'osm-graphhopper/campo-grande.osm.gz',
    'osm-graphhopper/hohe-warte.osm.gz',
    'osm-graphhopper/map-sidewalk-no.osm.gz',
    'osm-graphhopper/moscow.osm.gz',
    'osm-graphhopper/one_way_dead_end.osm.pbf',
  ])('%s is read', (path) => {
    expect(streetsOf(path).tags.length).toBeGreaterThan(2);
  });
});
