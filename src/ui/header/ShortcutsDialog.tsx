import { Dialog } from '../controls/Dialog.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './ShortcutsDialog.module.css';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ open, onClose }: ShortcutsDialogProps) {
  const text = useText().header;
  return (
    <Dialog onClose={onClose} open={open} title={text.shortcuts}>
      <dl className={styles.list}>
        {text.shortcutRows.map(([keys, meaning]) => (
          <div className={styles.row} key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
