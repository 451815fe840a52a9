import type { Position } from 'geojson';
import type { facilityColumns, populationColumns } from './columns.ts';
import type { FacilityKind, FacilityService } from './service.ts';

type NumberType = 'count' | 'coordinate' | 'year';
/** Fields of the columns that are kept as numbers. */
export type NumberField<Specs extends readonly { field: string; type: string }[]> = Extract<
  Specs[number],
  { type: NumberType }
>['field'];
/** Fields of the other columns. */
export type TextField<Specs extends readonly { field: string; type: string }[]> = Exclude<
  Specs[number]['field'],
  NumberField<Specs>
>;

export type FacilityNumberField = NumberField<typeof facilityColumns>;
export type FacilityTextField = TextField<typeof facilityColumns>;
export type PopulationNumberField = NumberField<typeof populationColumns>;
export type PopulationTextField = TextField<typeof populationColumns>;

/** Where the rows of a table come from, so that every figure can be led back to a line of a file. */
export interface RowOrigin {
  /** File names; rows refer to them by position. */
  readonly files: readonly string[];
  /** Position in `files` for each row. */
  readonly file: Uint16Array;
  /** Physical line for each row, from 1; 0 for a row that no file holds (a facility of a scenario). */
  readonly line: Int32Array;
}

/** What every table of rows has. */
export interface TableBase {
  /** Number of rows. */
  readonly count: number;
  readonly origin: RowOrigin;
  /** Fields that the files have a column for, even if every cell is blank. */
  readonly present: ReadonlySet<string>;
  /** Columns that no field is known for, kept and shown: header → one text a row. */
  readonly extra: ReadonlyMap<string, readonly string[]>;
}

/**
 * Facilities in columns, one row each. Numbers: NaN is missing, never 0. Degrees are WGS-84;
 * a row has both coordinates or neither. `service` is already inferred from `kind` where blank.
 * Choices hold their canonical English word or ''.
 */
export type FacilityTable = TableBase & {
  readonly [Field in Exclude<FacilityTextField, 'service' | 'kind'>]: readonly string[];
} & {
  readonly [Field in FacilityNumberField]: Float64Array;
} & {
  readonly service: readonly FacilityService[];
  readonly kind: readonly FacilityKind[];
};

/** Demand points in columns: one row is one located population count in one year; NaN is missing. */
export type PopulationTable = TableBase & {
  readonly [Field in PopulationTextField]: readonly string[];
} & {
  readonly [Field in PopulationNumberField]: Float64Array;
};

/** Travel times or distances that take the place of circles; an absent or NaN pair is unreachable. */
export interface TravelMatrix {
  readonly unit: 'seconds' | 'metres';
  readonly count: number;
  readonly demandId: readonly string[];
  readonly facilityId: readonly string[];
  readonly value: Float64Array;
}

/** Levels of the groups that a boundary may stand for, the widest first. */
export type BoundaryLevel = 'district' | 'street' | 'community';

/**
 * Polygons of communities, streets or districts, one row a feature; WGS-84 degrees. Names and codes
 * are the file's own, '' where it gives none; `city`, `district` and `street` name its parents.
 */
export interface BoundaryTable {
  readonly count: number;
  /** The line is the number of the feature, from 1. */
  readonly origin: RowOrigin;
  readonly level: readonly BoundaryLevel[];
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly city: readonly string[];
  readonly district: readonly string[];
  readonly street: readonly string[];
  /** Polygons of each row, each an outer ring and its holes, closed and oriented by RFC 7946. */
  readonly polygons: readonly (readonly Position[][][])[];
}
