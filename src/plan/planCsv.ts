import type { Plan } from './planSchema.ts';

/** Columns of a plan printed as a table. */
export const planHeader = [
  'plan_id',
  'section',
  'indicator_id',
  'name_zh',
  'name_en',
  'kind',
  'year',
  'comparator',
  'value',
  'unit',
  'scope',
  'notes',
] as const;

/**
 * Every figure of a plan as one row of text, in the order of the plan and of `planHeader`.
 * A figure without a year has a blank year; notes are in English.
 */
export function planRows(plan: Plan): readonly (readonly string[])[] {
  return plan.indicators.flatMap(({ id, name, figures }) =>
    figures.map((figure) => [
      plan.id,
      figure.source,
      id,
      name.zh,
      name.en,
      figure.kind,
      figure.year === null ? '' : String(figure.year),
      figure.comparator,
      String(figure.value),
      figure.unit,
      figure.scope,
      figure.note?.en ?? '',
    ]),
  );
}
