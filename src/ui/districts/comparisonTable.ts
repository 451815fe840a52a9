import type { ResultTable } from '../../report/csvText.ts';
import type { UnitColumn, UnitComparison, UnitRow } from './unitRows.ts';

/** The comparison as a table for file and clipboard: unrounded figures, the total last. */
export function comparisonTable(
  comparison: UnitComparison,
  names: Readonly<Record<UnitColumn, string>>,
  whole: string,
): ResultTable {
  const line = (row: UnitRow, name: string) => [
    name,
    row.figure.value,
    row.beyond,
    row.short,
    row.judged,
    row.own.value,
    row.beds.value,
    row.places.value,
  ];
  const [short, judged] = names.short.split(' / ');
  return {
    name: comparison.level === 'district' ? 'districts-comparison' : 'streets-comparison',
    columns: [
      names.name,
      names.figure,
      names.beyond,
      short ?? names.short,
      judged ?? names.short,
      names.own,
      names.beds,
      names.places,
    ],
    rows: [
      ...comparison.rows.map((row) => line(row, row.name)),
      line(comparison.total, comparison.total.name || whole),
    ],
  };
}
