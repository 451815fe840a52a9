import type { FacilityKind } from '../../model/service.ts';
import type { FacilityTable } from '../../model/tables.ts';
import { isInstitution } from './hospitalKm.ts';
import {
  answer,
  type CountedParts,
  type OfFacility,
  one,
  type SupplyMeasure,
} from './supplyMeasure.ts';

const isKind =
  (...kinds: readonly FacilityKind[]) =>
  ({ kind }: FacilityTable, row: number) =>
    kinds.includes(kind[row] ?? '');

const missing = Number.NaN;
const beds: OfFacility = (table, row) => table.beds[row] ?? missing;
const residents: OfFacility = (table, row) => table.residents[row] ?? missing;
const floor: OfFacility = (table, row) => table.floorAreaM2[row] ?? missing;

/** Publicly owned, whoever runs it (公建民营). */
const isPublic: OfFacility = ({ ownership }, row) =>
  answer(ownership[row] ?? '', (said) => said.startsWith('public'));
const isPrivate: OfFacility = ({ ownership }, row) =>
  answer(ownership[row] ?? '', (said) => said === 'private');

/** Private with inclusive beds, or without; the blank cell of a public one does not matter. */
const isPrivateInclusive =
  (inclusive: boolean): OfFacility =>
  (table, row) => {
    const ownership = isPrivate(table, row);
    const offered = table.inclusiveBeds[row] ?? missing;
    if (ownership !== 1 || Number.isNaN(offered)) return ownership === 0 ? 0 : missing;
    return Number(offered > 0 === inclusive);
  };

/** A number of the facilities of which something holds; the number of others does not matter. */
const where =
  (holds: OfFacility, value: OfFacility): OfFacility =>
  (table, row) => {
    const held = holds(table, row);
    return held === 1 ? value(table, row) : held;
  };

/** Opened in the five years up to the one shown, which is how long a plan lasts. */
function isAdded({ opened }: FacilityTable, row: number, { territory }: CountedParts): number {
  const age = (territory.year ?? missing) - (opened[row] ?? missing);
  return Number.isNaN(age) ? missing : Number(age < 5);
}

const dayBeds: OfFacility = ({ seats, beds: all }, row) => {
  const offered = seats[row] ?? missing;
  return Number.isNaN(offered) ? (all[row] ?? missing) : offered;
};

/** New or existing estates: floor area of the facilities of one of the two. */
const floorIn = (estate: string): OfFacility =>
  where(({ estate: column }, row) => answer(column[row] ?? '', (said) => said === estate), floor);

function elder(
  id: string,
  measure: Omit<SupplyMeasure, 'id' | 'service' | 'of' | 'factor'> &
    Partial<Pick<SupplyMeasure, 'of' | 'factor'>>,
): SupplyMeasure {
  return { id, service: 'elder', of: null, factor: 1, ...measure };
}

function ofKind(id: string, kind: FacilityKind): SupplyMeasure {
  return elder(id, { needs: ['kind'], counts: isKind(kind), part: one });
}

const institutions = { counts: isInstitution } as const;

/** What the plans count of elder care, from facilities alone or with people. */
export const elderMeasures: readonly SupplyMeasure[] = [
  elder('elder-institutions-total', { ...institutions, needs: ['kind'], part: one }),
  elder('elder-institutions-public', { ...institutions, needs: ['ownership'], part: isPublic }),
  elder('elder-institutions-private', { ...institutions, needs: ['ownership'], part: isPrivate }),
  elder('elder-institutions-private-inclusive', {
    ...institutions,
    needs: ['ownership', 'inclusiveBeds'],
    part: isPrivateInclusive(true),
  }),
  elder('elder-institutions-private-market', {
    ...institutions,
    needs: ['ownership', 'inclusiveBeds'],
    part: isPrivateInclusive(false),
  }),
  elder('elder-beds-public', {
    ...institutions,
    needs: ['ownership', 'beds'],
    part: where(isPublic, beds),
  }),
  elder('elder-beds-private-inclusive', {
    ...institutions,
    needs: ['ownership', 'inclusiveBeds', 'beds'],
    part: where(isPrivateInclusive(true), beds),
  }),
  elder('elder-beds-private-market', {
    ...institutions,
    needs: ['ownership', 'inclusiveBeds', 'beds'],
    part: where(isPrivateInclusive(false), beds),
  }),
  ofKind('regional-home-care-centres', 'regional_centre'),
  ofKind('community-elder-stations', 'community_station'),
  ofKind('community-daycare-rooms', 'day_care'),
  ofKind('rural-mutual-aid-homes', 'rural_mutual_aid'),
  ofKind('rural-nursing-homes', 'destitute_home'),
  elder('elder-daycare-beds', {
    // Beds stand in for seats.
    needs: ['seats', 'beds'],
    needsAny: true,
    counts: isKind('day_care', 'rural_mutual_aid'),
    part: dayBeds,
  }),
  elder('elder-institutions-added', { ...institutions, needs: ['opened'], part: isAdded }),
  elder('elder-beds-inclusive-added', {
    ...institutions,
    needs: ['opened', 'inclusiveBeds'],
    part: (table, row, parts) => {
      const added = isAdded(table, row, parts);
      return added === 1 ? (table.inclusiveBeds[row] ?? missing) : added;
    },
  }),
  elder('demo-home-community-centres', {
    needs: ['demonstration'],
    counts: isKind('regional_centre'),
    part: ({ demonstration }, row) => answer(demonstration[row] ?? '', (said) => said === 'yes'),
  }),
  elder('elder-institution-residents', { ...institutions, needs: ['residents'], part: residents }),
  elder('elder-bed-utilisation', {
    ...institutions,
    needs: ['residents', 'beds'],
    part: residents,
    of: beds,
    factor: 100,
  }),
  elder('public-institution-occupancy', {
    needs: ['ownership', 'residents', 'beds'],
    counts: (table, row) => isInstitution(table, row) && isPublic(table, row) !== 0,
    part: where(isPublic, residents),
    of: beds,
    factor: 100,
  }),
  ...nursingShares(),
  elder('institution-beds', { ...institutions, needs: [], part: beds }),
  elder('nursing-beds', {
    ...institutions,
    needs: [],
    part: ({ nursingBeds }, row) => nursingBeds[row] ?? missing,
  }),
  elder('bottom-line-inclusive-bed-share', {
    needs: ['safetyNetBeds', 'inclusiveBeds', 'beds'],
    counts: (_, row, { counted }) => counted.beds[row] === 1,
    part: ({ safetyNetBeds, inclusiveBeds }, row) =>
      (safetyNetBeds[row] ?? missing) + (inclusiveBeds[row] ?? missing),
    of: beds,
    factor: 100,
  }),
  elder('star-rated-institution-share', {
    ...institutions,
    needs: ['star'],
    part: ({ star }, row) => answer(star[row] ?? '', (said) => /^[1-5]$/u.test(said)),
    of: one,
    factor: 100,
  }),
  elder('institution-medical-service-share', {
    ...institutions,
    needs: ['medical'],
    part: ({ medical }, row) => answer(medical[row] ?? '', (said) => said === 'yes'),
    of: one,
    factor: 100,
  }),
  elder('elder-land-per-person', {
    needs: ['landM2'],
    counts: (_, row, { counted }) => counted.elder[row] === 1,
    part: ({ landM2 }, row) => landM2[row] ?? missing,
    of: 'population',
  }),
  elder('floor-area-per-100-households', {
    needs: [],
    counts: (_, row, { counted }) => counted.elder[row] === 1,
    part: floor,
    of: 'households',
    factor: 100,
  }),
  elder('floor-area-per-100-households-new', {
    needs: ['floorAreaM2', 'estate'],
    counts: (_, row, { counted }) => counted.elder[row] === 1,
    part: floorIn('new'),
    of: 'householdsNew',
    factor: 100,
  }),
  elder('floor-area-per-100-households-existing', {
    needs: ['floorAreaM2', 'estate'],
    counts: (_, row, { counted }) => counted.elder[row] === 1,
    part: floorIn('existing'),
    of: 'householdsExisting',
    factor: 100,
  }),
];

/** Nursing beds among the beds of institutions; of all elder beds; of homes for the destitute. */
function nursingShares(): readonly SupplyMeasure[] {
  const share = {
    needs: ['nursingBeds', 'beds'],
    part: ({ nursingBeds }, row) => nursingBeds[row] ?? missing,
    of: beds,
    factor: 100,
  } satisfies Partial<SupplyMeasure>;
  return [
    elder('nursing-bed-share', { ...share, ...institutions }),
    elder('nursing-bed-share all', {
      ...share,
      counts: (_, row, { counted }) => counted.beds[row] === 1,
    }),
    elder('nursing-bed-share destitute', { ...share, counts: isKind('destitute_home') }),
  ];
}
