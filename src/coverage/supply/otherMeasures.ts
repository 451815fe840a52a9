import type { FacilityTable } from '../../model/tables.ts';
import {
  answer,
  type CountedParts,
  type OfFacility,
  one,
  type SupplyMeasure,
} from './supplyMeasure.ts';

const missing = Number.NaN;
const places: OfFacility = (table, row) => table.places[row] ?? missing;
const inclusivePlaces: OfFacility = (table, row) => table.inclusivePlaces[row] ?? missing;
const enrolled: OfFacility = (table, row) => table.enrolled[row] ?? missing;

/** Places without a child; more children than places leave none, not fewer. */
const vacant: OfFacility = (table, row) => {
  const left = places(table, row) - enrolled(table, row);
  return Number.isNaN(left) ? missing : Math.max(0, left);
};

const isChildcare = (_: FacilityTable, row: number, { counted }: CountedParts) =>
  counted.childcare[row] === 1;
const isInstitution = ({ kind }: FacilityTable, row: number) =>
  kind[row] === 'childcare_institution';

function child(
  id: string,
  measure: Omit<SupplyMeasure, 'id' | 'service' | 'of' | 'factor'> &
    Partial<Pick<SupplyMeasure, 'of' | 'factor'>>,
): SupplyMeasure {
  return { id, service: 'childcare', of: null, factor: 1, ...measure };
}

/** What the plans count of childcare. */
export const childMeasures: readonly SupplyMeasure[] = [
  child('childcare-sites-total', { needs: ['kind'], counts: isChildcare, part: one }),
  child('kindergartens-with-toddler-class', {
    needs: ['kind'],
    counts: ({ kind }, row) => kind[row] === 'kindergarten_class',
    part: one,
  }),
  child('childcare-institutions-registered', {
    needs: ['registered'],
    counts: isInstitution,
    part: ({ registered }, row) => answer(registered[row] ?? '', (said) => said === 'yes'),
  }),
  child('childcare-institutions-demo', {
    needs: ['demonstration'],
    counts: isInstitution,
    part: ({ demonstration }, row) => answer(demonstration[row] ?? '', (said) => said === 'yes'),
  }),
  child('childcare-institutions-inclusive', {
    needs: ['inclusivePlaces'],
    counts: isInstitution,
    part: ({ inclusivePlaces }, row) => {
      const offered = inclusivePlaces[row] ?? missing;
      return Number.isNaN(offered) ? missing : Number(offered > 0);
    },
  }),
  child('childcare-enrolled', { needs: ['enrolled'], counts: isChildcare, part: enrolled }),
  child('childcare-places-vacant', {
    needs: ['places', 'enrolled'],
    counts: isChildcare,
    part: vacant,
  }),
  child('childcare-vacancy-share', {
    needs: ['places', 'enrolled'],
    counts: isChildcare,
    part: vacant,
    of: places,
    factor: 100,
  }),
  child('inclusive-places', { needs: [], counts: isChildcare, part: inclusivePlaces }),
  child('inclusive-childcare-place-share', {
    needs: ['places', 'inclusivePlaces'],
    counts: isChildcare,
    part: inclusivePlaces,
    of: places,
    factor: 100,
  }),
  child('childcare-enrolment-rate', {
    needs: ['enrolled'],
    counts: isChildcare,
    part: enrolled,
    of: 'infants0To3',
    factor: 100,
  }),
];

const isHospital = ({ kind }: FacilityTable, row: number) => kind[row] === 'hospital';

const isUpperLevel: OfFacility = ({ hospitalLevel }, row) =>
  answer(hospitalLevel[row] ?? '', (said) => /^[二三]级/u.test(said));

/** What the plans count of hospitals. */
export const hospitalMeasures: readonly SupplyMeasure[] = [
  {
    id: 'geriatrics-dept-share',
    service: null,
    needs: ['hospitalLevel', 'geriatrics'],
    // One of unknown level may be such a one: it counts as unknown.
    counts: (table, row) => isHospital(table, row) && isUpperLevel(table, row) !== 0,
    part: (table, row) =>
      isUpperLevel(table, row) === 1
        ? answer(table.geriatrics[row] ?? '', (said) => said === 'yes')
        : missing,
    of: one,
    factor: 100,
  },
  {
    id: 'elder-green-channel-hospital-share',
    service: null,
    needs: ['greenChannel'],
    counts: isHospital,
    part: ({ greenChannel }, row) => answer(greenChannel[row] ?? '', (said) => said === 'yes'),
    of: one,
    factor: 100,
  },
];
