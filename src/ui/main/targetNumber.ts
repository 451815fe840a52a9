import type { Norm } from '../../plan/standardsOf.ts';
import { directionOf } from '../../plan/targetsFor.ts';
import type { Language } from '../../state/session.ts';
import { comparatorSign, figureText } from '../plan/figureText.ts';

/** A target in a sentence: its number, with a sign where reaching it is not what is asked for. */
export function targetNumber({ value, comparator }: Norm, language: Language): string {
  const sign = directionOf(comparator) === 'atLeast' ? '' : comparatorSign(comparator);
  return `${sign}${figureText(value, language)}`;
}
