import { compareCodePoints } from '../../model/order.ts';

/** What decides the id of one row. */
export interface IdentityRow {
  /** Id as the file writes it, '' when blank. */
  readonly id: string;
  /** `city/district/street/name`, the id of a row without one; '' where there is an id. */
  readonly path: string;
  /** Rows of different years may share an id; '' where years do not matter. */
  readonly year: string;
  readonly lng: number;
  readonly lat: number;
  /** Every cell of the row as one text. */
  readonly cells: string;
}

export interface RowIdentities {
  readonly ids: readonly string[];
  /** Rows that share a written id with a row of other cells. */
  readonly duplicates: readonly number[];
}

/**
 * Gives every row an id that no other row of its year has. Rows with the same written id keep it
 * with `#2`, `#3`… in code-point order of their cells; blank ids become the path, with `#2`… in
 * order of coordinates (no coordinates last), then cells. Row order has no part in it.
 */
export function identifyRows(rows: readonly IdentityRow[]): RowIdentities {
  const ids = rows.map((row) => row.id);
  const taken = new Set<string>();
  const duplicates: number[] = [];
  // A written id is its own; no suffix made up here may come to equal one.
  for (const row of rows) if (row.id !== '') taken.add(keyOf(row.id, row.year));

  const written = groupsOf(rows, (row) => row.id);
  for (const group of written) {
    if (group.length === 1) continue;
    group.sort((a, b) => compareCells(rows[a], rows[b]));
    for (const [order, index] of group.entries()) {
      duplicates.push(index);
      if (order > 0) ids[index] = freeId(rows[index], (row) => row.id, order + 1, taken);
    }
  }
  for (const group of groupsOf(rows, (row) => row.path)) {
    group.sort((a, b) => comparePlaces(rows[a], rows[b]));
    for (const [order, index] of group.entries()) {
      ids[index] = freeId(rows[index], (row) => row.path, order + 1, taken);
    }
  }
  return { ids, duplicates: duplicates.sort((a, b) => a - b) };
}

function keyOf(id: string, year: string): string {
  return `${id}\u0000${year}`;
}

/** Rows with the same name and year, groups in code-point order; rows with a blank name in none. */
function groupsOf(
  rows: readonly IdentityRow[],
  nameOf: (row: IdentityRow) => string,
): readonly number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const name = nameOf(row);
    if (name === '') continue;
    const key = keyOf(name, row.year);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  const ordered = [...groups].sort((a, b) => compareCodePoints(a[0], b[0]));
  return ordered.map(([, group]) => group);
}

/** The name with the first suffix from `#order` on that no row of the year has; `#1` is left out. */
function freeId(
  row: IdentityRow | undefined,
  nameOf: (row: IdentityRow) => string,
  order: number,
  taken: Set<string>,
): string {
  if (row === undefined) throw new Error('A group of rows names a row that does not exist.');
  for (let number = order; ; number++) {
    const id = number === 1 ? nameOf(row) : `${nameOf(row)}#${number}`;
    const key = keyOf(id, row.year);
    if (taken.has(key)) continue;
    taken.add(key);
    return id;
  }
}

function compareCells(first: IdentityRow | undefined, second: IdentityRow | undefined): number {
  return compareCodePoints(first?.cells ?? '', second?.cells ?? '');
}

function comparePlaces(first: IdentityRow | undefined, second: IdentityRow | undefined): number {
  const byLng = compareDegrees(first?.lng, second?.lng);
  const byLat = compareDegrees(first?.lat, second?.lat);
  return byLng || byLat || compareCells(first, second);
}

function compareDegrees(first = Number.NaN, second = Number.NaN): number {
  if (Number.isNaN(first) || Number.isNaN(second)) {
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  }
  return first - second;
}
