import { choosePlan } from '../../../edit/choosePlan.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { builtInPlans } from '../../../plan/builtInPlans.ts';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../controls/classes.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import styles from './TargetsTab.module.css';
import { figureCount } from './targetsView.ts';
import { usePlanPicker } from './usePlanPicker.ts';

interface PlanListProps {
  readonly project: Project;
}

/** Every plan that can be chosen, the project's own apart from those that come with the tool. */
export function PlanList({ project }: PlanListProps) {
  const text = useText().targets;
  const pick = usePlanPicker();
  const own = project.plans ?? [];
  return (
    <nav aria-label={text.plans} className={styles.plans}>
      {own.length > 0 && <PlanGroup label={text.own} plans={own} project={project} />}
      <PlanGroup label={text.builtIn} plans={builtInPlans} project={project} />
      <div className={styles.import}>
        <Button onPress={pick}>{text.import}</Button>
        <p className={styles.hint}>{text.importHint}</p>
      </div>
    </nav>
  );
}

interface PlanGroupProps extends PlanListProps {
  readonly label: string;
  readonly plans: readonly Plan[];
}

function PlanGroup({ label, plans, project }: PlanGroupProps) {
  const apply = useApp((state) => state.apply);
  const { plan: words, targets: text } = useText();
  const language = useLanguage();
  const n = (value: number) => formatCount(value, language);
  const { planId } = project.settings;
  return (
    <>
      <h2 className={styles.groupTitle}>{label}</h2>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <button
              aria-current={plan.id === planId}
              className={classes(styles.plan, plan.id === planId && styles.chosen)}
              onClick={() => {
                if (plan.id !== planId) apply(choosePlan(project, plan.id));
              }}
              type="button"
            >
              <span className={styles.planName}>{plan.name[language]}</span>
              <span className={styles.facts}>
                {plan.document.draft && `${words.draft} · `}
                {text.counts(n(plan.indicators.length), n(figureCount(plan)))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
