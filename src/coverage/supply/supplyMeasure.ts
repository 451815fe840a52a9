import type { FacilityKind, ServiceId } from '../../model/service.ts';
import type { FacilityNumberField, FacilityTable, FacilityTextField } from '../../model/tables.ts';
import type { CommunityTable } from '../coverageResult.ts';
import type { UnitParts } from '../unitParts.ts';

/** A column of the facility table. */
export type FacilityDataField = FacilityNumberField | FacilityTextField;

/** What counts in the year, and the year. */
export type CountedParts = Pick<UnitParts, 'counted' | 'territory'>;

/** A number about one facility; NaN is unknown. */
export type OfFacility = (table: FacilityTable, row: number) => number;

/** Number columns of the communities that a supply is held against. */
export const peopleFields = [
  'population',
  'infants0To3',
  'households',
  'householdsNew',
  'householdsExisting',
] as const satisfies readonly (keyof CommunityTable)[];

export type PeopleField = (typeof peopleFields)[number];

/**
 * One figure that the facilities of a unit add up to.
 *
 * Rows that `counts` picks are added up where they are known: `part` alone, or held against `of`,
 * which is another number of the same rows (only rows where both are known count) or a number of
 * people or households of the whole unit.
 */
export interface SupplyMeasure {
  /** Indicator of the plans, with a further word where one indicator has several readings. */
  readonly id: string;
  /** The table has to hold a row of this service, of any year; else there is no data. */
  readonly service: ServiceId | null;
  /** Columns without which it cannot be told: where one of them holds nothing at all, there is no data. */
  readonly needs: readonly FacilityDataField[];
  /** True where one of those columns is enough. */
  readonly needsAny?: true;
  readonly counts: (table: FacilityTable, row: number, parts: CountedParts) => boolean;
  readonly part: (table: FacilityTable, row: number, parts: CountedParts) => number;
  /** null: the sum itself is the figure. */
  readonly of: OfFacility | PeopleField | null;
  /** What the part is multiplied by before it is divided: 100 for a percentage. */
  readonly factor: number;
}

/** Every row as one: what is added up is the number of facilities. */
export const one: OfFacility = () => 1;

/** 1 or 0 for yes and no, NaN for a blank cell. */
export function answer(said: string, isYes: (said: string) => boolean): number {
  return said === '' ? Number.NaN : Number(isYes(said));
}

/** Whether each of the needed columns, or any where that is enough, holds something in some row. */
export function hasNeeds(
  { needs, needsAny }: Pick<SupplyMeasure, 'needs' | 'needsAny'>,
  facilities: FacilityTable,
): boolean {
  const isHeld = (field: FacilityDataField) => isFilled(facilities[field]);
  return needsAny ? needs.some(isHeld) : needs.every(isHeld);
}

const filledColumns = new WeakMap<readonly string[] | Float64Array, boolean>();

/** Whether some row of a column holds something. */
export function isFilled(column: readonly string[] | Float64Array): boolean {
  const known = filledColumns.get(column);
  if (known !== undefined) return known;
  const found =
    column instanceof Float64Array
      ? column.some((number) => !Number.isNaN(number))
      : column.some((text) => text !== '');
  filledColumns.set(column, found);
  return found;
}

interface Listed {
  readonly status: readonly string[];
  readonly kinds: ReadonlySet<FacilityKind>;
}

/** Of each column of kinds, which lasts through a drag. */
const listed = new WeakMap<readonly string[], Listed>();

/** Kinds of the facilities that stand, in whatever year; projects and candidates list nothing. */
export function listedKinds({ kind, status }: FacilityTable): ReadonlySet<FacilityKind> {
  const known = listed.get(kind);
  if (known?.status === status) return known.kinds;
  const isStanding = (_: FacilityKind, row: number) =>
    status[row] !== 'planned' && status[row] !== 'candidate';
  const kinds = new Set(kind.filter(isStanding));
  listed.set(kind, { status, kinds });
  return kinds;
}
