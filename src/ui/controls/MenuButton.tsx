import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import buttonStyles from './Button.module.css';
import { classes } from './classes.ts';
import styles from './Select.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly disabled?: boolean;
}

interface MenuButtonProps {
  readonly label: string;
  readonly actions: readonly MenuAction[];
}

/** A button that opens a short list of actions. */
export function MenuButton({ label, actions }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={classes(buttonStyles.button)}>{label}</Button>
      <Popover className={classes(styles.popover)} offset={4} placement="bottom end">
        <Menu className={classes(styles.list)} items={actions}>
          {(action) => (
            <MenuItem
              className={classes(styles.item)}
              id={action.id}
              isDisabled={action.disabled ?? false}
              onAction={action.onAction}
            >
              {action.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
