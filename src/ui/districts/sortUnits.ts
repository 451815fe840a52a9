import type { UnitColumn, UnitRow } from './unitRows.ts';

const byName = new Intl.Collator('zh-CN');

/** Rows in the order of one column; no data last either way, ties by key with 未注明 last. */
export function sortUnits(
  rows: readonly UnitRow[],
  column: UnitColumn,
  descending: boolean,
): UnitRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const first =
      column === 'name'
        ? sign * byName.compare(a.name, b.name)
        : compareNumbers(valueOf(a, column), valueOf(b, column), sign);
    const unnamed = Number(a.name === '') - Number(b.name === '');
    return first || unnamed || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  });
}

function compareNumbers(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}

/** The number of a column that it is sorted by. */
function valueOf(row: UnitRow, column: Exclude<UnitColumn, 'name'>): number {
  switch (column) {
    case 'figure':
      return row.figure.value;
    case 'own':
      return row.own.value;
    case 'beds':
      return row.beds.value;
    case 'places':
      return row.places.value;
    case 'gap':
      return row.gap;
    case 'short':
      return row.short;
    case 'vacant':
    case 'overstated':
    case 'detour':
      return row[column];
  }
}
