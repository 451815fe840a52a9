import type { Analysis } from '../../scorecard/analysis.ts';
import { formatCompact, formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { countsUrbanOnly } from '../main/indicator.ts';
import { verdictWords } from '../main/verdictWords.ts';
import styles from './DistrictsScreen.module.css';
import type { UnitComparison } from './unitRows.ts';
import { worstUnits } from './worstUnits.ts';

interface UnitSentenceProps {
  readonly analysis: Analysis;
  readonly comparison: UnitComparison;
}

/** The comparison in one sentence: how many fall short, how much is missing, and where most. */
export function UnitSentence({ analysis, comparison }: UnitSentenceProps) {
  const dictionary = useText();
  const text = dictionary.districts;
  const language = useLanguage();
  const { total } = comparison;
  const { indicator, countUnit } = total.figure;
  const worst = worstUnits(comparison).map((name) => name || text.unnamed);
  if (total.judged === 0 && Number.isNaN(total.gap)) {
    return (
      <p className={styles.sentence}>
        {text.sentenceStart(total.name || text.whole)}
        {text.nothingJudged}
      </p>
    );
  }
  return (
    <p className={styles.sentence}>
      {text.sentenceStart(total.name || text.whole)}
      {total.judged > 0 && (
        <>
          <b>{formatCount(total.judged, language)}</b>
          {countsUrbanOnly(analysis, indicator) ? text.sentenceUrban : text.sentenceAll}
          <b className={styles.short}>{formatCount(total.short, language)}</b>
          {text.sentenceShort(verdictWords(analysis, indicator, dictionary).statuses.short)}
        </>
      )}
      {!Number.isNaN(total.gap) && (
        <>
          {total.judged > 0
            ? text.sentenceGap[countUnit]
            : text.sentenceGap[countUnit].replace(/^[，;]\s*/u, '')}
          <b className={styles.short}>{formatCompact(total.gap, language)}</b>
        </>
      )}
      {worst.length > 0 ? text.worst(worst.join(text.separator)) : text.stop}
    </p>
  );
}
