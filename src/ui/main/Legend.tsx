import { useMemo } from 'react';
import { type Status, statuses } from '../../coverage/coverageResult.ts';
import type { Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { formatCount, formatMetres } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { areaNote } from './areaNote.ts';
import styles from './Legend.module.css';
import { countsUrbanOnly } from './indicator.ts';
import { facilityCounts, statusCounts } from './legendCounts.ts';
import { verdictWords } from './verdictWords.ts';

interface LegendProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly communityStatuses: readonly Status[];
}

/** What the colours and signs mean, with counts that add up to all communities. */
export function Legend({ analysis, settings, communityStatuses }: LegendProps) {
  const text = useText().main.map;
  const words = useText();
  const language = useLanguage();
  const title = useLegendTitle(settings);
  const limit = useLimitWords(settings);
  const indicator = useApp((state) => state.session.indicator);
  const counts = useMemo(() => statusCounts(communityStatuses), [communityStatuses]);
  const facilities = useMemo(() => facilityCounts(analysis), [analysis]);
  const note = useMemo(
    () => areaNote(analysis, 'community', text, language),
    [analysis, text, language],
  );
  const names = verdictWords(analysis, indicator, words).statuses;
  const service = serviceOfIndicator(indicator);
  const rural = countsUrbanOnly(analysis, indicator);
  const count = (value: number) => formatCount(value, language);
  return (
    <section aria-label={text.legend} className={styles.legend}>
      <h3>{title}</h3>
      <ul>
        {statuses.map((status) => (
          <li data-status={status} key={status}>
            <span aria-hidden="true" className={classes(styles.swatch, styles[status])} />
            <span>{status === 'notAssessed' && rural ? text.rural : names[status]}</span>
            <span className={styles.count}>{count(counts[status])}</span>
          </li>
        ))}
        <li className={styles.total}>
          <span />
          <span>{text.total}</span>
          <span className={styles.count}>{count(communityStatuses.length)}</span>
        </li>
      </ul>
      <ul className={styles.facilities}>
        <li>
          <span aria-hidden="true" className={styles.elder} />
          <span>{text.elderFacilities}</span>
          <span className={styles.count}>{count(facilities.elder)}</span>
        </li>
        <li>
          <span aria-hidden="true" className={styles.childcare} />
          <span>{text.childcareFacilities}</span>
          <span className={styles.count}>{count(facilities.childcare)}</span>
        </li>
        {facilities.both > 0 && (
          <li>
            <span aria-hidden="true" className={styles.both} />
            <span>{text.bothFacilities}</span>
            <span className={styles.count}>{count(facilities.both)}</span>
          </li>
        )}
        {settings.method === 'circle' && (
          <li>
            <span
              aria-hidden="true"
              className={classes(styles.outline, service === 'childcare' && styles.childcareLine)}
            />
            <span>{text.outline(limit)}</span>
            <span />
          </li>
        )}
      </ul>
      {note !== null && <p className={styles.note}>{note}</p>}
    </section>
  );
}

/** The limit in words: 15 分钟, or 1,000 m. */
export function useLimitWords(settings: Settings): string {
  const text = useText().main.map;
  const language = useLanguage();
  return settings.metres === null
    ? text.minutes(String(settings.minutes))
    : text.metres(formatMetres(settings.metres, language));
}

/** Title of the legend and of the map picture: the service circle, or the indicator by name. */
export function useLegendTitle(settings: Settings): string {
  const text = useText().main;
  const limit = useLimitWords(settings);
  const indicator = useApp((state) => state.session.indicator);
  if (indicator === 'elder-circle') return text.map.legendElder(limit);
  if (indicator === 'childcare-circle') return text.map.legendChildcare(limit);
  return text.map.legendOther(text.indicators.names[indicator]);
}
