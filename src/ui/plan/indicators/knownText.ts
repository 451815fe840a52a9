import type { KnownRows } from '../../../coverage/coverageResult.ts';
import type { Language } from '../../../state/session.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatCount } from '../../i18n/format.ts';

/** Of how many facilities, communities and so on a figure is known; '' where of all. */
export function knownText(
  partly: readonly KnownRows[],
  { plan: { known: text } }: Dictionary,
  language: Language,
): string {
  return partly
    .map(({ of, known, rows }) =>
      text[of](formatCount(known, language), formatCount(rows, language)),
    )
    .join(text.join);
}
