import type { EnteredFigure } from '../../../model/enteredFigure.ts';
import { NumberField } from '../../controls/NumberField.tsx';
import { useText } from '../../i18n/useText.ts';

/** Decimals of a typed value. */
const digits = 6;

/** A figure as it is being typed; NaN is an empty field. */
export type TypedFigure = Pick<EnteredFigure, 'year' | 'value' | 'numerator' | 'denominator'>;

interface TypedFieldsProps {
  readonly typed: TypedFigure;
  readonly unit: string;
  readonly onChange: (part: Partial<TypedFigure>) => void;
}

/** A value, its year and what it is made of; the typing begins at the value. */
export function TypedFields({ typed, unit, onChange }: TypedFieldsProps) {
  const words = useText();
  const text = words.plan.form;
  return (
    <>
      <NumberField
        autoFocus
        digits={digits}
        label={text.value}
        min={0}
        onChange={(value) => onChange({ value })}
        showLabel
        unit={words.planUnits[unit] ?? unit}
        value={typed.value}
        wide
      />
      <NumberField
        grouped={false}
        label={text.year}
        max={2100}
        min={1900}
        onChange={(year) => onChange({ year })}
        showLabel
        value={typed.year}
      />
      <NumberField
        digits={digits}
        label={text.numerator}
        min={0}
        onChange={(numerator) => onChange({ numerator })}
        showLabel
        value={typed.numerator}
        wide
      />
      <NumberField
        digits={digits}
        label={text.denominator}
        min={0}
        onChange={(denominator) => onChange({ denominator })}
        showLabel
        value={typed.denominator}
        wide
      />
    </>
  );
}
