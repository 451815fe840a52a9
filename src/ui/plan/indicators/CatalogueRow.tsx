import type { Inputs } from '../../../model/project.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { classes } from '../../controls/classes.ts';
import { StatusTag } from '../../controls/StatusTag.tsx';
import { noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { comparatorSign, figureText, gapText, withUnit } from '../figureText.ts';
import { verdictOf } from './catalogueView.ts';
import styles from './IndicatorsTab.module.css';
import { verdictWord } from './verdictWord.ts';
import { whyNoData } from './whyNoData.ts';

interface CatalogueRowProps {
  readonly entry: CatalogueEntry;
  readonly inputs: Inputs;
}

/** One figure of the plan: what it asks for, what there is, and what is missing. */
export function CatalogueRow({ entry, inputs }: CatalogueRowProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const { value, unit, gap, numerator, denominator } = entry;
  const kind = entry.rule ? 'rule' : entry.answeredBy === 'tables' ? 'computed' : 'entered';
  const hasParts = !Number.isNaN(numerator) && !Number.isNaN(denominator);
  return (
    <tr data-indicator={entry.indicatorId}>
      <th className={styles.name} scope="row">
        <NameCell entry={entry} inputs={inputs} />
      </th>
      <td className={styles.kind}>{text.kinds[kind]}</td>
      <td className={styles.value}>
        {Number.isNaN(value)
          ? noValue
          : withUnit(figureText(value, language, entry.target), unit, words)}
        {entry.answer === 'entered' && <span className={styles.mark}>{text.entered}</span>}
      </td>
      <td className={styles.target}>
        <TargetCell entry={entry} />
      </td>
      <td className={classes(styles.gap, gap > 0 && !entry.derived && styles.missing)}>
        {gapText(gap, unit, words, language)}
      </td>
      <td className={styles.status}>
        <VerdictTag entry={entry} />
      </td>
      <td className={styles.parts}>
        {hasParts
          ? `${figureText(numerator, language)} ÷ ${figureText(denominator, language)}`
          : noValue}
      </td>
      <td className={styles.source}>{entry.source}</td>
    </tr>
  );
}

/** The name, and below it whom the figure is about, why there is no data, and what is to be known. */
function NameCell({ entry, inputs }: CatalogueRowProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const isLevel = entry.scope === 'city' || entry.scope === 'province';
  const about = [
    ...(entry.scope === null || isLevel ? [] : [text.scopes[entry.scope]]),
    ...(entry.setting === null ? [] : [text.settings[entry.setting]]),
  ].join(' · ');
  const why = whyNoData(entry, inputs, words, language);
  return (
    <>
      <span>{entry.name[language]}</span>
      {about !== '' && <span className={styles.about}>{about}</span>}
      {why !== '' && <span className={styles.line}>{why}</span>}
      {entry.contradiction && (
        <span className={styles.contradiction}>
          {text.contradiction}
          {entry.contradiction[language]}
        </span>
      )}
      {entry.note && <span className={styles.line}>{entry.note[language]}</span>}
    </>
  );
}

function TargetCell({ entry }: { readonly entry: CatalogueEntry }) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const { target, comparator, unit, yearDue, baseline } = entry;
  const baseYear = baseline?.year ?? null;
  return (
    <>
      {Number.isNaN(target) ? (
        noValue
      ) : (
        <>
          {comparatorSign(comparator)}
          {withUnit(figureText(target, language), unit, words)}
          {yearDue !== null && <span className={styles.about}>{text.due(String(yearDue))}</span>}
        </>
      )}
      {baseline && (
        <span className={styles.line}>
          {text.baseline(
            baseYear === null ? '' : String(baseYear),
            withUnit(figureText(baseline.value, language), baseline.unit, words),
          )}
        </span>
      )}
    </>
  );
}

function VerdictTag({ entry }: { readonly entry: CatalogueEntry }) {
  const words = useText();
  const verdict = verdictOf(entry);
  if (verdict === 'derived' || verdict === 'noTarget') {
    return <span className={styles.quiet}>{verdictWord(verdict, words)}</span>;
  }
  return <StatusTag status={verdict} />;
}
