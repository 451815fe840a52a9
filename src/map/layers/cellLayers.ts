import { PathStyleExtension } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Status } from '../../coverage/coverageResult.ts';
import { hatchStrokes, type Stroke } from '../hatch.ts';
import type { Cell, Ring } from '../cells.ts';
import { type Rgba, rgba, statusOutline } from '../palette.ts';
import { pathOf } from './lineLayers.ts';

/** How the cells look: one fill a row, and the status where the map shows one. */
export interface CellLook {
  readonly fills: readonly Rgba[];
  /** null for a ramp: then all cells have one thin light outline. */
  readonly statuses: readonly Status[] | null;
}

const dash = new PathStyleExtension({ dash: true });

/** Fills of the cells; only colours are computed anew when the look changes. */
export function cellFillLayer(cells: readonly Cell[], look: CellLook): SolidPolygonLayer<Cell> {
  return new SolidPolygonLayer<Cell>({
    id: 'cell-fills',
    data: cells,
    getPolygon: (cell) => cell.rings.map(pathOf),
    getFillColor: (cell) => look.fills[cell.row] ?? [255, 255, 255, 255],
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
  cells: readonly Cell[],
  statuses: readonly Status[],
  zoom: number,
): Stroke[] {
  const spacing = (6 * 360) / (512 * 2 ** zoom);
  return cells
    .filter((cell) => statuses[cell.row] === 'noData')
    .flatMap((cell) =>
      hatchStrokes(cell.rings, spacing, 1 / Math.cos((cell.south * Math.PI) / 180)),
    );
}

/** One ring of a cell. */
export interface CellRing {
  readonly row: number;
  readonly ring: Ring;
}

/** Rings of the cells by how they are drawn; kept while no status changes. */
export interface OutlineGroups {
  readonly plain: readonly CellRing[];
  readonly dotted: readonly CellRing[];
  /** Above the others, so that a dark outline is not covered by a neighbour's pale one. */
  readonly dark: readonly CellRing[];
}

/** Sorts the cells by how their outline is drawn; without statuses all are plain. */
export function outlineGroups(
  cells: readonly Cell[],
  statuses: readonly Status[] | null,
): OutlineGroups {
  const plain: CellRing[] = [];
  const dotted: CellRing[] = [];
  const dark: CellRing[] = [];
  for (const { row, rings } of cells) {
    const outlines = rings.map((ring) => ({ row, ring }));
    const status = statuses?.[row] ?? 'met';
    if (status === 'notAssessed') dotted.push(...outlines);
    else if (status === 'met' || status === 'noData') plain.push(...outlines);
    else dark.push(...outlines);
  }
  return { plain, dotted, dark };
}

/** Outlines of the cells: dotted where not assessed, dark where attention is needed. */
export function cellOutlineLayers(
  groups: OutlineGroups,
  statuses: readonly Status[] | null,
): PathLayer<CellRing>[] {
  const colourOf = ({ row }: CellRing): Rgba =>
    statuses ? rgba(statusOutline[statuses[row] ?? 'noData']) : rgba('#FFFFFF', 0.75);
  const build = (id: string, data: readonly CellRing[], width: number): PathLayer<CellRing> =>
    new PathLayer<CellRing>({
      id,
      data,
      getPath: ({ ring }) => pathOf(ring),
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
