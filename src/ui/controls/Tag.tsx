import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

interface TagProps extends ComponentProps<'span'> {
  readonly tone?: 'plain' | 'accent' | 'short' | 'near' | 'met';
}

/** A word in a frame behind what it is about. */
export function Tag({ tone = 'plain', className, ...rest }: TagProps) {
  return <span {...rest} className={classes(styles.tag, styles[tone], className)} />;
}
