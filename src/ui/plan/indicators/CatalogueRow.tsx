import { useRef } from 'react';
import type { Inputs, Project } from '../../../model/project.ts';
import { asJudged, printedGap } from '../../../report/official/figureText.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../controls/classes.ts';
import { StatusTag } from '../../controls/StatusTag.tsx';
import { Tag } from '../../controls/Tag.tsx';
import { noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { comparatorSign, figureText, gapText, withUnit } from '../figureText.ts';
import { kindOf, verdictOf } from './catalogueView.ts';
import { canEnter, enteredFor, type FigureOwner } from './enteredFor.ts';
import { FigureForm } from './FigureForm.tsx';
import styles from './IndicatorsTab.module.css';
import { knownText } from './knownText.ts';
import { remarkOf } from './remarkOf.ts';
import { verdictWord } from './verdictWord.ts';
import { whyNoData } from './whyNoData.ts';

/** Columns of the table, that of the button included. */
const columnCount = 9;

interface CatalogueRowProps {
  readonly entry: CatalogueEntry;
  readonly project: Project;
  /** What figures of this row are entered for; null where another row of the indicator has the form. */
  readonly owner: FigureOwner | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** The year shown. */
  readonly year: number;
}

/** One figure of the plan: what it asks for, what there is and what is missing, and its form. */
export function CatalogueRow({ entry, project, owner, isOpen, onOpen, year }: CatalogueRowProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const button = useRef<HTMLTableCellElement>(null);
  const figures = owner ? enteredFor(project.entered ?? [], owner) : [];
  const isEnterable = owner !== null && canEnter(entry, figures);
  const close = () => {
    onOpen(false);
    button.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <tr data-indicator={entry.indicatorId}>
        <th className={styles.name} scope="row">
          <NameCell entry={entry} inputs={project.inputs} />
        </th>
        <FigureCells entry={entry} />
        <td className={styles.action} ref={button}>
          {isEnterable && (
            <Button
              expanded={isOpen}
              label={text.enterLabel(entry.name[language])}
              onPress={() => onOpen(!isOpen)}
              variant="link"
            >
              {figures.length > 0 ? text.edit : text.enter}
            </Button>
          )}
        </td>
      </tr>
      {isEnterable && isOpen && (
        <tr className={styles.form}>
          <td colSpan={columnCount}>
            <FigureForm
              entry={entry}
              figures={figures}
              onClose={close}
              owner={owner}
              project={project}
              year={year}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Everything between the name and the button. */
function FigureCells({ entry }: { readonly entry: CatalogueEntry }) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const { value, unit, comparator, target, gap, numerator, denominator } = entry;
  // As the official tables print them, so that value and gap add up there and here.
  const missing = printedGap(entry, value, unit);
  const known = knownText(entry.partly, words, language);
  const hasParts = !Number.isNaN(numerator) && !Number.isNaN(denominator);
  return (
    <>
      <td className={styles.kind}>{text.kinds[kindOf(entry)]}</td>
      <td className={styles.value}>
        {Number.isNaN(value)
          ? noValue
          : withUnit(figureText(asJudged(value, comparator, target), language), unit, words)}
        {known !== '' && <span className={styles.line}>{known}</span>}
        {entry.answer === 'entered' && (
          <Tag className={styles.mark} tone="accent">
            {text.entered}
          </Tag>
        )}
      </td>
      <td className={styles.target}>
        <TargetCell entry={entry} />
      </td>
      <td className={classes(styles.gap, gap > 0 && !entry.derived && styles.missing)}>
        {gapText(missing, unit, words, language)}
      </td>
      <td className={styles.status}>
        <VerdictTag entry={entry} />
      </td>
      <td className={styles.parts}>
        {hasParts
          ? `${figureText(numerator, language)} ÷ ${figureText(denominator, language)}`
          : noValue}
      </td>
      <td className={styles.source} lang="zh-CN">
        {entry.source}
      </td>
    </>
  );
}

interface NameCellProps {
  readonly entry: CatalogueEntry;
  readonly inputs: Inputs;
}

/** The name, and below it whom the figure is about, why there is no data, and what is to be known. */
function NameCell({ entry, inputs }: NameCellProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan;
  const isLevel = entry.scope === 'city' || entry.scope === 'province';
  const about = [
    ...(entry.scope === null || isLevel ? [] : [text.scopes[entry.scope]]),
    ...(entry.setting === null || entry.setting === entry.scope
      ? []
      : [text.settings[entry.setting]]),
  ].join(' · ');
  const why = whyNoData(entry, inputs, words, language);
  const remark = remarkOf(entry, inputs, words, language);
  return (
    <>
      <span>{entry.name[language]}</span>
      {about !== '' && <span className={styles.about}>{about}</span>}
      {why !== '' && <span className={styles.line}>{why}</span>}
      {remark !== '' && <span className={styles.line}>{remark}</span>}
      {entry.contradiction && (
        <span className={styles.contradiction}>
          {text.contradicts(entry.contradiction[language])}
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
