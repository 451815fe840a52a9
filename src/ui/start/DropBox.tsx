import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { useFilePicker } from '../FilePicker.tsx';
import { ReadingProgress } from '../ReadingProgress.tsx';
import { useText } from '../i18n/useText.ts';
import { CirclePicture } from './CirclePicture.tsx';
import styles from './DropBox.module.css';

interface DropBoxProps {
  /** Files are being held above the page. */
  readonly active: boolean;
}

/** Where files go; the whole page takes them, this box only says so. */
export function DropBox({ active }: DropBoxProps) {
  const isReading = useApp((state) => state.reading !== null);
  const openFiles = useFilePicker();
  const text = useText().start;
  return (
    <section aria-label={text.dropLabel} className={classes(styles.box, active && styles.active)}>
      <CirclePicture />
      <h2 className={styles.title}>{active ? text.dropActive : text.dropTitle}</h2>
      <Button onPress={openFiles} size="large" variant="primary">
        {text.choose} <kbd>{text.chooseShortcut}</kbd>
      </Button>
      {isReading ? <ReadingProgress /> : <p className={styles.hint}>{text.dropHint}</p>}
    </section>
  );
}
