import type {
  IndicatorFigure,
  KnownRows,
  KnownSum,
  UnitCoverage,
} from '../coverage/coverageResult.ts';
import { partlyKnown, share } from '../coverage/knownSum.ts';
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

function percentage(
  id: string,
  columns: readonly string[],
  partOf: (unit: UnitCoverage) => readonly [part: KnownSum, whole: KnownSum],
): ComputedIndicator {
  return {
    id,
    unit: '%',
    needs: columns.map((column) => `population.${column}`),
    measure: (unit): IndicatorFigure => {
      const [part, whole] = partOf(unit);
      // A share of sums over other communities than its whole would be no share of it.
      const value = part.known === whole.known ? share(part.value, whole.value, 100) : Number.NaN;
      const fewer = part.known < whole.known ? part : whole;
      return { value, numerator: part.value, denominator: whole.value, partly: knownOf(fewer) };
    },
  };
}

/** Indicators that the population table alone answers, and villages with a facility of their own. */
export const peopleIndicators: readonly ComputedIndicator[] = [
  count('population-total', 'population', ({ population }) => population),
  count('pop-60plus', 'elders_60', ({ elders60 }) => elders60),
  percentage('pop-60plus-share', ['elders_60', 'population'], ({ elders60, population }) => [
    elders60,
    population,
  ]),
  count('pop-65plus', 'elders_65', ({ elders65 }) => elders65),
  percentage('pop-65plus-share', ['elders_65', 'population'], ({ elders65, population }) => [
    elders65,
    population,
  ]),
  count('pop-80plus', 'elders_80', ({ elders80 }) => elders80),
  percentage('pop-80plus-share-of-elders', ['elders_80', 'elders_60'], ({ elders80, elders60 }) => [
    elders80,
    elders60,
  ]),
  count('pop-0-3', 'infants_0_3', ({ infants0To3 }) => infants0To3),
  count('pop-2-3', 'toddlers_2_3', ({ toddlers2To3 }) => toddlers2To3),
  {
    id: 'pop-0-2',
    unit: 'persons',
    needs: ['population.infants_0_3', 'population.toddlers_2_3'],
    measure: ({ infants0To3, toddlers2To3 }) => {
      const isSame = infants0To3.known === toddlers2To3.known;
      const value = isSame ? infants0To3.value - toddlers2To3.value : Number.NaN;
      const fewer = toddlers2To3.known < infants0To3.known ? toddlers2To3 : infants0To3;
      return { value, numerator: value, denominator: Number.NaN, partly: knownOf(fewer) };
    },
  },
  {
    id: 'rural-facility-coverage',
    unit: '%',
    needs: ['facilities.community'],
    measure: ({ service: { elder }, communities, communitiesUrban }) => {
      const numerator = elder.communitiesWithFacility - elder.communitiesWithFacilityUrban;
      const denominator = communities - communitiesUrban;
      return { value: share(numerator, denominator, 100), numerator, denominator, partly: [] };
    },
  },
];
