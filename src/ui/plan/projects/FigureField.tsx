import { useState } from 'react';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { formatRatio } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import type { ProjectFigure } from './projectFigures.ts';
import styles from './ProjectsTab.module.css';

interface FigureFieldProps {
  readonly figure: ProjectFigure;
  /** Name of the project. */
  readonly name: string;
}

/** A figure of a project; one that was read out of its words can be corrected and confirmed. */
export function FigureField({ figure, name }: FigureFieldProps) {
  const text = useText().projects.figures;
  const language = useLanguage();
  const confirm = useApp((state) => state.confirmFigures);
  const [value, setValue] = useState(figure.value);
  const label = text.names[figure.header];
  const unit = text.units[figure.header];
  if (!figure.isAsked) {
    return (
      <li className={styles.figure}>
        {label} <b>{formatRatio(figure.value, language, digitsOf(figure.value))}</b> {unit}
      </li>
    );
  }
  return (
    <li className={styles.asked}>
      <NumberField
        digits={figure.header === 'floor_area_m2' ? 2 : 0}
        label={label}
        min={0}
        onChange={setValue}
        showLabel
        unit={unit}
        value={value}
      />
      <Button
        label={text.confirmLabel(name, label)}
        onPress={() => void confirm([{ ...figure, value }])}
        size="small"
      >
        {text.confirm}
      </Button>
      <span className={styles.quiet}>{text.fromText}</span>
    </li>
  );
}

/** Areas may have decimals; beds and places have none. */
function digitsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
