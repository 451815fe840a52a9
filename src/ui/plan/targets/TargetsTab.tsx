import { planById } from '../../../plan/planById.ts';
import { useText } from '../../i18n/useText.ts';
import shared from '../plan.module.css';
import type { PlanTabProps } from '../planTab.ts';
import { PlanList } from './PlanList.tsx';
import { PlanView } from './PlanView.tsx';
import styles from './TargetsTab.module.css';

/** The plans to choose from, and what the chosen one says; the project's own can be changed. */
export function TargetsTab({ project }: PlanTabProps) {
  const text = useText().targets;
  const plan = planById(project.plans, project.settings.planId);
  return (
    <div className={styles.tab}>
      <PlanList project={project} />
      <div className={styles.main}>
        {plan ? (
          <PlanView key={plan.id} plan={plan} project={project} />
        ) : (
          <p className={shared.empty}>{text.noPlan}</p>
        )}
      </div>
    </div>
  );
}
