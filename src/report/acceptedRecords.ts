import { type ColumnSpec, facilityColumns, populationColumns } from '../model/columns.ts';
import { projectColumns, statisticsColumns } from '../model/planningColumns.ts';
import type { Inputs } from '../model/project.ts';
import type { TableBase } from '../model/tables.ts';

/** A row in canonical columns: numbers as numbers, null where there is no data, and its line. */
export type AcceptedRecord = Readonly<Record<string, string | number | null>>;

/** Fields that reading fills in where the file does not. */
const derived: ReadonlySet<string> = new Set(['id', 'service']);

/**
 * The accepted rows of the projects and the statistics, else of the facilities and the population
 * (what projects build stands among the facilities), in the order of their lines, with the
 * columns that the files have, and those that every row is given: id and service. Text without a value is ''.
 */
export function acceptedRecords(inputs: Inputs): AcceptedRecord[] {
  const { facilities, population, projects, statistics } = inputs;
  if (projects || statistics) {
    return [
      ...(projects ? rowsOf(projects, projectColumns) : []),
      ...(statistics ? rowsOf(statistics, statisticsColumns) : []),
    ];
  }
  return [
    ...(facilities ? rowsOf(facilities, facilityColumns) : []),
    ...(population ? rowsOf(population, populationColumns) : []),
  ];
}

function rowsOf(table: TableBase, specs: readonly ColumnSpec[]): AcceptedRecord[] {
  const cellsOf = new Map<string, unknown>(Object.entries(table));
  const shown = specs.filter(({ field }) => derived.has(field) || table.present.has(field));
  const columns = shown.map(({ header, field }) => ({ header, cells: cellsOf.get(field) }));
  const rows = Array.from(table.origin.line, (line, row) => ({ line, row }));
  rows.sort((first, second) => first.line - second.line || first.row - second.row);
  return rows.map(({ line, row }) => {
    const entries = columns.map(({ header, cells }): [string, string | number | null] => [
      header,
      cellOf(cells, row),
    ]);
    return Object.fromEntries([...entries, ['line', line]]);
  });
}

function cellOf(cells: unknown, row: number): string | number | null {
  const value: unknown =
    Array.isArray(cells) || cells instanceof Float64Array ? cells[row] : undefined;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  return typeof value === 'string' ? value : null;
}
