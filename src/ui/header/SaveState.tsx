import type { SaveStatus } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { formatTime } from '../i18n/format.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useText } from '../i18n/useText.ts';
import styles from './Header.module.css';

function saveWords(save: SaveStatus, text: Dictionary['header']): string {
  switch (save.type) {
    case 'none':
      return '';
    case 'saving':
      return text.saving;
    case 'saved':
      return text.saved(formatTime(save.at));
    case 'failed':
      return text.saveFailed;
  }
}

/** Whether the work is safe, and since when. */
export function SaveState() {
  const save = useApp((state) => state.save);
  const computing = useApp((state) => state.analysis.type === 'computing');
  const text = useText().header;
  return (
    <output className={save.type === 'failed' ? styles.failed : styles.state} data-save={save.type}>
      {saveWords(save, text)}
      {computing && <span className={styles.computing}>{text.computing}</span>}
    </output>
  );
}
