import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link';
  readonly size?: 'normal' | 'small' | 'large' | 'icon';
  /** Name for a button whose content is not words. */
  readonly label?: string;
  readonly tooltip?: string;
  readonly disabled?: boolean;
  /** Pressed state of a button that switches something on and off. */
  readonly pressed?: boolean;
  /** Whether what the button opens is open. */
  readonly expanded?: boolean;
  /** Sends the form that the button is in. */
  readonly submits?: boolean;
}

export function Button({
  children,
  onPress,
  variant = 'plain',
  size = 'normal',
  label,
  tooltip,
  disabled = false,
  pressed,
  expanded,
  submits = false,
}: ButtonProps) {
  const button = (
    <AriaButton
      className={classes(styles.button, styles[variant], styles[size], pressed && styles.pressed)}
      isDisabled={disabled}
      type={submits ? 'submit' : 'button'}
      {...(onPress ? { onPress: () => onPress() } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      {children}
    </AriaButton>
  );
  if (!tooltip) return button;
  return (
    <TooltipTrigger delay={400}>
      {button}
      <Tooltip className={classes(styles.tooltip)} offset={6}>
        {tooltip}
      </Tooltip>
    </TooltipTrigger>
  );
}
