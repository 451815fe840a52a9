import { earthRadiusMetres, radiansPerDegree } from './haversine.ts';
import { unitVectorInto } from './chord.ts';

/** Places in columns, WGS-84 degrees; NaN is a place that is not known. */
export interface Places {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/**
 * Points sorted into cells of a grid of longitude and latitude, row by row from the south-west, so
 * that the points of neighbouring cells of one row lie next to each other in memory.
 */
export interface PointIndex extends Places {
  /** Placed points; those without a place are left out. */
  readonly count: number;
  /** Unit vectors x, y, z of the placed points in cell order. */
  readonly vectors: Float64Array;
  /** Row in the given arrays of each placed point, in cell order. */
  readonly original: Uint32Array;
  /** Cell `c` holds the points from `cellStart[c]` up to `cellStart[c + 1]`. */
  readonly cellStart: Uint32Array;
  readonly rows: number;
  readonly columns: number;
  /** South-west corner and cell size, degrees. */
  readonly west: number;
  readonly south: number;
  readonly columnDegrees: number;
  readonly rowDegrees: number;
}

/** Cells beyond this many a point only cost memory. */
const cellsPerPoint = 4;

/**
 * Sorts points into cells of about the given size. Linear in the number of points.
 *
 * @param lng Degrees; NaN or infinite leaves the point out. Any turn of the circle is accepted.
 * @param lat Degrees, one for each `lng`.
 * @param cellMetres Side of a cell; a third of the radius asked about later is a good choice. Cells
 *   grow where the extent would need too many of them.
 * @throws RangeError when the arrays differ in length or the cell has no size.
 */
export function buildPointIndex(
  lng: Float64Array,
  lat: Float64Array,
  cellMetres: number,
): PointIndex {
  if (lng.length !== lat.length) {
    throw new RangeError(`${lng.length} longitudes for ${lat.length} latitudes`);
  }
  if (!(cellMetres > 0)) throw new RangeError(`cell size must be above 0 m, not ${cellMetres}`);
  const grid = buildGrid(lng, lat, cellMetres);
  const cellStart = new Uint32Array(grid.rows * grid.columns + 1);
  const cell = new Int32Array(lng.length);
  let count = 0;
  for (let i = 0; i < lng.length; i++) {
    const c = isPlaced(lng[i]!, lat[i]!) ? cellOfPlace(grid, lng[i]!, lat[i]!) : -1;
    cell[i] = c;
    if (c < 0) continue;
    cellStart[c + 1]!++;
    count++;
  }
  for (let c = 1; c < cellStart.length; c++) cellStart[c]! += cellStart[c - 1]!;

  const next = cellStart.slice();
  const vectors = new Float64Array(count * 3);
  const original = new Uint32Array(count);
  for (let i = 0; i < lng.length; i++) {
    const c = cell[i]!;
    if (c < 0) continue;
    const slot = next[c]!++;
    original[slot] = i;
    unitVectorInto(lng[i]!, lat[i]!, vectors, slot * 3);
  }
  return { lng, lat, count, vectors, original, cellStart, ...grid };
}

/** Whether both coordinates are numbers. */
export function isPlaced(lng: number, lat: number): boolean {
  return Number.isFinite(lng) && Number.isFinite(lat);
}

type Grid = Pick<
  PointIndex,
  'rows' | 'columns' | 'west' | 'south' | 'columnDegrees' | 'rowDegrees'
>;

/** Cell that a place falls in; a place outside the grid falls in the nearest cell of its border. */
export function cellOfPlace(grid: Grid, lng: number, lat: number): number {
  const row = clampedFloor((lat - grid.south) / grid.rowDegrees, grid.rows);
  const column = clampedFloor(degreesEastOf(grid.west, lng) / grid.columnDegrees, grid.columns);
  return row * grid.columns + column;
}

/** Degrees to go east from one meridian to another, 0 up to 360. */
export function degreesEastOf(west: number, lng: number): number {
  const east = lng - west;
  return east >= 0 && east < 360 ? east : east - 360 * Math.floor(east / 360);
}

function clampedFloor(value: number, size: number): number {
  return Math.max(0, Math.min(size - 1, Math.floor(value)));
}

function buildGrid(lng: Float64Array, lat: Float64Array, cellMetres: number): Grid {
  let south = Infinity;
  let north = -Infinity;
  let placed = 0;
  for (let i = 0; i < lng.length; i++) {
    if (!isPlaced(lng[i]!, lat[i]!)) continue;
    placed++;
    south = Math.min(south, lat[i]!);
    north = Math.max(north, lat[i]!);
  }
  if (placed === 0) {
    return { rows: 1, columns: 1, west: 0, south: 0, columnDegrees: 360, rowDegrees: 180 };
  }
  const { west, width } = narrowestSpan(lng, lat);
  const cosMiddle = Math.max(0.01, Math.cos(((south + north) / 2) * radiansPerDegree));
  const cellDegrees = cellMetres / earthRadiusMetres / radiansPerDegree;
  const cells = ((north - south) / cellDegrees + 1) * ((width * cosMiddle) / cellDegrees + 1);
  // Cells that are too many grow on both sides alike, at least until they number a few a point.
  const growth = Math.max(1, Math.sqrt(cells / (cellsPerPoint * placed + 64)));
  const rowDegrees = cellDegrees * growth;
  const columnDegrees = rowDegrees / cosMiddle;
  const rows = Math.min(
    2 * cellsPerPoint * placed + 64,
    Math.floor((north - south) / rowDegrees) + 1,
  );
  const columns = Math.min(2 * cellsPerPoint * placed + 64, Math.floor(width / columnDegrees) + 1);
  return {
    rows,
    columns,
    west,
    south,
    rowDegrees: Math.max(rowDegrees, (north - south) / rows),
    columnDegrees: Math.max(columnDegrees, width / columns),
  };
}

/** The shortest stretch of longitude that holds every point, so that a city on the antimeridian stays one. */
function narrowestSpan(lng: Float64Array, lat: Float64Array): { west: number; width: number } {
  const least = new Float64Array(360).fill(Infinity);
  const most = new Float64Array(360).fill(-Infinity);
  for (let i = 0; i < lng.length; i++) {
    if (!isPlaced(lng[i]!, lat[i]!)) continue;
    const east = degreesEastOf(0, lng[i]!);
    const bin = Math.min(359, Math.floor(east));
    least[bin] = Math.min(least[bin]!, east);
    most[bin] = Math.max(most[bin]!, east);
  }
  const bins = [...least.keys()].filter((bin) => least[bin]! < Infinity);
  let west = 0;
  let widestGap = -1;
  let before = most[bins.at(-1)!]! - 360;
  for (const bin of bins) {
    const gap = least[bin]! - before;
    if (gap > widestGap) {
      widestGap = gap;
      west = least[bin]!;
    }
    before = most[bin]!;
  }
  return { west, width: Math.max(0, 360 - widestGap) };
}
