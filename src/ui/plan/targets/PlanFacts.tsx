import type { Plan } from '../../../model/plan.ts';
import { classes } from '../../controls/classes.ts';
import { Tag } from '../../controls/Tag.tsx';
import { noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import shared from '../plan.module.css';
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
      <div className={classes(shared.heading, styles.heading)}>
        <h2>{plan.name[language]}</h2>
        {draft && <Tag tone="near">{words.draft}</Tag>}
        <Tag tone={isOwn ? 'accent' : 'plain'}>{isOwn ? text.ownTag : text.readOnly}</Tag>
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
