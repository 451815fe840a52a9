import { PathLayer } from '@deck.gl/layers';
import type { Ring } from '../cells.ts';
import {
  districtLineColour,
  type Rgba,
  rgba,
  selectionColour,
  streetLineColour,
} from '../palette.ts';

/** Coordinates of a ring as deck.gl's own mutable type. */
export function pathOf(ring: Ring): [number, number][] {
  return ring.map(([lng, lat]) => [lng, lat]);
}

function lines(id: string, data: readonly Ring[], color: Rgba, width: number): PathLayer<Ring> {
  return new PathLayer<Ring>({
    id,
    data,
    getPath: pathOf,
    getColor: color,
    widthUnits: 'pixels',
    getWidth: width,
    jointRounded: true,
    capRounded: true,
  });
}

/** Borders between streets (thin) and districts (dark on a white casing). */
export function groupLineLayers(
  streetLines: readonly Ring[],
  districtLines: readonly Ring[],
): PathLayer<Ring>[] {
  return [
    lines('street-lines', streetLines, rgba(streetLineColour, 0.55), 0.7),
    lines('district-casing', districtLines, rgba('#FFFFFF'), 3.4),
    lines('district-lines', districtLines, rgba(districtLineColour), 1.6),
  ];
}

/** Outline of what is under the pointer or selected: near-black on white. */
export function highlightLayers(
  id: 'hover' | 'selection',
  rings: readonly Ring[],
): PathLayer<Ring>[] {
  const strong = id === 'selection';
  return [
    lines(`${id}-casing`, rings, rgba('#FFFFFF'), strong ? 6 : 5),
    lines(`${id}-outline`, rings, rgba(selectionColour), strong ? 3 : 2.5),
  ];
}
