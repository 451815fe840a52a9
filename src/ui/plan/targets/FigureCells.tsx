import type { ReactNode } from 'react';
import type { PlanFigure } from '../../../model/plan.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../controls/classes.ts';
import { Tag } from '../../controls/Tag.tsx';
import { noValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { comparatorSign, figureText, withUnit } from '../figureText.ts';
import styles from './FigureTable.module.css';

interface FigureCellsProps {
  readonly figure: PlanFigure;
  /** What the indicator is called. */
  readonly name: string;
  readonly inForce: boolean;
  readonly isOpen: boolean;
  /** Absent where the plan cannot be changed. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
  /** A row below this one. */
  readonly children: ReactNode;
}

/** One figure of a plan in a line. */
export function FigureCells(props: FigureCellsProps) {
  const { figure, name, inForce, isOpen, onEdit, onRemove, children } = props;
  const words = useText();
  const { plan, targets: text } = words;
  const language = useLanguage();
  const { kind, year, comparator, value, unit, scope, setting, place, main } = figure;
  const years = year === null ? text.noYear : plan.year(String(year));
  const about = [
    plan.scopes[scope],
    ...(setting ? [plan.settings[setting]] : []),
    ...(place ? [place] : []),
  ];
  const which = text.which(name, text.kinds[kind], years);
  return (
    <>
      <tr className={classes(isOpen && styles.open)}>
        <td className={styles.kind}>{text.kinds[kind]}</td>
        <td className={styles.year}>
          {years}
          {inForce && (
            <Tag className={styles.inForce} tone="met">
              {text.inForce}
            </Tag>
          )}
        </td>
        <td className={styles.value}>
          {comparatorSign(comparator)}
          {withUnit(figureText(value, language), unit, words)}
        </td>
        <td className={styles.about}>{about.join(' · ')}</td>
        <td className={styles.main}>{main ? text.isMain : noValue}</td>
        <td className={styles.source}>
          <Remarks figure={figure} />
        </td>
        {onEdit && onRemove && (
          <td className={styles.actions}>
            <Button
              label={isOpen ? text.done : text.edit(which)}
              onPress={onEdit}
              size="small"
              variant="link"
            >
              {isOpen ? text.done : text.editShort}
            </Button>
            <Button label={text.removeFigure(which)} onPress={onRemove} size="small" variant="link">
              {text.removeShort}
            </Button>
          </td>
        )}
      </tr>
      {children}
    </>
  );
}

/** Where the figure stands in the document, and what is to be known about it. */
function Remarks({ figure }: { readonly figure: PlanFigure }) {
  const { plan: words } = useText();
  const language = useLanguage();
  const { source, name, note, contradiction } = figure;
  return (
    <>
      {source}
      {name && <span className={styles.line}>{name[language]}</span>}
      {contradiction && (
        <span className={styles.contradiction}>{words.contradicts(contradiction[language])}</span>
      )}
      {note && <span className={styles.line}>{note[language]}</span>}
    </>
  );
}
