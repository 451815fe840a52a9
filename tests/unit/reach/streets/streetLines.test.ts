import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStreets } from '../../../../src/network/osm/readStreets.ts';
import { buildStreetNetwork } from '../../../../src/reach/streets/streetNetwork.ts';
import { mostStreetLines, streetLines } from '../../../../src/reach/streets/streetLines.ts';

const whole = readStreets('poa', readFileSync('data/samples/porto-alegre/poa_osm.pbf'), null);
if (!whole.ok) throw new Error('unreadable');
const rules = { snapMetres: 200, stepsSpeedFactor: 0.5 };
const { network } = buildStreetNetwork('poa', whole.value, rules);

it('holds every street with a corner in the box, whole, and each once', () => {
  const box = { west: -51.215, south: -30.035, east: -51.21, north: -30.03 };
  const lines = streetLines(network, box);
  if (!lines) throw new Error('too many');
  const { edges } = network.graph;
  const drawn = new Set<string>();
  for (let k = 0; k + 1 < lines.start.length; k++) {
    const [from, to] = [lines.start[k]!, lines.start[k + 1]!];
    drawn.add(`${lines.lng.subarray(from, to).join()} ${lines.lat.subarray(from, to).join()}`);
  }
  expect(drawn.size).toBe(lines.start.length - 1);
  let inside = 0;
  for (let e = 0; e < edges.count; e++) {
    const lng = edges.lng.subarray(edges.vertexStart[e], edges.vertexStart[e + 1]);
    const lat = edges.lat.subarray(edges.vertexStart[e], edges.vertexStart[e + 1]);
    const isInside = lng.some(
      (x, k) => x > box.west && x < box.east && lat[k]! > box.south && lat[k]! < box.north,
    );
    if (!isInside) continue;
    inside++;
    expect(drawn.has(`${lng.join()} ${lat.join()}`)).toBe(true);
  }
  expect(inside).toBeGreaterThan(20);
});

it('gives up where the streets are too many to be told apart', () => {
  expect(network.graph.edges.count).toBeGreaterThan(mostStreetLines);
  expect(streetLines(network, { west: -52, south: -31, east: -50, north: -29 })).toBeNull();
});
