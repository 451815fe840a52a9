import { facilityColumns } from './columns.ts';
import type { FacilityNumberField, FacilityTextField } from './tables.ts';

type Column = (typeof facilityColumns)[number];
type NumberColumn = Extract<Column, { field: FacilityNumberField }>;
type PlainTextField = Exclude<FacilityTextField, 'service' | 'kind'>;
type PlainTextColumn = Extract<Column, { field: PlainTextField }>;

function isNumberColumn(column: Column): column is NumberColumn {
  return column.type === 'count' || column.type === 'coordinate' || column.type === 'year';
}

function isPlainTextColumn(column: Column): column is PlainTextColumn {
  return !isNumberColumn(column) && column.field !== 'service' && column.field !== 'kind';
}

/** Number columns of a facility table. */
export const facilityNumberFields: readonly FacilityNumberField[] = facilityColumns
  .filter(isNumberColumn)
  .map((column) => column.field);

/** Text columns of a facility table other than `service` and `kind`, whose words are a closed list. */
export const facilityTextFields: readonly PlainTextField[] = facilityColumns
  .filter(isPlainTextColumn)
  .map((column) => column.field);
