import type { FacilityKind, ServiceId } from '../../model/service.ts';
import type { FacilityTable } from '../../model/tables.ts';
import type { IndicatorFigure } from '../coverageResult.ts';
import { noFigure, partlyKnown, share } from '../knownSum.ts';
import type { UnitParts } from '../unitParts.ts';
import { answer, type FacilityDataField, listedKinds, type OfFacility } from './supplyMeasure.ts';

/** A rule of at least one facility in every street, township or district. */
export interface GroupMeasure {
  readonly id: string;
  readonly service: ServiceId | null;
  readonly needs: readonly FacilityDataField[];
  /** What the table has to list at all, before a group without one can be said to have none; null: anything. */
  readonly kind: FacilityKind | null;
  readonly level: 'streets' | 'districts';
  /** Which streets or districts the rule is for, by name. */
  readonly isFor: (name: string) => boolean;
  /** 1 where the facility is such a one, NaN where that is not known. */
  readonly isOne: OfFacility;
  /** `share`: percentage of groups that have one; `least`: how many the poorest group has. */
  readonly value: 'share' | 'least';
}

const isTownship = (name: string) => /(?:乡|镇|苏木)$/u.test(name);
const isNamed = (name: string) => name !== '';

const isKind = (kind: string) => (table: FacilityTable, row: number) =>
  Number(table.kind[row] === kind);

/** Homes for the destitute with nursing beds, which is how a table shows care for the disabled. */
const isNursingHome: OfFacility = ({ kind, nursingBeds }, row) => {
  if (kind[row] !== 'destitute_home') return 0;
  const beds = nursingBeds[row] ?? Number.NaN;
  return Number.isNaN(beds) ? beds : Number(beds > 0);
};

const isPublicInstitution: OfFacility = ({ kind, ownership }, row) =>
  kind[row] === 'institution' || kind[row] === 'destitute_home'
    ? answer(ownership[row] ?? '', (said) => said.startsWith('public'))
    : 0;

export const groupMeasures: readonly GroupMeasure[] = [
  {
    id: 'street-centre-coverage',
    service: 'elder',
    needs: ['kind'],
    kind: 'regional_centre',
    level: 'streets',
    isFor: (name) => isNamed(name) && !isTownship(name),
    isOne: isKind('regional_centre'),
    value: 'share',
  },
  {
    id: 'township-centre-coverage',
    service: 'elder',
    needs: ['kind'],
    kind: 'regional_centre',
    level: 'streets',
    isFor: isTownship,
    isOne: isKind('regional_centre'),
    value: 'share',
  },
  {
    id: 'district-public-institution-share',
    service: 'elder',
    needs: ['ownership'],
    kind: null,
    level: 'districts',
    isFor: isNamed,
    isOne: isPublicInstitution,
    value: 'share',
  },
  {
    id: 'county-destitute-nursing-institution-coverage',
    service: 'elder',
    needs: ['nursingBeds'],
    kind: 'destitute_home',
    level: 'districts',
    isFor: isNamed,
    isOne: isNursingHome,
    value: 'share',
  },
  {
    id: 'county-destitute-nursing-institution-min',
    service: 'elder',
    needs: ['nursingBeds'],
    kind: 'destitute_home',
    level: 'districts',
    isFor: isNamed,
    isOne: isNursingHome,
    value: 'least',
  },
  {
    id: 'senior-university-min-per-county',
    service: null,
    needs: ['kind'],
    kind: 'senior_university',
    level: 'districts',
    isFor: isNamed,
    isOne: isKind('senior_university'),
    value: 'least',
  },
];

const kinds = new Map(groupMeasures.map(({ id, kind }) => [id, kind]));

/**
 * The kind of facility that a rule of groups waits for, because the table lists none that stands: a
 * table of projects and totals does not say who has none. null where it does not wait.
 */
export function kindNotListed(id: string, facilities: FacilityTable): FacilityKind | null {
  const kind = kinds.get(id) ?? null;
  return kind === null || listedKinds(facilities).has(kind) ? null : kind;
}

/**
 * A rule of one unit. Only groups that lie wholly within the unit count, so that a street is not
 * asked for what its district has to have; a group of which nothing is known counts nowhere, and where
 * such facilities name no group at all, there is no data.
 */
export function measureGroups(
  measure: GroupMeasure,
  parts: UnitParts,
  communities: readonly number[],
  facilities: readonly number[],
): IndicatorFigure {
  const isStreet = measure.level === 'streets';
  const { territory, belonging } = parts;
  const groupOf = isStreet ? territory.communities.streetUnit : territory.communities.districtUnit;
  const ofFacility = isStreet ? belonging.street : belonging.district;
  const name = territory[measure.level].name;
  const found = new Map<number, { yes: number; unknown: number }>();
  for (const group of wholeGroups(groupOf, communities, measure.level)) {
    if (measure.isFor(name[group] ?? '')) found.set(group, { yes: 0, unknown: 0 });
  }
  let strays = 0;
  for (const row of facilities) {
    const said = parts.inService[row] === 1 ? measure.isOne(parts.facilities, row) : 0;
    // Most facilities are of another kind, and their group need not be looked up.
    if (said === 0) continue;
    const unit = ofFacility[row] ?? -1;
    const group = found.get(unit);
    if (!group) {
      if (unit < 0 || name[unit] === '') strays++;
      continue;
    }
    if (Number.isNaN(said)) group.unknown++;
    else group.yes += said;
  }
  const known = [...found.values()].filter(({ yes, unknown }) => yes > 0 || unknown === 0);
  const numerator = known.filter(({ yes }) => yes > 0).length;
  // There are some, and none says where: no group can be said to have none.
  if (numerator === 0 && strays > 0) return noFigure;
  const denominator = known.length;
  const least = denominator > 0 ? Math.min(...known.map(({ yes }) => yes)) : Number.NaN;
  const value = measure.value === 'least' ? least : share(numerator, denominator, 100);
  const partly = partlyKnown(measure.level, denominator, found.size);
  return { value, numerator, denominator, partly };
}

/** How many communities each group has, by the column that names the group. */
const sizes = new WeakMap<Int32Array, ReadonlyMap<number, number>>();

/** The whole groups of each unit, by its list of communities, which lasts as long as its territory. */
const wholes = {
  streets: new WeakMap<readonly number[], readonly number[]>(),
  districts: new WeakMap<readonly number[], readonly number[]>(),
};

function wholeGroups(
  groupOf: Int32Array,
  communities: readonly number[],
  level: GroupMeasure['level'],
): readonly number[] {
  const known = wholes[level].get(communities);
  if (known) return known;
  const whole = sizes.get(groupOf) ?? sizesOf(groupOf, groupOf.keys());
  sizes.set(groupOf, whole);
  const within = sizesOf(groupOf, communities);
  const found = [...within].flatMap(([group, size]) => (size === whole.get(group) ? [group] : []));
  wholes[level].set(communities, found);
  return found;
}

function sizesOf(groupOf: Int32Array, rows: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const group = groupOf[row] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
