import { PathStyleExtension } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Status } from '../../coverage/coverageResult.ts';
import { hatchStrokes, type Stroke } from '../hatch.ts';
import type { Cell, MapGeometry } from '../mapGeometry.ts';
import { type Rgba, rgba, statusOutline } from '../palette.ts';

/** How the cells look: one fill a community row, and the status where the map shows one. */
export interface CellLook {
  readonly fills: readonly Rgba[];
  /** null for a ramp: then all cells have one thin light outline. */
  readonly statuses: readonly Status[] | null;
}

const dash = new PathStyleExtension({ dash: true });

/** Fills of the cells; only colours are computed anew when the look changes. */
export function cellFillLayer(geometry: MapGeometry, look: CellLook): SolidPolygonLayer<Cell> {
  return new SolidPolygonLayer<Cell>({
    id: 'cell-fills',
    data: geometry.cells,
    getPolygon: (cell) => cell.ring.map(([lng, lat]): [number, number] => [lng, lat]),
    getFillColor: (cell) => look.fills[cell.community] ?? [255, 255, 255, 255],
    updateTriggers: { getFillColor: look },
  });
}

/** Strokes over the cells without data, some six pixels apart at this zoom. */
export function hatchLayer(strokes: readonly Stroke[]): PathLayer<Stroke> {
  return new PathLayer<Stroke>({
    id: 'no-data-hatch',
    data: strokes,
    getPath: ([from, to]) => [
      [from[0], from[1]],
      [to[0], to[1]],
    ],
    getColor: rgba(statusOutline.noData, 0.9),
    widthUnits: 'pixels',
    getWidth: 1,
  });
}

/** The strokes of all cells without data at a whole zoom level. */
export function noDataStrokes(
  geometry: MapGeometry,
  statuses: readonly Status[],
  zoom: number,
): Stroke[] {
  const spacing = (6 * 360) / (512 * 2 ** zoom);
  return geometry.cells
    .filter((cell) => statuses[cell.community] === 'noData')
    .flatMap((cell) =>
      hatchStrokes(cell.ring, spacing, 1 / Math.cos((cell.south * Math.PI) / 180)),
    );
}

/** Cells by how their outline is drawn; kept while no status changes. */
export interface OutlineGroups {
  readonly plain: readonly Cell[];
  readonly dotted: readonly Cell[];
  /** Above the others, so that a dark outline is not covered by a neighbour's pale one. */
  readonly dark: readonly Cell[];
}

/** Sorts the cells by how their outline is drawn; without statuses all are plain. */
export function outlineGroups(
  geometry: MapGeometry,
  statuses: readonly Status[] | null,
): OutlineGroups {
  const plain: Cell[] = [];
  const dotted: Cell[] = [];
  const dark: Cell[] = [];
  for (const cell of geometry.cells) {
    const status = statuses?.[cell.community] ?? 'met';
    if (status === 'notAssessed') dotted.push(cell);
    else if (status === 'met' || status === 'noData') plain.push(cell);
    else dark.push(cell);
  }
  return { plain, dotted, dark };
}

/** Outlines of the cells: dotted where not assessed, dark where attention is needed. */
export function cellOutlineLayers(
  groups: OutlineGroups,
  statuses: readonly Status[] | null,
): PathLayer<Cell>[] {
  const colourOf = (cell: Cell): Rgba =>
    statuses ? rgba(statusOutline[statuses[cell.community] ?? 'noData']) : rgba('#FFFFFF', 0.75);
  const build = (id: string, data: readonly Cell[], width: number): PathLayer<Cell> =>
    new PathLayer<Cell>({
      id,
      data,
      getPath: (cell) => cell.ring.map(([lng, lat]): [number, number] => [lng, lat]),
      getColor: colourOf,
      widthUnits: 'pixels',
      getWidth: width,
      updateTriggers: { getColor: statuses },
      ...(id === 'cell-outlines-dotted'
        ? { extensions: [dash], getDashArray: [2, 5], dashJustified: true }
        : {}),
    });
  return [
    build('cell-outlines-dotted', groups.dotted, 0.8),
    build('cell-outlines', groups.plain, 0.6),
    build('cell-outlines-dark', groups.dark, 0.9),
  ];
}
