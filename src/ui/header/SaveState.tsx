import { useApp } from '../../state/hooks.ts';
import { formatTime } from '../i18n/format.ts';
import { useText } from '../i18n/useText.ts';
import styles from './Header.module.css';

/** Whether the work is safe, and since when. */
export function SaveState() {
  const save = useApp((state) => state.save);
  const computing = useApp((state) => state.analysis.type === 'computing');
  const text = useText().header;
  const words = () => {
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
  };
  return (
    <span
      className={save.type === 'failed' ? styles.failed : styles.state}
      data-save={save.type}
      role="status"
    >
      {words()}
      {computing && <span className={styles.computing}>{text.computing}</span>}
    </span>
  );
}
