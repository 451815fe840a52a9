import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons of the bottom row, the main one last. */
  readonly actions?: ReactNode;
}

/** A window over the page; Esc and a click outside close it. */
export function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const text = useText().common;
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isDismissable
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={classes(styles.modal)}>
        <AriaDialog className={classes(styles.dialog)}>
          <div className={styles.head}>
            <Heading className={classes(styles.title)} level={2} slot="title">
              {title}
            </Heading>
            <Button label={text.close} onPress={onClose} variant="quiet">
              <Icon name="close" />
            </Button>
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
