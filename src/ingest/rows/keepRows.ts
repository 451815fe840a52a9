import type { TableColumns } from './buildTable.ts';

/** Some rows of a table, by their numbers, in the order given; all of them are the table itself. */
export function keepRows(columns: TableColumns, rows: readonly number[]): TableColumns {
  if (rows.length === columns.count) return columns;
  const pick = (cells: readonly string[]) => rows.map((row) => cells[row] ?? '');
  const { origin } = columns;
  return {
    count: rows.length,
    origin: {
      files: origin.files,
      file: Uint16Array.from(rows, (row) => origin.file[row] ?? 0),
      line: Int32Array.from(rows, (row) => origin.line[row] ?? 0),
    },
    present: columns.present,
    extra: new Map([...columns.extra].map(([name, cells]) => [name, pick(cells)])),
    text: new Map([...columns.text].map(([field, cells]) => [field, pick(cells)])),
    numbers: new Map(
      [...columns.numbers].map(([field, values]) => [
        field,
        Float64Array.from(rows, (row) => values[row] ?? Number.NaN),
      ]),
    ),
  };
}
