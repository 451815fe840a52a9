import { useMemo, useState } from 'react';
import { chosenOwnPlan } from '../../../edit/plans/ownPlan.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { useAnalysis, useApp } from '../../../state/hooks.ts';
import { useText } from '../../i18n/useText.ts';
import { FigureTable } from './FigureTable.tsx';
import { PlanActions } from './PlanActions.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { TargetsFilters } from './TargetsFilters.tsx';
import styles from '../plan.module.css';
import { entriesOf, noFilter } from './targetsView.ts';

interface PlanViewProps {
  readonly plan: Plan;
  readonly project: Project;
}

/** One plan: its document, what can be done with it, and every figure. */
export function PlanView({ plan, project }: PlanViewProps) {
  const text = useText().targets;
  const chosen = useApp((state) => state.session.year);
  const computed = useAnalysis()?.year ?? null;
  const year = chosen ?? computed;
  const [filter, setFilter] = useState(noFilter);
  const isOwn = chosenOwnPlan(project) !== null;
  const entries = useMemo(() => entriesOf(plan, year, filter), [plan, year, filter]);
  return (
    <>
      <PlanFacts isOwn={isOwn} plan={plan} />
      <PlanActions isOwn={isOwn} plan={plan} project={project} />
      <TargetsFilters
        entries={entries}
        filter={filter}
        onChange={setFilter}
        plan={plan}
        project={project}
        year={year}
      />
      {entries.length === 0 ? (
        <p className={styles.empty}>{text.nothing}</p>
      ) : (
        <FigureTable entries={entries} plan={plan} project={isOwn ? project : null} />
      )}
    </>
  );
}
