import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Place, Ring } from '../cells.ts';
import { barredColour, linkColour, rgba, streetColour } from '../palette.ts';
import { pathOf } from './lineLayers.ts';

/** What a scenario changes about the streets, as lines and places. */
export interface StreetEditShapes {
  readonly links: readonly Ring[];
  /** Ends of links, and the first end of one that is being made. */
  readonly ends: readonly Place[];
  /** The closed streets from junction to junction, and the places that nobody walks past. */
  readonly closed: readonly Ring[];
  readonly barriers: readonly Place[];
}

const white = '#FFFFFF';

/** Thin grey lines of the streets themselves, for whoever is about to change one. */
export function streetLinesLayer(lines: readonly Ring[]): PathLayer<Ring> {
  return lineLayer('streets', lines, streetColour, 1);
}

/**
 * Links as lines on a white casing with a dot at either end; closed streets hollow, with a ring at the
 * barrier, so that nobody has to tell them by colour.
 */
export function streetEditLayers({
  links,
  ends,
  closed,
  barriers,
}: StreetEditShapes): (PathLayer<Ring> | ScatterplotLayer<Place>)[] {
  return [
    lineLayer('closed-casing', closed, barredColour, 5),
    lineLayer('closed', closed, white, 2),
    lineLayer('links-casing', links, white, 8),
    lineLayer('links', links, linkColour, 4),
    dotLayerOf('link-ends', ends, linkColour, 5),
    dotLayerOf('barriers', barriers, barredColour, 8),
    dotLayerOf('barriers-middle', barriers, white, 3),
  ];
}

function lineLayer(
  id: string,
  lines: readonly Ring[],
  colour: string,
  width: number,
): PathLayer<Ring> {
  return new PathLayer<Ring>({
    id: `street-edit-${id}`,
    data: lines,
    getPath: pathOf,
    getColor: rgba(colour),
    widthUnits: 'pixels',
    getWidth: width,
    jointRounded: true,
    capRounded: true,
  });
}

function dotLayerOf(
  id: string,
  places: readonly Place[],
  colour: string,
  radius: number,
): ScatterplotLayer<Place> {
  return new ScatterplotLayer<Place>({
    id: `street-edit-${id}`,
    data: places,
    getPosition: ([lng, lat]) => [lng, lat],
    getRadius: radius,
    radiusUnits: 'pixels',
    getFillColor: rgba(colour),
    stroked: true,
    getLineColor: rgba(white),
    lineWidthUnits: 'pixels',
    getLineWidth: 1.5,
  });
}
