import { useEffect, useRef } from 'react';
import { classes } from '../controls/classes.ts';
import styles from './RowPanel.module.css';

interface CellInputProps {
  readonly label: string;
  readonly value: string;
  /** The finding that was followed is about this cell: it is ready to be typed in. */
  readonly isFaulty: boolean;
  /** Called when the entry is finished, by Enter or by leaving the cell, and is another one. */
  readonly onChange: (typed: string) => void;
}

/** One cell to type in; Esc puts back what stood there. */
export function CellInput({ label, value, isFaulty, onChange }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  useEffect(() => {
    if (!isFaulty) return;
    input.current?.focus();
    input.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isFaulty]);
  const finish = () => {
    const typed = input.current?.value ?? value;
    if (typed !== value) onChange(typed);
  };
  return (
    <input
      aria-invalid={isFaulty}
      aria-label={label}
      className={classes(styles.input, isFaulty && styles.faulty)}
      defaultValue={value}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key !== 'Escape' || !input.current) return;
        // The key is spent on the cell; the screen stays.
        event.preventDefault();
        event.nativeEvent.preventDefault();
        input.current.value = value;
      }}
      ref={input}
      size={Math.max(6, Math.min(24, value.length + 2))}
    />
  );
}
