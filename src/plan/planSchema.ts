import { z } from 'zod';
import {
  comparators,
  indicatorGroups,
  indicatorSources,
  type Plan,
  planScopes,
} from '../model/plan.ts';

// The pages forbid code made from text, and zod would try that for speed.
z.config({ jitless: true });

/** One line of text, which every file format can carry unchanged. */
const text = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^\P{Cc}*$/u);
const bilingual = z.strictObject({ zh: text, en: text });
const year = z.int().min(1900).max(2200);

const figureSchema = z.strictObject({
  kind: z.enum(['target', 'baseline']),
  year: year.nullable(),
  comparator: z.enum(comparators),
  value: z.number(),
  unit: text,
  scope: z.enum(planScopes),
  setting: z.enum(['urban', 'rural']).exactOptional(),
  place: text.exactOptional(),
  source: text,
  main: z.boolean(),
  name: bilingual.exactOptional(),
  note: bilingual.exactOptional(),
  contradiction: bilingual.exactOptional(),
});

const indicatorSchema = z
  .strictObject({
    id: text,
    name: bilingual,
    group: z.enum(indicatorGroups),
    computableFrom: z.enum(indicatorSources),
    rule: z.boolean(),
    figures: z.array(figureSchema).min(1).max(10_000),
  })
  .check(({ value: { computableFrom, figures }, issues }) => {
    // What is entered may fall as well as grow; nothing that is counted is less than none.
    if (computableFrom === 'statistics') return;
    for (const [i, { value }] of figures.entries()) {
      const path = ['figures', i, 'value'];
      if (value < 0) issues.push({ code: 'custom', input: value, path, message: 'negative' });
    }
  });

/** The shape of a plan file, version 2; `checkPlan` says what is wrong with a file in our words. */
export const planSchema = z.strictObject({
  schemaVersion: z.literal(2),
  id: text,
  originId: text.exactOptional(),
  city: text.nullable(),
  name: bilingual,
  document: z.strictObject({
    title: text,
    issuer: text.nullable(),
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}){0,2}$/u)
      .nullable(),
    draft: z.boolean(),
  }),
  lastTargetYear: year,
  indicators: z
    .array(indicatorSchema)
    .max(10_000)
    .check(({ value, issues }) => {
      const known = new Set<string>();
      for (const [i, { id }] of value.entries()) {
        if (known.has(id)) {
          issues.push({ code: 'custom', input: id, path: [i, 'id'], message: 'twice' });
        }
        known.add(id);
      }
    }),
}) satisfies z.ZodType<Plan>;
