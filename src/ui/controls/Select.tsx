import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Shows the label beside the control; otherwise it is only read out. */
  readonly showLabel?: boolean;
  /** Fills the width of its container. */
  readonly wide?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A compact choice of one of a few values. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  showLabel = false,
  wide = false,
  placeholder = '',
  disabled = false,
}: SelectProps<Value>) {
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      className={classes(styles.select, wide && styles.wide)}
      isDisabled={disabled}
      onChange={choose}
      placeholder={placeholder}
      value={value}
      {...(showLabel ? {} : { 'aria-label': label })}
    >
      {showLabel && <Label className={classes(styles.label)}>{label}</Label>}
      <Button className={classes(styles.button)}>
        <SelectValue className={classes(styles.value)} />
        <Icon name="chevron" />
      </Button>
      <Popover className={classes(styles.popover)} offset={4}>
        <ListBox className={classes(styles.list)} items={options}>
          {(option) => (
            <ListBoxItem
              className={classes(styles.item)}
              id={option.value}
              textValue={option.label}
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
