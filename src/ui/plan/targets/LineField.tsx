import { useEffect, useRef } from 'react';
import { classes } from '../../controls/classes.ts';
import styles from './FigureTable.module.css';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when the entry is finished, by Enter or by leaving the field, and is another one. */
  readonly onChange: (value: string) => void;
  readonly wide?: boolean;
}

/** A line of text to type in; Esc puts back what stood there. */
export function LineField({ label, value, onChange, wide = false }: LineFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  const finish = () => {
    const typed = (input.current?.value ?? value).trim();
    if (typed === value) return;
    // A text that is not taken does not stay as if it were.
    if (input.current) input.current.value = value;
    onChange(typed);
  };
  return (
    <label className={styles.lineField}>
      {label}
      <input
        className={classes(styles.lineInput, wide && styles.wide)}
        defaultValue={value}
        maxLength={2000}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          if (event.key !== 'Escape' || !input.current || input.current.value === value) return;
          // The key is spent on the field; the form stays.
          event.preventDefault();
          input.current.value = value;
        }}
        ref={input}
      />
    </label>
  );
}
