import { z } from 'zod';
import { type EnteredFigure, unitScopes } from '../../model/enteredFigure.ts';

const text = z.string().max(10_000);
const count = z.number().nonnegative();

/** An entered figure in `project.json`; what is not stated of it is absent. */
export const figureSchema = z.strictObject({
  planId: text,
  indicatorId: text,
  scope: z.enum(unitScopes),
  unitName: text,
  year: z.int(),
  value: count,
  numerator: count.exactOptional(),
  denominator: count.exactOptional(),
});

type SavedFigure = z.infer<typeof figureSchema>;

/** The saved form of an entered figure, keys always in the same order. */
export function savedFigure(figure: EnteredFigure): SavedFigure {
  const { planId, indicatorId, scope, unitName, year, value, numerator, denominator } = figure;
  return {
    planId,
    indicatorId,
    scope,
    unitName,
    year,
    value,
    ...(Number.isNaN(numerator) ? {} : { numerator }),
    ...(Number.isNaN(denominator) ? {} : { denominator }),
  };
}

/** An entered figure out of its saved form. */
export function figureFromSaved(saved: SavedFigure): EnteredFigure {
  const { numerator = Number.NaN, denominator = Number.NaN, ...stated } = saved;
  return { ...stated, numerator, denominator };
}
