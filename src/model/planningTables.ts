import type { projectColumns, statisticsColumns } from './planningColumns.ts';
import type { NumberField, TableBase, TextField } from './tables.ts';

/**
 * Projects of a plan in columns, one row each; NaN is missing. `endYear` is the year in which what is
 * built opens. Beds, places and area that have no cell of their own are read out of `content`.
 */
export type ProjectTable = TableBase & {
  readonly [Field in TextField<typeof projectColumns>]: readonly string[];
} & {
  readonly [Field in NumberField<typeof projectColumns>]: Float64Array;
};

/**
 * Entered figures in columns, in the plan's unit (94 % is 94). `scope` is street, district, city or
 * province; `unitName` the path city/district/street; a blank `planId` holds for any plan.
 */
export type StatisticsTable = TableBase & {
  readonly [Field in TextField<typeof statisticsColumns>]: readonly string[];
} & {
  readonly [Field in NumberField<typeof statisticsColumns>]: Float64Array;
};
