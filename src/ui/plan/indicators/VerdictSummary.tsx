import type { Status } from '../../../coverage/coverageResult.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { StatusTag } from '../../controls/StatusTag.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { verdictOf } from './catalogueView.ts';
import styles from './IndicatorsTab.module.css';

const statuses = ['met', 'near', 'short', 'noData', 'notAssessed'] as const satisfies Status[];

/** How many of the plan's targets are met, nearly met, missed and unknown; the parts make the whole. */
export function VerdictSummary({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const { plan: text, common } = useText();
  const language = useLanguage();
  const verdicts = entries.map(verdictOf);
  const count = (verdict: (typeof verdicts)[number]) =>
    verdicts.filter((one) => one === verdict).length;
  const derived = count('derived');
  const targets = entries.length - count('noTarget');
  const counted = (name: string, number: number) => `${name} ${formatCount(number, language)}`;
  return (
    <p className={styles.summary}>
      {text.targets(formatCount(targets, language))}
      {statuses
        .filter((status) => count(status) > 0)
        .map((status) => (
          <StatusTag
            key={status}
            names={{
              ...common.statuses,
              [status]: counted(common.statuses[status], count(status)),
            }}
            status={status}
          />
        ))}
      {derived > 0 && <span className={styles.quiet}>{counted(text.derived, derived)}</span>}
    </p>
  );
}
