import { useRef, useState } from 'react';
import { clearFigure } from '../../../edit/figures/clearFigure.ts';
import { enterFigure } from '../../../edit/figures/enterFigure.ts';
import type { EnteredFigure } from '../../../model/enteredFigure.ts';
import type { Project } from '../../../model/project.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { figureText, withUnit } from '../figureText.ts';
import { disagreeingValue, type FigureOwner, figureInYear } from './enteredFor.ts';
import styles from './FigureForm.module.css';
import { TypedFields, type TypedFigure } from './TypedFields.tsx';

interface FigureFormProps {
  readonly entry: CatalogueEntry;
  readonly project: Project;
  readonly owner: FigureOwner;
  /** Those of the owner, by year. */
  readonly figures: readonly EnteredFigure[];
  /** The year shown. */
  readonly year: number;
  readonly onClose: () => void;
}

/** A value with its year, and what it is made of; the figures entered before stand below it. */
export function FigureForm({ entry, project, owner, figures, year, onClose }: FigureFormProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan.form;
  const apply = useApp((state) => state.apply);
  const form = useRef<HTMLFormElement>(null);
  const known = figureInYear(figures, year);
  const [typed, setTyped] = useState<TypedFigure>({
    year: known?.year ?? year,
    value: known?.value ?? Number.NaN,
    numerator: known?.numerator ?? Number.NaN,
    denominator: known?.denominator ?? Number.NaN,
  });
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<TypedFigure>) => {
    setTyped({ ...typed, ...part });
    setRefused(false);
  };
  // The button is never disabled: a press on it is also what ends the typing.
  const save = () => {
    const isWhole = !Number.isNaN(typed.value) && !Number.isNaN(typed.year);
    setRefused(!isWhole);
    if (!isWhole) return;
    apply(enterFigure(project, { ...owner, ...typed }));
    onClose();
  };
  const clear = (figure: EnteredFigure) => {
    apply(clearFigure(project, figure));
    form.current?.querySelector('input')?.focus();
  };
  const disagreeing = disagreeingValue(typed, entry.unit);
  return (
    <form
      aria-label={text.label(entry.name[language])}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <TypedFields onChange={change} typed={typed} unit={entry.unit} />
      <Button submits variant="primary">
        {text.save}
      </Button>
      <Button onPress={onClose}>{words.common.cancel}</Button>
      {isRefused && (
        <p className={styles.alert} role="alert">
          {text.incomplete}
        </p>
      )}
      {!Number.isNaN(disagreeing) && (
        <p className={styles.alert} role="note">
          {text.disagrees(withUnit(figureText(disagreeing, language), entry.unit, words))}
        </p>
      )}
      <p className={styles.note}>
        {entry.answer === 'entered' && figures.length === 0 ? text.fromTable : text.whichYear}
      </p>
      <FiguresBefore figures={figures} onClear={clear} unit={entry.unit} />
    </form>
  );
}

interface FiguresBeforeProps {
  readonly figures: readonly EnteredFigure[];
  readonly unit: string;
  readonly onClear: (figure: EnteredFigure) => void;
}

function FiguresBefore({ figures, unit, onClear }: FiguresBeforeProps) {
  const words = useText();
  const language = useLanguage();
  const text = words.plan.form;
  if (figures.length === 0) return null;
  return (
    <ul aria-label={text.before} className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.year}>
          {text.figure(
            String(figure.year),
            withUnit(figureText(figure.value, language), unit, words),
          )}
          <Button
            label={text.clear(String(figure.year))}
            onPress={() => onClear(figure)}
            variant="link"
          >
            {words.common.clear}
          </Button>
        </li>
      ))}
    </ul>
  );
}
