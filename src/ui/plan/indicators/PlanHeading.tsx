import type { Plan } from '../../../model/plan.ts';
import type { SampleId } from '../../../model/project.ts';
import { Tag } from '../../controls/Tag.tsx';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { sampleWords } from '../../main/sampleWords.ts';
import shared from '../plan.module.css';
import styles from './IndicatorsTab.module.css';

interface PlanHeadingProps {
  readonly plan: Plan;
  readonly sample: SampleId | null;
  readonly year: number | null;
}

/** Which plan and which year are looked at, and from which document the targets are. */
export function PlanHeading({ plan, sample, year }: PlanHeadingProps) {
  const words = useText();
  const text = words.plan;
  const language = useLanguage();
  const { title, issuer, date, draft } = plan.document;
  const stamp = sampleWords(sample, words);
  const issued = text.issued(issuer ?? '', date ?? '');
  return (
    <div className={shared.heading}>
      <h2>{plan.name[language]}</h2>
      {draft && <Tag tone="near">{text.draft}</Tag>}
      {year !== null && <span>{text.year(String(year))}</span>}
      <span className={styles.document}>
        <span lang="zh-CN">{title}</span>
        {issued !== '' && <span lang="zh-CN"> · {issued}</span>}
      </span>
      {stamp && (
        <Tag className={styles.stamp} tone="near">
          {stamp}
        </Tag>
      )}
    </div>
  );
}
