import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import buttonStyles from '../controls/Button.module.css';
import { classes } from '../controls/classes.ts';
import styles from './panel.module.css';

/** A question mark that says where a number comes from, on hover, on focus and to screen readers. */
export function Help({ words }: { readonly words: string }) {
  return (
    <TooltipTrigger delay={200}>
      <Button aria-label={words} className={classes(styles.help)}>
        ?
      </Button>
      <Tooltip className={classes(buttonStyles.tooltip)} offset={4} placement="right">
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}
