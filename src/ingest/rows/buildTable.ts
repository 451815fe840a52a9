import { type ColumnSpec, facilityColumns, populationColumns } from '../../model/columns.ts';
import { projectColumns, statisticsColumns } from '../../model/planningColumns.ts';
import type { ProjectTable, StatisticsTable } from '../../model/planningTables.ts';
import type { FacilityTable, PopulationTable, RowOrigin } from '../../model/tables.ts';

/** The rows of a table by column, before they have the type of a kind of table. */
export interface TableColumns {
  readonly count: number;
  readonly origin: RowOrigin;
  readonly present: ReadonlySet<string>;
  readonly extra: ReadonlyMap<string, readonly string[]>;
  /** One array a field of text, code or choice. */
  readonly text: ReadonlyMap<string, readonly string[]>;
  /** One array a field of counts, coordinates or years; NaN is missing. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** True for the column types that are kept as numbers. */
export function isNumberColumn(column: ColumnSpec): boolean {
  return column.type === 'count' || column.type === 'coordinate' || column.type === 'year';
}

/** Facilities from columns; a field without a column is blank in every row. Throws on a wrong length. */
export function facilityTableFrom(columns: TableColumns): FacilityTable {
  const table = assemble(facilityColumns, columns);
  if (!isFacilityTable(table)) throw new Error('A facility table lacks a column.');
  return table;
}

/** Demand points from columns; a field without a column is blank in every row. Throws on a wrong length. */
export function populationTableFrom(columns: TableColumns): PopulationTable {
  const table = assemble(populationColumns, columns);
  if (!isPopulationTable(table)) throw new Error('A population table lacks a column.');
  return table;
}

/** Projects from columns; a field without a column is blank in every row. Throws on a wrong length. */
export function projectTableFrom(columns: TableColumns): ProjectTable {
  const table = assemble(projectColumns, columns);
  if (!isProjectTable(table)) throw new Error('A table of projects lacks a column.');
  return table;
}

/** Entered figures from columns; a field without a column is blank in every row. Throws on a wrong length. */
export function statisticsTableFrom(columns: TableColumns): StatisticsTable {
  const table = assemble(statisticsColumns, columns);
  if (!isStatisticsTable(table)) throw new Error('A table of statistics lacks a column.');
  return table;
}

function assemble(specs: readonly ColumnSpec[], columns: TableColumns): object {
  const { count, origin, present, extra } = columns;
  const fields = specs.map((spec): [string, readonly string[] | Float64Array] => {
    const values = isNumberColumn(spec)
      ? (columns.numbers.get(spec.field) ?? new Float64Array(count).fill(Number.NaN))
      : (columns.text.get(spec.field) ?? new Array<string>(count).fill(''));
    if (values.length !== count) {
      throw new Error(`Column ${spec.field} has ${values.length} rows, not ${count}.`);
    }
    return [spec.field, values];
  });
  return { ...Object.fromEntries(fields), count, origin, present, extra };
}

function isFacilityTable(table: object): table is FacilityTable {
  return facilityColumns.every((column) => column.field in table);
}

function isPopulationTable(table: object): table is PopulationTable {
  return populationColumns.every((column) => column.field in table);
}

function isProjectTable(table: object): table is ProjectTable {
  return projectColumns.every((column) => column.field in table);
}

function isStatisticsTable(table: object): table is StatisticsTable {
  return statisticsColumns.every((column) => column.field in table);
}
