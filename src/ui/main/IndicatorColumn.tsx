import { useMemo } from 'react';
import type { Plan } from '../../model/plan.ts';
import type { PopulationTable } from '../../model/tables.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { hasTargets, indicatorIds } from './indicator.ts';
import { indicatorFigure } from './indicatorFigure.ts';
import styles from './panel.module.css';
import { planTitle, yearsSentence } from './view.ts';
import { usePlace } from './usePlace.ts';

interface IndicatorColumnProps {
  readonly analysis: Analysis;
  readonly plan: Plan | null;
  readonly population: PopulationTable | null;
}

/** The indicators of the left column; map, list and card follow the chosen one. */
export function IndicatorColumn({ analysis, plan, population }: IndicatorColumnProps) {
  const words = useText();
  const text = words.main.indicators;
  const language = useLanguage();
  const place = usePlace(analysis);
  const chosen = useApp((state) => state.session.indicator);
  const setSession = useApp((state) => state.setSession);
  const figures = useMemo(
    () => indicatorIds.map((indicator) => indicatorFigure(analysis, indicator, place)),
    [analysis, place],
  );
  const year = figures.find((figure) => figure.targetYear !== null)?.targetYear;
  return (
    <section aria-labelledby="indicators-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="indicators-heading">{place.name || text.heading}</h2>
        <span className={styles.quiet}>
          {yearsSentence(analysis, population, year ?? null, words)}
        </span>
      </div>
      <p className={styles.plan} title={plan?.document.title}>
        {plan ? text.source(planTitle(plan, words, language)) : text.noPlan}
      </p>
      {plan && <PlanNotice analysis={analysis} plan={plan} />}
      <div className={styles.cards}>
        {figures.map((figure) => (
          <IndicatorCard
            chosen={figure.indicator === chosen}
            figure={figure}
            key={figure.indicator}
            onChoose={() => setSession({ indicator: figure.indicator })}
          />
        ))}
      </div>
    </section>
  );
}

interface PlanNoticeProps {
  readonly analysis: Analysis;
  readonly plan: Plan;
}

/** Why no card has a target although a plan is chosen: it is another city's, or sets none of these. */
function PlanNotice({ analysis, plan }: PlanNoticeProps) {
  const text = useText().main.indicators;
  if (hasTargets(analysis)) return null;
  const cities = inhabitedCities(analysis).join(text.notes.listComma);
  const isScored = analysis.scorecard.length > 0;
  const sentence = isScored
    ? text.noTargets
    : plan.city !== null && cities !== '' && text.otherCity(plan.city, cities);
  return (
    sentence && (
      <p className={styles.notice} role="note">
        {sentence}
      </p>
    )
  );
}

function inhabitedCities({ coverage, territory }: Analysis): string[] {
  return territory.cities.city.filter((_, row) => (coverage.cities[row]?.communities ?? 0) > 0);
}
