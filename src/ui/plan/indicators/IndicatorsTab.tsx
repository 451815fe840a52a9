import { planById } from '../../../plan/planById.ts';
import type { ScorecardRow } from '../../../scorecard/scorecardResult.ts';
import { useAnalysis } from '../../../state/hooks.ts';
import { StatusTag } from '../../controls/StatusTag.tsx';
import { formatRatio } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import type { PlanTabProps } from '../planTab.ts';
import styles from './IndicatorsTab.module.css';

/** Every indicator of the chosen plan in one unit. */
export function IndicatorsTab({ project }: PlanTabProps) {
  const text = useText().plan;
  const language = useLanguage();
  const analysis = useAnalysis();
  const plan = planById(project.plans, project.settings.planId);
  if (!plan) return <p className={styles.note}>{text.noPlan}</p>;
  const unit = analysis?.scorecard[0];
  const rowsOf = (id: string): readonly ScorecardRow[] =>
    analysis?.scorecard.filter(
      (row) => row.indicatorId === id && row.scope === unit?.scope && row.unit === unit.unit,
    ) ?? [];
  return (
    <table aria-label={text.caption} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.value}</th>
          <th scope="col">{text.columns.target}</th>
          <th scope="col">{text.columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {plan.indicators.flatMap(({ id, name }) =>
          rowsOf(id).map((row, number) => (
            <tr key={`${id}/${number}`}>
              <th scope="row">{name[language]}</th>
              <td>{formatRatio(row.value, language)}</td>
              <td>{formatRatio(row.target, language)}</td>
              <td>
                <StatusTag status={row.status} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
