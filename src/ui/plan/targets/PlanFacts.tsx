import type { Plan } from '../../../model/plan.ts';
import { classes } from '../../controls/classes.ts';
import { noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import styles from './TargetsTab.module.css';

interface PlanFactsProps {
  readonly plan: Plan;
  readonly isOwn: boolean;
}

/** The name of a plan and the document it is from. */
export function PlanFacts({ plan, isOwn }: PlanFactsProps) {
  const { plan: words, targets: text } = useText();
  const language = useLanguage();
  const { title, issuer, date, draft } = plan.document;
  const facts: readonly (readonly [string, string])[] = [
    [text.document, title],
    [text.issuer, issuer ?? noValue],
    [text.date, date ?? noValue],
    [text.city, plan.city ?? text.anyCity],
    [text.lastYear, words.year(String(plan.lastTargetYear))],
  ];
  return (
    <>
      <div className={styles.heading}>
        <h2>{plan.name[language]}</h2>
        {draft && <span className={styles.draft}>{words.draft}</span>}
        <span className={classes(styles.tag, isOwn && styles.ownTag)}>
          {isOwn ? text.ownTag : text.readOnly}
        </span>
      </div>
      <dl className={styles.document}>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
