import type { Project } from '../../model/project.ts';
import { usualDoubts } from '../../scorecard/certainty/doubts.ts';
import type { Language } from '../../state/session.ts';
import { formatCount, formatRatio } from '../i18n/format.ts';
import type { LensText } from '../i18n/zh/lens.ts';

/** What is varied to tell how sure a circle is, which depends on what walks are measured by. */
export function assumptionWords(
  { settings, inputs }: Project,
  placeMetres: number,
  text: LensText['certainty'],
  language: Language,
): string {
  const words = text.assumptions;
  const { speed, detour, winter } = usualDoubts;
  const range = (ends: readonly number[]) =>
    ends.map((end) => formatRatio(end, language)).join('–');
  const metres = formatCount(placeMetres, language);
  const less = formatRatio(winter, language);
  const isMatrix = settings.method === 'matrix' && inputs.matrix !== null;
  if (isMatrix && inputs.matrix?.unit === 'seconds') return words.seconds(less);
  if (isMatrix) return settings.metres === null ? words.lengths(range(speed), less) : words.given;
  if (settings.metres !== null) return `${words.straight(metres)}${text.coarse}`;
  const isStreet = settings.method === 'street' && inputs.streets !== undefined;
  const sentence = isStreet
    ? words.way(range(speed), less, metres)
    : words.circle(range(speed), less, range(detour), metres);
  return `${sentence}${text.coarse}`;
}
