import { useRef, useState } from 'react';
import { clearFigure } from '../../../edit/figures/clearFigure.ts';
import { enterFigure } from '../../../edit/figures/enterFigure.ts';
import type { EnteredFigure } from '../../../model/enteredFigure.ts';
import type { Project } from '../../../model/project.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { figureText, withUnit } from '../figureText.ts';
import { disagreeingValue, type FigureOwner, figureInYear } from './enteredFor.ts';
import styles from './FigureForm.module.css';

/** Decimals of a typed value. */
const valueDigits = 6;

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
  const [typed, setTyped] = useState({
    year: known?.year ?? year,
    value: known?.value ?? Number.NaN,
    numerator: known?.numerator ?? Number.NaN,
    denominator: known?.denominator ?? Number.NaN,
  });
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<typeof typed>) => {
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
  const unitWord = words.planUnits[entry.unit] ?? entry.unit;
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
      <NumberField
        autoFocus
        digits={valueDigits}
        label={text.value}
        min={0}
        onChange={(value) => change({ value })}
        showLabel
        unit={unitWord}
        value={typed.value}
        wide
      />
      <NumberField
        grouped={false}
        label={text.year}
        max={2100}
        min={1900}
        onChange={(chosen) => change({ year: chosen })}
        showLabel
        value={typed.year}
      />
      <NumberField
        digits={valueDigits}
        label={text.numerator}
        min={0}
        onChange={(numerator) => change({ numerator })}
        showLabel
        value={typed.numerator}
        wide
      />
      <NumberField
        digits={valueDigits}
        label={text.denominator}
        min={0}
        onChange={(denominator) => change({ denominator })}
        showLabel
        value={typed.denominator}
        wide
      />
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
      {figures.length > 0 && (
        <ul aria-label={text.before} className={styles.figures}>
          {figures.map((figure) => (
            <li key={figure.year}>
              {text.figure(
                String(figure.year),
                withUnit(figureText(figure.value, language), entry.unit, words),
              )}
              <Button
                label={text.clear(String(figure.year))}
                onPress={() => clear(figure)}
                variant="link"
              >
                {words.common.clear}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
