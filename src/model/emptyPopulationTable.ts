import { populationColumns } from './columns.ts';
import { recordOf } from './recordOf.ts';
import type { PopulationNumberField, PopulationTable, PopulationTextField } from './tables.ts';

type Column = (typeof populationColumns)[number];
type NumberColumn = Extract<Column, { field: PopulationNumberField }>;
type TextColumn = Extract<Column, { field: PopulationTextField }>;

function isNumberColumn(column: Column): column is NumberColumn {
  return column.type === 'count' || column.type === 'coordinate' || column.type === 'year';
}

function isTextColumn(column: Column): column is TextColumn {
  return !isNumberColumn(column);
}

/** Number columns of a population table. */
export const populationNumberFields: readonly PopulationNumberField[] = populationColumns
  .filter(isNumberColumn)
  .map((column) => column.field);

/** Text columns of a population table. */
export const populationTextFields: readonly PopulationTextField[] = populationColumns
  .filter(isTextColumn)
  .map((column) => column.field);

/** A population table of no rows, for a project that has only facilities so far. */
export function emptyPopulationTable(): PopulationTable {
  return {
    count: 0,
    origin: { files: [], file: new Uint16Array(0), line: new Int32Array(0) },
    present: new Set<string>(),
    extra: new Map<string, readonly string[]>(),
    ...recordOf(populationTextFields, (): readonly string[] => []),
    ...recordOf(populationNumberFields, () => new Float64Array(0)),
  };
}
