import type { PendingFile } from '../../state/pendingFile.ts';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { useCellEdits } from './useCellEdits.ts';

interface EditListProps {
  readonly pending: PendingFile;
  readonly index: number;
}

/** How many typed cells are listed; all of them can be taken back above the findings. */
const mostListed = 50;

/** The cells of a file that were typed anew, each to be taken back. */
export function EditList({ pending, index }: EditListProps) {
  const text = useText().check;
  const { edits, undo } = useCellEdits(index, pending);
  const listed = Object.entries(edits).slice(0, mostListed);
  if (listed.length === 0) return null;
  return (
    <section>
      <h2>{text.editsTitle}</h2>
      <ul className={styles.edits}>
        {listed.map(([key, typed]) => {
          const [line = '', position = ''] = key.split(':');
          const label = text.cellLabel(
            Number(line),
            pending.reading.headers[Number(position)] ?? '',
          );
          return (
            <li key={key}>
              {text.editLine(label, typed)}
              <Button label={text.undoEdit(label)} onPress={() => undo(key)} variant="link">
                {text.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
