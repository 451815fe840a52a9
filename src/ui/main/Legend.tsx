import { useMemo } from 'react';
import type { Status } from '../../coverage/coverageResult.ts';
import { scenarioById } from '../../edit/scenarios.ts';
import { streetEditsOf } from '../../edit/streetEdits.ts';
import type { Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './Legend.module.css';
import { type LensLegend, legendRows } from './legendRows.ts';
import { usePlace } from './usePlace.ts';

interface LegendProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly communityStatuses: readonly Status[];
  readonly lens: LensLegend | null;
}

/** What the colours and signs mean, with counts that add up to all communities of the place. */
export function Legend({ analysis, settings, communityStatuses: statuses, lens }: LegendProps) {
  const words = useText();
  const language = useLanguage();
  const place = usePlace(analysis);
  const indicator = useApp((state) => state.session.indicator);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const project = useApp((state) => state.project);
  const streetEdits = streetEditsOf(project && scenarioById(project, scenarioId));
  const legend = useMemo(
    () =>
      legendRows(
        { analysis, settings, indicator, place, statuses, lens, streetEdits },
        words,
        language,
      ),
    [analysis, settings, indicator, place, statuses, lens, streetEdits, words, language],
  );
  const { title, communities, total, facilities, outline, streetChanges, note } = legend;
  return (
    <section aria-label={words.main.map.legend} className={styles.legend}>
      <h3>{title}</h3>
      <ul>
        {communities.map(({ key, status, fill, text, count }) => (
          <li data-status={key} key={key}>
            <span
              aria-hidden="true"
              className={classes(styles.swatch, styles[status])}
              style={fill === undefined ? undefined : { background: fill }}
            />
            <span>{text}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
        <li className={styles.total}>
          <span />
          <span>{total.text}</span>
          <span className={styles.count}>{total.count}</span>
        </li>
      </ul>
      <ul className={styles.facilities}>
        {facilities.map(({ sign, text, count }) => (
          <li key={sign}>
            <span aria-hidden="true" className={styles[sign]} />
            <span>{text}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
        {outline && (
          <li>
            <span
              aria-hidden="true"
              className={classes(
                styles.outline,
                outline.service === 'childcare' && styles.childcareLine,
              )}
            />
            <span>{outline.text}</span>
            <span />
          </li>
        )}
        {streetChanges.map(({ type, text, count }) => (
          <li key={type}>
            <span aria-hidden="true" className={styles[type]} />
            <span>{text}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
      {note !== null && <p className={styles.note}>{note}</p>}
    </section>
  );
}
