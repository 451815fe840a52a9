import type { IndicatorId, Language } from '../../state/session.ts';
import { classes } from '../controls/classes.ts';
import { StatusTag } from '../controls/StatusTag.tsx';
import { formatCompact, formatCount, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './IndicatorCard.module.css';
import { noteSentence } from './figureNotes.ts';
import { digitsOf, isCircle } from './indicator.ts';
import { barOf, type IndicatorFigure, normOf } from './indicatorFigure.ts';
import { targetNumber } from './targetNumber.ts';

/** The value of an indicator in its own digits: shares to one, ratios to two decimals. */
export function indicatorValue(indicator: IndicatorId, value: number, language: Language): string {
  return formatRatio(value, language, digitsOf(indicator));
}

interface IndicatorCardProps {
  readonly figure: IndicatorFigure;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One indicator: its value against the target, what it is made of, and what is missing. */
export function IndicatorCard({ figure, chosen, onChoose }: IndicatorCardProps) {
  const words = useText();
  const text = words.main.indicators;
  const language = useLanguage();
  const { indicator, countUnit } = figure;
  const missing = isCircle(indicator) ? text.beyond : text.missing;
  const hasTarget = !Number.isNaN(figure.target);
  const unit =
    indicator === 'places-per-1000' || indicator === 'beds-per-1000'
      ? text.per1000[indicator]
      : text.percent;
  return (
    <button
      aria-pressed={chosen}
      className={classes(styles.card, chosen && styles.chosen)}
      data-indicator={indicator}
      onClick={onChoose}
      title={figure.source}
      type="button"
    >
      <span className={styles.line}>
        <span className={styles.name}>{text.names[indicator]}</span>
        {hasTarget || figure.status === 'noData' ? (
          <StatusTag status={figure.status} />
        ) : (
          <span className={styles.quiet}>{text.noTarget}</span>
        )}
      </span>
      <span className={styles.line}>
        <span>
          <span className={styles.value}>{indicatorValue(indicator, figure.value, language)}</span>
          <span className={styles.unit}> {unit}</span>
        </span>
        {figure.derived ? (
          <span className={styles.quiet}>{text.derived}</span>
        ) : (
          figure.missing > 0 && (
            <span className={styles.missing}>
              {missing(formatCompact(figure.missing, language), text.countUnits[countUnit])}
            </span>
          )
        )}
      </span>
      <Bar figure={figure} />
      <span className={classes(styles.line, styles.parts)}>
        <span className={styles.quiet}>
          {text.parts[countUnit](
            formatParts(figure.numerator, language),
            formatParts(figure.denominator, language),
          )}
        </span>
        {hasTarget && (
          <span className={styles.quiet}>
            {text.target(targetNumber(normOf(figure), language), '')}
          </span>
        )}
      </span>
      {figure.notes.map((note) => (
        <span className={styles.note} key={note.type}>
          {noteSentence(note, words, language)}
        </span>
      ))}
    </button>
  );
}

/** Facilities and communities are counted out; people are given in round figures. */
function formatParts(value: number, language: Language): string {
  return value >= 100_000 ? formatCompact(value, language) : formatCount(value, language);
}

function Bar({ figure }: { readonly figure: IndicatorFigure }) {
  const bar = barOf(figure);
  if (!bar) return null;
  const { filled, target } = bar;
  return (
    <span aria-hidden="true" className={styles.bar}>
      <span className={styles.filled} style={{ width: `${100 * filled}%` }} />
      {!Number.isNaN(target) && (
        <span className={styles.tick} style={{ insetInlineStart: `${100 * target}%` }} />
      )}
    </span>
  );
}
