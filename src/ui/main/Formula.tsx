import { countNeeded } from '../../coverage/judge.ts';
import type { Settings } from '../../model/project.ts';
import { isLimit } from '../../plan/targetsFor.ts';
import { type IndicatorId, type Language, serviceOfIndicator } from '../../state/session.ts';
import { formatCount, formatMetres, formatNeed, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { MainText } from '../i18n/zh/main.ts';
import styles from './CommunityCard.module.css';
import type { CommunityFacts } from './communityFacts.ts';

interface FormulaProps {
  readonly facts: CommunityFacts;
  readonly indicator: IndicatorId;
  readonly settings: Settings;
}

/** The arithmetic behind the sentence, so that anybody can check it by hand. */
export function Formula({ facts, indicator, settings }: FormulaProps) {
  const words = useText();
  const language = useLanguage();
  const lines = formulaLines(facts, indicator, settings, words, language);
  if (lines.length === 0) return null;
  return (
    <ul aria-label={words.main.card.formula} className={styles.formula}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Lines of the formula box; none where there is nothing to compute. */
export function formulaLines(
  facts: CommunityFacts,
  indicator: IndicatorId,
  settings: Settings,
  words: Dictionary,
  language: Language,
): string[] {
  const text = words.main.card;
  if (indicator === 'places-per-1000') return placesLines(facts, text, language);
  if (indicator !== 'elder-circle' && indicator !== 'childcare-circle') return [];
  const { way } = facts;
  if (way.facilityId === '' || Number.isNaN(way.seconds)) return [];
  const metres = formatMetres(way.metres, language);
  const limit = formatMetres(way.limitMetres, language);
  const isAlongStreets = settings.method === 'street';
  if (settings.metres !== null) {
    return [(isAlongStreets ? words.streets.formulaMetres : text.formulaStraight)(metres, limit)];
  }
  const seconds = formatCount(way.seconds, language);
  const minutes = formatRatio(way.overrun.value, language);
  if (settings.method === 'matrix') {
    return [text.formulaMatrix(seconds, minutes, String(settings.minutes))];
  }
  if (isAlongStreets) {
    return [words.streets.formula(metres, seconds, minutes, String(settings.minutes))];
  }
  const speed = String(settings.speedMetresPerSecond[serviceOfIndicator(indicator)]);
  const detour = String(settings.detour);
  return [
    text.formulaWay(metres, detour, speed, seconds, minutes),
    text.formulaLimit(String(settings.minutes), speed, detour, limit),
  ];
}

function placesLines(facts: CommunityFacts, text: MainText['card'], language: Language): string[] {
  const { target, comparator, population, places, missing } = facts.places;
  if (Number.isNaN(missing) || isLimit(comparator)) return [];
  // Above the target the difference is negative, and saying 0 would make the equation false.
  const difference = countNeeded((target * population) / 1000, comparator) - places;
  const printed = missing > 0 ? missing : difference;
  const formula = comparator === '>' ? text.formulaPlacesAbove : text.formulaPlaces;
  return [
    formula(
      String(target),
      formatCount(population, language),
      formatCount(places, language),
      formatNeed(printed, language),
    ),
  ];
}
