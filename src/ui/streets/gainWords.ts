import { serviceIds } from '../../model/service.ts';
import type { StreetGain } from '../../scorecard/streets/streetGains.ts';
import type { Language } from '../../state/appState.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';

/** What a change of the streets is worth, service by service; one without data is passed over. */
export function gainWords(
  { people }: StreetGain,
  { streetEdits: text, streets }: Dictionary,
  language: Language,
): string {
  const parts = serviceIds.flatMap((service) => {
    const gain = people[service];
    if (gain > 0) return text.gain[service](formatCount(gain, language));
    return gain < 0 ? text.loss[service](formatCount(-gain, language)) : [];
  });
  return parts.length > 0 ? parts.join(streets.and) : text.noGain;
}
