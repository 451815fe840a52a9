import { ScatterplotLayer } from '@deck.gl/layers';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Cell, Place } from '../cells.ts';
import { type Rgba, rgba, selectionColour, statusOutline } from '../palette.ts';
import type { CellLook } from './cellLayers.ts';

/** Radius of a dot in pixels: 1.2 over a whole region, 6 among streets. */
export function dotPixels(zoom: number): number {
  return Math.min(6, Math.max(1.2, 1.2 + (zoom - 7) * 0.8));
}

/** From the lowest to the highest: where dots crowd, the ones that need attention are seen. */
const drawnFirst: readonly Status[] = ['notAssessed', 'noData', 'met', 'near', 'short'];

/** The dots as they lie on each other; without statuses as they come. */
export function dotsInOrder(dots: readonly Cell[], statuses: readonly Status[] | null): Cell[] {
  if (!statuses) return [...dots];
  return drawnFirst.flatMap((status) =>
    dots.filter(({ row }) => (statuses[row] ?? 'noData') === status),
  );
}

/** One dot for each community that has no area, in the colours that areas have. */
export function dotLayer(
  dots: readonly Cell[],
  look: CellLook,
  zoom: number,
): ScatterplotLayer<Cell> {
  const { fills, statuses } = look;
  const lineOf = ({ row }: Cell): Rgba =>
    statuses ? rgba(statusOutline[statuses[row] ?? 'noData']) : rgba('#FFFFFF', 0.75);
  return new ScatterplotLayer<Cell>({
    id: 'community-dots',
    data: dots,
    getPosition: ({ west, south }) => [west, south],
    getFillColor: ({ row }) => fills[row] ?? [255, 255, 255, 255],
    getLineColor: lineOf,
    radiusUnits: 'pixels',
    getRadius: 1,
    radiusScale: dotPixels(zoom),
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 0.6,
    updateTriggers: { getFillColor: look, getLineColor: look },
  });
}

/** Rings round the dots that are under the pointer or selected: near-black on white. */
export function dotHighlightLayer(
  id: 'hover' | 'selection',
  places: readonly Place[],
  zoom: number,
): ScatterplotLayer<Place> {
  return new ScatterplotLayer<Place>({
    id: `${id}-dots`,
    data: places,
    getPosition: ([lng, lat]) => [lng, lat],
    radiusUnits: 'pixels',
    getRadius: 1,
    radiusScale: dotPixels(zoom) + (id === 'selection' ? 4 : 3),
    filled: false,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: id === 'selection' ? 3 : 2.5,
    getLineColor: rgba(selectionColour),
  });
}
