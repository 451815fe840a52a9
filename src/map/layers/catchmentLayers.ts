import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { placesOf, type Ring } from '../cells.ts';
import { rgba } from '../palette.ts';
import { pathOf } from './lineLayers.ts';

/** Union of the service circles, as GeoJSON multipolygon coordinates. */
export type Catchment = readonly (readonly (readonly Position[])[])[];

interface Piece {
  readonly rings: [number, number][][];
}

/** What deck.gl draws of a catchment; build it once for a catchment, it is the layers' data. */
export interface CatchmentShape {
  readonly pieces: readonly Piece[];
  readonly rings: readonly Ring[];
}

/** Turns a union into polygons to fill and rings to draw. */
export function catchmentShape(catchment: Catchment): CatchmentShape {
  const rings = catchment.map((polygon) => polygon.map(placesOf));
  return {
    pieces: rings.map((polygon) => ({ rings: polygon.map(pathOf) })),
    rings: rings.flat(),
  };
}

/** The area within the limit of some facility: one pale fill without pile-up, one line in the service's hue. */
export function catchmentLayers(
  shape: CatchmentShape,
  hue: string,
): [SolidPolygonLayer<Piece>, PathLayer<Ring>] {
  return [
    new SolidPolygonLayer<Piece>({
      id: 'catchment-fill',
      data: shape.pieces,
      getPolygon: (piece) => piece.rings,
      getFillColor: rgba(hue, 0.07),
      updateTriggers: { getFillColor: hue },
    }),
    new PathLayer<Ring>({
      id: 'catchment-outline',
      data: shape.rings,
      getPath: pathOf,
      getColor: rgba(hue),
      widthUnits: 'pixels',
      getWidth: 1.5,
      jointRounded: true,
      updateTriggers: { getColor: hue },
    }),
  ];
}
