import { PathLayer } from '@deck.gl/layers';
import type { Place, Ring } from '../cells.ts';
import { rgba, selectionColour } from '../palette.ts';
import { pathOf } from './lineLayers.ts';

/** Thin lines of the shorter walks within the limit of the selected facility. */
export function innerOutlineLayer(rings: readonly Ring[], hue: string): PathLayer<Ring> {
  return new PathLayer<Ring>({
    id: 'street-inner-outlines',
    data: rings,
    getPath: pathOf,
    getColor: rgba(hue, 0.7),
    widthUnits: 'pixels',
    getWidth: 1,
    jointRounded: true,
    updateTriggers: { getColor: hue },
  });
}

/** The walked way on a white casing, so that it is told from the dashed straight line beside it. */
export function walkedLayers(path: readonly Place[]): PathLayer<Ring>[] {
  const line = (id: string, colour: string, width: number) =>
    new PathLayer<Ring>({
      id,
      data: [path],
      getPath: pathOf,
      getColor: rgba(colour),
      widthUnits: 'pixels',
      getWidth: width,
      jointRounded: true,
      capRounded: true,
    });
  return [line('walked-casing', '#FFFFFF', 6), line('walked', selectionColour, 3)];
}
