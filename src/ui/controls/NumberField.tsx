import { NumberField as AriaNumberField, Input, Label } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** NaN is an empty field. */
  readonly value: number;
  /** Called when the entry is finished: Enter, arrow keys or leaving the field. */
  readonly onChange: (value: number) => void;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly digits?: number;
  readonly showLabel?: boolean;
  readonly disabled?: boolean;
  /** Room for degrees. */
  readonly wide?: boolean;
  /** Thousands marked; whole numbers have them unless told, years do not. */
  readonly grouped?: boolean;
  readonly autoFocus?: boolean;
}

/** A typed number with its unit behind it. */
export function NumberField({
  label,
  value,
  onChange,
  unit = '',
  min,
  max,
  step,
  digits = 0,
  showLabel = false,
  disabled = false,
  wide = false,
  grouped = digits === 0,
  autoFocus = false,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      autoFocus={autoFocus}
      className={classes(styles.field)}
      formatOptions={{ maximumFractionDigits: digits, useGrouping: grouped }}
      isDisabled={disabled}
      onChange={onChange}
      value={value}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(showLabel ? {} : { 'aria-label': label })}
    >
      {showLabel && <Label className={classes(styles.label)}>{label}</Label>}
      <span className={styles.box}>
        <Input className={classes(styles.input, wide && styles.wide)} />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </AriaNumberField>
  );
}
