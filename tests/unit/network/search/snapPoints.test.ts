import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../../../src/geo/haversine.ts';
import { buildWalkGraph } from '../../../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import { noPlace, offStreet, snapPoints } from '../../../../src/network/search/snapPoints.ts';
import { placesNear } from '../../../helpers/randomPlaces.ts';
import { oracleSnap, oracleStreets } from '../../../helpers/streetOracle.ts';
import { toyStreets } from '../../../helpers/toyStreets.ts';

function toySnap(drawing: string, letter: string, east: number, north: number, maxMetres = 200) {
  const toy = toyStreets(drawing);
  const { edges } = buildWalkGraph('toy', toy.streets, 0.5).graph;
  const { lng, lat } = toy.at(letter, east, north);
  const places = { lng: Float64Array.of(lng), lat: Float64Array.of(lat) };
  const snaps = snapPoints(buildSegmentGrid(edges), places, maxMetres);
  return {
    edge: snaps.edge[0]!,
    offset: snaps.offset[0]! / 10_000,
    leg: snaps.leg[0]! / 10_000,
    length: (edges.length[snaps.edge[0]!] ?? 0) / 10_000,
  };
}

describe('snapPoints', () => {
  it('leads straight to the nearest point of the street, not of its ends', () => {
    const snap = toySnap('A-------B', 'A', 50, 30);
    expect(snap.leg).toBeCloseTo(30, 2);
    expect(Math.min(snap.offset, snap.length - snap.offset)).toBeCloseTo(50, 2);
  });

  it('stays on the street beyond its end', () => {
    const snap = toySnap('A-------B', 'B', 30, 40);
    expect(snap.leg).toBeCloseTo(50, 2);
    expect([0, 200]).toContainEqual(Math.round(snap.offset));
  });

  it('measures the offset round the bends', () => {
    const snap = toySnap(
      `
A---B
    |
    C---D`,
      'C',
      50,
      -10,
    );
    expect(snap.length).toBeCloseTo(300, 2);
    expect(Math.min(snap.offset, snap.length - snap.offset)).toBeCloseTo(50, 2);
  });

  it('reaches as far as it may and no farther', () => {
    expect(toySnap('A---B', 'A', -199.9, 0).edge).toBe(0);
    expect(toySnap('A---B', 'A', -200.1, 0).edge).toBe(offStreet);
    expect(toySnap('A---B', 'A', -5000, 0).edge).toBe(offStreet);
    expect(toySnap('A---B', 'A', -5000, 3000, 6000).leg).toBeCloseTo(Math.hypot(5000, 3000), 0);
    expect(toySnap('A---B', 'A', 0, 0.5, 0).edge).toBe(offStreet);
    expect(toySnap('A---B', 'A', 0, 0, 0)).toMatchObject({ edge: 0, leg: 0 });
  });

  it('tells no place from no street', () => {
    const places = { lng: Float64Array.of(NaN, 50), lat: Float64Array.of(0, 50) };
    const grid = buildSegmentGrid(buildWalkGraph('toy', toyStreets('A-B').streets, 1).graph.edges);
    expect(Array.from(snapPoints(grid, places, 200).edge)).toEqual([noPlace, offStreet]);
    const none = buildSegmentGrid(buildWalkGraph('toy', toyStreets('').streets, 1).graph.edges);
    expect(Array.from(snapPoints(none, places, 200).edge)).toEqual([noPlace, offStreet]);
  });

  it.each([7, 60, 900])('finds what trying every piece finds, cells of %i m', (cellMetres) => {
    const read = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), null);
    if (!read.ok) throw new Error('unreadable');
    const { edges } = buildWalkGraph('poa', read.value, 1).graph;
    const oracle = oracleStreets(read.value, 1);
    const places = placesNear(read.value, 60, 0.004, 4);
    const snaps = snapPoints(buildSegmentGrid(edges, cellMetres), places, 200);
    let far = 0;
    for (let i = 0; i < snaps.count; i++) {
      const [lng, lat] = [places.lng[i]!, places.lat[i]!];
      const expected = oracleSnap(oracle, lng, lat, 200);
      if (expected === null) {
        far++;
        expect(snaps.edge[i]).toBe(offStreet);
        continue;
      }
      expect(Math.abs(snaps.leg[i]! / 10_000 - expected.leg)).toBeLessThan(0.001);
      const walked = haversineMetres(lng, lat, snaps.lng[i]!, snaps.lat[i]!);
      expect(Math.abs(snaps.leg[i]! / 10_000 - walked)).toBeLessThan(0.0001);
    }
    expect(far).toBeLessThan(20);
  });
});
