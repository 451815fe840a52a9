import type { Cell, ResultTable } from '../../report/csvText.ts';
import { digitsOf } from '../main/indicator.ts';
import { columnsFor, type UnitColumn, type UnitComparison, type UnitRow } from './unitRows.ts';

/** The comparison as a table for file and clipboard: the figures of the screen, the total last. */
export function comparisonTable(
  comparison: UnitComparison,
  names: Readonly<Record<UnitColumn, string>>,
  whole: string,
): ResultTable {
  const columns = columnsFor(comparison);
  const line = (row: UnitRow, name: string) =>
    columns.flatMap((column) => cellsOf(row, column, name));
  return {
    name: comparison.level === 'district' ? 'districts-comparison' : 'streets-comparison',
    // 未达标 / 社区 stands as two columns, so that a spreadsheet does not take it for a date.
    columns: columns.flatMap((column) =>
      column === 'short' ? twoNames(names.short) : names[column],
    ),
    rows: [
      ...comparison.rows.map((row) => line(row, row.name)),
      line(comparison.total, comparison.total.name || whole),
    ],
  };
}

function twoNames(name: string): readonly string[] {
  const [short, judged] = name.split(' / ');
  return [short ?? name, judged ?? name];
}

function cellsOf(row: UnitRow, column: UnitColumn, name: string): readonly Cell[] {
  switch (column) {
    case 'name':
      return [name];
    case 'gap':
      return [Number.isNaN(row.gap) ? null : Math.ceil(row.gap - 1e-9)];
    case 'short':
      return row.judged === 0 ? [null, null] : [row.short, row.judged];
    case 'vacant':
      return [row.vacant];
    case 'overstated':
      return [Number.isNaN(row.overstated) ? null : Math.ceil(row.overstated - 1e-9)];
    case 'detour':
      return [Number.isNaN(row.detour) ? null : Number(row.detour.toFixed(2))];
    case 'figure':
    case 'own':
    case 'beds':
    case 'places': {
      const { value, indicator } = row[column];
      return [Number.isNaN(value) ? null : Number(value.toFixed(digitsOf(indicator)))];
    }
  }
}
