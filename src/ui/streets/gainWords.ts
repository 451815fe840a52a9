import { type ServiceId, serviceIds } from '../../model/service.ts';
import type { StreetGain } from '../../scorecard/streets/streetGains.ts';
import type { Language } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';

/**
 * What a change of the streets is worth, service by service; one without data is passed over.
 *
 * @param standIn Services whose people are all residents, for want of their own group.
 */
export function gainWords(
  { people }: StreetGain,
  standIn: Readonly<Record<ServiceId, boolean>>,
  { streetEdits: text, streets }: Dictionary,
  language: Language,
): string {
  const parts = serviceIds.flatMap((service) => {
    const gain = people[service];
    const count = formatCount(Math.abs(gain), language);
    if (gain > 0) return (standIn[service] ? text.gainOfAll : text.gain)[service](count);
    return gain < 0 ? (standIn[service] ? text.lossOfAll : text.loss)[service](count) : [];
  });
  return parts.length > 0 ? parts.join(streets.and) : text.noGain;
}
