import type {
  IndicatorFigure,
  KnownRows,
  KnownSum,
  PeopleShare,
  UnitCoverage,
} from '../coverage/coverageResult.ts';
import { partlyKnown, share as quotient } from '../coverage/knownSum.ts';
import type { ComputedIndicator } from './computedIndicator.ts';

function knownOf({ known, rows }: KnownSum): readonly KnownRows[] {
  return partlyKnown('communities', known, rows);
}

function count(
  id: string,
  column: string,
  sumOf: (unit: UnitCoverage) => KnownSum,
): ComputedIndicator {
  return {
    id,
    unit: 'persons',
    needs: [`population.${column}`],
    measure: (unit) => {
      const sum = sumOf(unit);
      const { value } = sum;
      return { value, numerator: value, denominator: Number.NaN, partly: knownOf(sum) };
    },
  };
}

/** Of the rows that name both: sums over different people would be no share. */
function percentage(id: string, columns: readonly string[], share: PeopleShare): ComputedIndicator {
  return {
    id,
    unit: '%',
    needs: columns.map((column) => `population.${column}`),
    measure: ({ peopleShares }): IndicatorFigure => {
      const { part, whole } = peopleShares[share];
      const value = quotient(part.value, whole.value, 100);
      const partly = knownOf(part);
      return { value, numerator: part.value, denominator: whole.value, partly };
    },
  };
}

/** Indicators that the population table alone answers, and villages with a facility of their own. */
export const peopleIndicators: readonly ComputedIndicator[] = [
  count('population-total', 'population', ({ population }) => population),
  count('pop-60plus', 'elders_60', ({ elders60 }) => elders60),
  percentage('pop-60plus-share', ['elders_60', 'population'], 'elders60'),
  count('pop-65plus', 'elders_65', ({ elders65 }) => elders65),
  percentage('pop-65plus-share', ['elders_65', 'population'], 'elders65'),
  count('pop-80plus', 'elders_80', ({ elders80 }) => elders80),
  percentage('pop-80plus-share-of-elders', ['elders_80', 'elders_60'], 'elders80'),
  count('pop-0-3', 'infants_0_3', ({ infants0To3 }) => infants0To3),
  count('pop-2-3', 'toddlers_2_3', ({ toddlers2To3 }) => toddlers2To3),
  {
    id: 'pop-0-2',
    unit: 'persons',
    needs: ['population.infants_0_3', 'population.toddlers_2_3'],
    measure: ({ peopleShares: { toddlers2To3 } }) => {
      const { part, whole } = toddlers2To3;
      const value = whole.value - part.value;
      return { value, numerator: value, denominator: Number.NaN, partly: knownOf(part) };
    },
  },
  {
    id: 'rural-facility-coverage',
    unit: '%',
    needs: ['facilities.community'],
    measure: ({ service: { elder }, communities, communitiesUrban }) => {
      const numerator = elder.communitiesWithFacility - elder.communitiesWithFacilityUrban;
      const denominator = communities - communitiesUrban;
      return { value: quotient(numerator, denominator, 100), numerator, denominator, partly: [] };
    },
  },
];
