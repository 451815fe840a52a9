import { recordOf } from '../model/recordOf.ts';
import type { PopulationNumberField } from '../model/tables.ts';
import type { KnownSum, PartAndWhole, PeopleShare } from './coverageResult.ts';
import { knownSum } from './knownSum.ts';

/** Every share of people that is worked out. */
export const peopleShares: readonly PeopleShare[] = [
  'elders60',
  'elders65',
  'elders80',
  'toddlers2To3',
];

const wholes = {
  elders60: 'population',
  elders65: 'population',
  elders80: 'elders60',
  toddlers2To3: 'infants0To3',
} as const satisfies Record<PeopleShare, PopulationNumberField>;

type NumberColumns = Readonly<Record<PopulationNumberField, Float64Array>>;

/** Both numbers of each row where both are known, NaN where either is not. */
export function bothKnown(columns: NumberColumns, share: PeopleShare): PartAndWhole<Float64Array> {
  const part = columns[share];
  const whole = columns[wholes[share]];
  return {
    part: part.map((people, row) => (Number.isNaN(whole[row] ?? Number.NaN) ? Number.NaN : people)),
    whole: whole.map((people, row) =>
      Number.isNaN(part[row] ?? Number.NaN) ? Number.NaN : people,
    ),
  };
}

/** The sums of some communities; NaN where rows exist and none names both. */
export function addShares(
  shares: Readonly<Record<PeopleShare, PartAndWhole<Float64Array>>>,
  rows: readonly number[],
): Readonly<Record<PeopleShare, PartAndWhole<KnownSum>>> {
  return recordOf(peopleShares, (share) => ({
    part: knownSum(shares[share].part, rows),
    whole: knownSum(shares[share].whole, rows),
  }));
}
