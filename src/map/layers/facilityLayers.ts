import type { DeckProps } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer, TextLayer } from '@deck.gl/layers';
import type { FacilityService } from '../../model/service.ts';
import type { FacilityMark } from '../facilityMarks.ts';
import { type AtlasPicture, atlasMapping } from '../glyphAtlas.ts';
import type { Place, Ring } from '../cells.ts';
import { rgba, selectionColour } from '../palette.ts';
import { pathOf } from './lineLayers.ts';

/** deck.gl's graphics device, and a picture that it holds. */
export type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0];
export type Atlas = ReturnType<Device['createTexture']>;

const dash = new PathStyleExtension({ dash: true, dashMode: 'path' });

/** Width of a smallest facility with its ring, pixels: 4 over the whole region, 7 over a city, 14 among streets. */
export function facilityPixels(zoom: number): number {
  return Math.min(15, Math.max(3.5, 7 + (zoom - 10) * 1.75));
}

/** How much larger a facility of each capacity step is drawn. */
const stepFactor = [1, 1.2, 1.45] as const;

/** Existing, planned and closed facilities; care lies above what is no care. */
export function facilityLayer(
  marks: readonly FacilityMark[],
  atlas: Atlas,
  zoom: number,
): IconLayer<FacilityMark> {
  return new IconLayer<FacilityMark>({
    id: 'facilities',
    data: marks,
    iconAtlas: atlas,
    iconMapping: atlasMapping,
    getIcon: (mark) => mark.glyph,
    getPosition: (mark) => [mark.lng, mark.lat],
    getSize: (mark) => stepFactor[mark.step] ?? 1,
    sizeScale: facilityPixels(zoom),
  });
}

/** A new facility with the service that it offers. */
export interface FlaggedMark extends FacilityMark {
  readonly service: FacilityService;
}

function flagOf(mark: FlaggedMark): AtlasPicture {
  switch (mark.service) {
    case 'childcare':
      return 'flag-childcare';
    case 'both':
      return 'flag-both';
    default:
      return 'flag-elder';
  }
}

/** Facilities that the scenario opens: a numbered black flag. */
export function newFacilityLayers(
  marks: readonly FlaggedMark[],
  atlas: Atlas,
  fontFamily: string,
): [IconLayer<FlaggedMark>, TextLayer<FlaggedMark>] {
  return [
    new IconLayer<FlaggedMark>({
      id: 'new-facilities',
      data: marks,
      iconAtlas: atlas,
      iconMapping: atlasMapping,
      getIcon: flagOf,
      getPosition: (mark) => [mark.lng, mark.lat],
      getSize: 26,
    }),
    new TextLayer<FlaggedMark>({
      id: 'new-facility-numbers',
      data: marks,
      characterSet: '0123456789',
      getText: (mark) => String(mark.flag),
      getPosition: (mark) => [mark.lng, mark.lat],
      getColor: [255, 255, 255, 255],
      getSize: 13,
      fontFamily,
      fontWeight: 700,
    }),
  ];
}

/** Dashed circle of the limit round new and selected facilities. */
export function limitCircleLayer(circles: readonly Ring[], hue: string): PathLayer<Ring> {
  return new PathLayer<Ring, PathStyleExtensionProps<Ring>>({
    id: 'limit-circles',
    data: circles,
    getPath: pathOf,
    getColor: rgba(hue),
    widthUnits: 'pixels',
    getWidth: 1.8,
    extensions: [dash],
    getDashArray: [6, 4],
    updateTriggers: { getColor: hue },
  });
}

/** From a demand point to a facility. */
export type Route = readonly [Place, Place];

/** Dashed line from the farthest point of the selected community to its nearest facility. */
export function routeLayer(route: Route): PathLayer<Route> {
  return new PathLayer<Route, PathStyleExtensionProps<Route>>({
    id: 'route',
    data: [route],
    getPath: pathOf,
    getColor: rgba(selectionColour),
    widthUnits: 'pixels',
    getWidth: 2,
    extensions: [dash],
    getDashArray: [3, 3],
  });
}
