import { Input, SearchField } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  /** Ids of the list of answers and of the answer that Enter opens, where there are any. */
  readonly answers?: { readonly list: string; readonly active: string } | null;
}

/** A line to search in; Esc empties it. */
export function SearchBox({ label, value, onChange, onSubmit, answers }: SearchBoxProps) {
  return (
    <SearchField
      aria-label={label}
      className={classes(styles.box)}
      onChange={onChange}
      value={value}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <Icon name="search" />
      <Input
        className={classes(styles.input)}
        placeholder={label}
        {...(answers
          ? { 'aria-controls': answers.list, 'aria-activedescendant': answers.active }
          : {})}
      />
    </SearchField>
  );
}
