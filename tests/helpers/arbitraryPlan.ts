import fc from 'fast-check';
import {
  type Bilingual,
  comparators,
  indicatorGroups,
  indicatorSources,
  type Plan,
  type PlanFigure,
  type PlanIndicator,
  planScopes,
} from '../../src/model/plan.ts';
import { formulaPayloads, harmlessTexts } from './formulaPayloads.ts';

/** One line of text as a plan may hold it: not blank, without outer blanks or control characters. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      ...formulaPayloads,
      ...harmlessTexts,
      'a"b',
      'a,b',
      'a;b',
      "'",
      '"',
      '一、（二）',
      '0',
      'true',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map((raw) => raw.replaceAll(/\p{Cc}/gu, '').trim() || '甲');

const bilingual: fc.Arbitrary<Bilingual> = fc.record({ zh: text, en: text });
const year = fc.integer({ min: 1900, max: 2200 });

const figure: fc.Arbitrary<PlanFigure> = fc.record(
  {
    kind: fc.constantFrom('target', 'baseline'),
    year: fc.option(year),
    comparator: fc.constantFrom(...comparators),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    unit: text,
    scope: fc.constantFrom(...planScopes),
    setting: fc.constantFrom('urban', 'rural'),
    place: text,
    source: text,
    main: fc.boolean(),
    name: bilingual,
    note: bilingual,
    contradiction: bilingual,
  },
  { requiredKeys: ['kind', 'year', 'comparator', 'value', 'unit', 'scope', 'source', 'main'] },
);

/** What is counted from tables is never less than none; an entered figure may be. */
const indicator: fc.Arbitrary<PlanIndicator> = fc
  .record({
    id: text,
    name: bilingual,
    group: fc.constantFrom(...indicatorGroups),
    computableFrom: fc.constantFrom(...indicatorSources),
    rule: fc.boolean(),
    figures: fc.array(figure, { minLength: 1, maxLength: 4 }),
  })
  .map((drawn) => (drawn.computableFrom === 'statistics' ? drawn : withoutNegatives(drawn)));

function withoutNegatives(drawn: PlanIndicator): PlanIndicator {
  const figures = drawn.figures.map((one) => ({ ...one, value: Math.abs(one.value) }));
  return { ...drawn, figures };
}

/** Any plan with at least one figure. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc.record(
  {
    schemaVersion: fc.constant(2 as const),
    id: text,
    originId: text,
    city: fc.option(text),
    name: bilingual,
    document: fc.record({
      title: text,
      issuer: fc.option(text),
      date: fc.option(fc.constantFrom('2022', '2021-12', '2022-01-25')),
      draft: fc.boolean(),
    }),
    lastTargetYear: year,
    indicators: fc.uniqueArray(indicator, {
      minLength: 1,
      maxLength: 4,
      selector: ({ id }) => id,
    }),
  },
  {
    requiredKeys: [
      'schemaVersion',
      'id',
      'city',
      'name',
      'document',
      'lastTargetYear',
      'indicators',
    ],
  },
);
