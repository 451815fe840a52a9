import type { LayersList } from '@deck.gl/core';
import type { Territory } from '../coverage/coverageResult.ts';
import { circleOutline } from '../geo/circleOutline.ts';
import type { ServiceId } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Selection } from '../state/session.ts';
import { type FacilityMark, type MovedFacility, placeOf } from './facilityMarks.ts';
import type { Stroke } from './hatch.ts';
import { type CatchmentShape, catchmentLayers } from './layers/catchmentLayers.ts';
import {
  type CellLook,
  cellFillLayer,
  cellOutlineLayers,
  hatchLayer,
  type OutlineGroups,
} from './layers/cellLayers.ts';
import {
  type Atlas,
  type FlaggedMark,
  facilityLayer,
  limitCircleLayer,
  newFacilityLayers,
  type Route,
  routeLayer,
} from './layers/facilityLayers.ts';
import { dotHighlightLayer, dotLayer } from './layers/dotLayers.ts';
import { labelLayers, mapFontFamily } from './layers/labelLayers.ts';
import { groupLineLayers, highlightLayers } from './layers/lineLayers.ts';
import {
  type StreetEditShapes,
  streetEditLayers,
  streetLinesLayer,
} from './layers/streetEditLayers.ts';
import { innerOutlineLayer, walkedLayers } from './layers/streetLayers.ts';
import { type Cell, isDot, type Place, placesOf, type Ring } from './cells.ts';
import type { MapGeometry } from './mapGeometry.ts';
import type { MapLabel } from './mapLabels.ts';
import { serviceHue } from './palette.ts';

/** Everything that is on the map at one moment; parts keep their identity while they don't change. */
export interface MapScene {
  readonly geometry: MapGeometry;
  /** The areas that are filled: communities, or the compared units. */
  readonly cells: readonly Cell[];
  /** Those of `cells` that have rings, and those that are dots, as they lie on each other. */
  readonly areas: readonly Cell[];
  readonly dots: readonly Cell[];
  readonly look: CellLook;
  readonly outlines: OutlineGroups;
  readonly strokes: readonly Stroke[];
  readonly service: ServiceId;
  readonly catchment: CatchmentShape | null;
  readonly marks: readonly FacilityMark[];
  readonly flags: readonly FlaggedMark[];
  readonly circles: readonly Ring[];
  /** Of shorter walks along streets, within the limit of the selected facility. */
  readonly innerOutlines: readonly Ring[];
  /** The walked way beside the straight route; null: none. */
  readonly walked: readonly Place[] | null;
  readonly route: Route | null;
  readonly streetEdits: StreetEditShapes;
  /** Streets to be seen for themselves. */
  readonly streetRings: readonly Ring[];
  readonly labels: readonly MapLabel[];
  readonly hovered: Highlight;
  readonly selected: Highlight;
  readonly zoom: number;
  /** null until the graphics device is there. */
  readonly atlas: Atlas | null;
}

/** What is drawn round something: lines, or rings about dots. */
export interface Highlight {
  readonly rings: readonly Ring[];
  readonly dots: readonly Place[];
}

/** The layers of a scene, from the ground up. */
export function buildLayers(scene: MapScene): LayersList {
  const { geometry, look, atlas } = scene;
  const hue = serviceHue[scene.service];
  return [
    cellFillLayer(scene.areas, look),
    dotLayer(scene.dots, look, scene.zoom),
    hatchLayer(scene.strokes),
    ...cellOutlineLayers(scene.outlines, look.statuses),
    ...(scene.catchment ? catchmentLayers(scene.catchment, hue) : []),
    streetLinesLayer(scene.streetRings),
    ...groupLineLayers(geometry.streetLines, geometry.districtLines),
    ...highlightLayers('hover', scene.hovered.rings),
    dotHighlightLayer('hover', scene.hovered.dots, scene.zoom),
    ...highlightLayers('selection', scene.selected.rings),
    dotHighlightLayer('selection', scene.selected.dots, scene.zoom),
    ...(atlas ? [facilityLayer(scene.marks, atlas, scene.zoom)] : []),
    innerOutlineLayer(scene.innerOutlines, hue),
    limitCircleLayer(scene.circles, hue),
    ...streetEditLayers(scene.streetEdits),
    ...(scene.walked ? walkedLayers(scene.walked) : []),
    ...(scene.route ? [routeLayer(scene.route)] : []),
    ...labelLayers(scene.labels),
    ...(atlas ? newFacilityLayers(scene.flags, atlas, mapFontFamily) : []),
  ];
}

/** Outlines of a selected or hovered community; facilities and units have none of their own. */
export function highlightOf(
  selection: Selection | null,
  territory: Territory | undefined,
  geometry: MapGeometry | null,
): Highlight {
  if (!selection || !territory || !geometry || selection.type === 'facility') return noHighlight;
  const { communities, streets, districts } = territory;
  if (selection.type === 'community') {
    const row = communities.id.indexOf(selection.id);
    const cells = geometry.cells.filter((cell) => cell.row === row);
    const dots = cells.filter(isDot).map(({ west, south }): Place => [west, south]);
    return { rings: cells.flatMap((cell) => cell.rings), dots };
  }
  const units = selection.type === 'district' ? districts : streets;
  const lines = selection.type === 'district' ? geometry.districtOutlines : geometry.streetOutlines;
  return { rings: lines[units.key.indexOf(selection.key)] ?? [], dots: [] };
}

const noHighlight: Highlight = { rings: [], dots: [] };

/** From the farthest point of the selected community to its nearest facility, null when either has no place. */
export function routeOf(
  selection: Selection | null,
  analysis: Analysis,
  service: ServiceId,
  moved: MovedFacility | null,
): Route | null {
  if (selection?.type !== 'community') return null;
  const { communities, points } = analysis.territory;
  const row = communities.id.indexOf(selection.id);
  const reach = analysis.coverage.communities[service];
  const point = reach.farthestPoint[row] ?? -1;
  const facility = reach.nearestFacility[row] ?? -1;
  if (point < 0 || facility < 0) return null;
  const to = placeOf(analysis.facilities, facility, moved);
  const from = { lng: points.lng[point] ?? NaN, lat: points.lat[point] ?? NaN };
  if ([to.lng, to.lat, from.lng, from.lat].some(Number.isNaN)) return null;
  return [
    [from.lng, from.lat],
    [to.lng, to.lat],
  ];
}

/** Dashed circles of the limit: round every new facility and the selected one. */
export function circlesOf(
  marks: readonly FacilityMark[],
  selection: Selection | null,
  radiusMetres: number,
): Ring[] {
  if (!Number.isFinite(radiusMetres)) return [];
  return marks
    .filter((mark) => mark.flag > 0 || (selection?.type === 'facility' && selection.id === mark.id))
    .map((mark) => placesOf(circleOutline(mark.lng, mark.lat, radiusMetres)));
}
