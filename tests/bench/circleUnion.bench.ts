import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { Position } from 'geojson';
import { circleOutline } from '../../src/geo/circleOutline.ts';
import { unionOfCircles } from '../../src/geo/circleUnion.ts';
import { signedArea } from '../../src/geo/nestRings.ts';
import { cpuMs, printRatio, printScaling, scatterPlaces } from './measure.ts';

const radiusMetres = 1000;

/** One circle a square kilometre of 1,000 m, dissolved into a MultiPolygon with its holes in place. */
export async function run(): Promise<void> {
  const places = placesOf(1000);
  let ours: Position[][][] = [];
  const oursMs = cpuMs(7, () => {
    ours = unionOfCircles(places.lng, places.lat, radiusMetres);
  });
  const outlines = featureCollection(
    Array.from(places.lng, (lng, i) =>
      polygon([circleOutline(lng, places.lat[i] ?? NaN, radiusMetres)]),
    ),
  );
  let peer: Position[][][] = [];
  const peerMs = cpuMs(1, () => {
    const shape = union(outlines)?.geometry;
    peer = shape?.type === 'Polygon' ? [shape.coordinates] : (shape?.coordinates ?? []);
  });
  const difference = areaOf(ours) / areaOf(peer) - 1;
  console.log(
    `union of 1,000 circles: ${ours.length} polygons and ${ours.flat().length} rings, ` +
      `turf ${peer.length} and ${peer.flat().length}; area differs by ${(100 * difference).toFixed(4)} %`,
  );
  if (Math.abs(difference) > 0.001) throw new Error('the areas of the two unions differ');
  printRatio('union of 1,000 circles', oursMs, '@turf/union', peerMs, 200);
  printScaling('union, 5,000 to 10,000 circles', unionMs(5000), unionMs(10_000));
}

function placesOf(count: number): ReturnType<typeof scatterPlaces> {
  return scatterPlaces(count, Math.sqrt(count) * 1000, 2);
}

function unionMs(count: number): number {
  const { lng, lat } = placesOf(count);
  return cpuMs(7, () => {
    unionOfCircles(lng, lat, radiusMetres);
  });
}

/** Square degrees, holes taken off. */
function areaOf(shape: readonly Position[][][]): number {
  return shape.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}
