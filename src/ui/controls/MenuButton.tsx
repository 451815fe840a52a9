import {
  Button,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import buttonStyles from './Button.module.css';
import { classes } from './classes.ts';
import styles from './Select.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly disabled?: boolean;
}

/** One of several ways in which the actions can be done. */
export interface MenuChoice {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** Stands above the actions; choosing leaves the menu open. */
  readonly choice?: MenuChoice;
}

/** A button that opens a short list of actions. */
export function MenuButton({ label, actions, choice }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={classes(buttonStyles.button)}>{label}</Button>
      <Popover className={classes(styles.popover)} offset={4} placement="bottom end">
        <Menu className={classes(styles.list)}>
          {choice && <ChoiceSection choice={choice} />}
          <Collection items={actions}>
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
          </Collection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ChoiceSection({ choice }: { readonly choice: MenuChoice }) {
  return (
    <MenuSection
      className={classes(styles.section)}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const chosen = choice.options.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen) choice.onChange(chosen.id);
      }}
      selectedKeys={[choice.value]}
      selectionMode="single"
      shouldCloseOnSelect={false}
    >
      <Header className={classes(styles.sectionTitle)}>{choice.label}</Header>
      {choice.options.map(({ id, label }) => (
        <MenuItem className={classes(styles.item)} id={id} key={id}>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
