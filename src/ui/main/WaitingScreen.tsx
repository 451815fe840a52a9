import { useApp } from '../../state/hooks.ts';
import { useText } from '../i18n/useText.ts';
import styles from './MainScreen.module.css';

/** Stands where figures will be: the first analysis is under way, or there is nothing to analyse yet. */
export function WaitingScreen() {
  const text = useText().main.list;
  const isComputing = useApp((state) => state.analysis.type === 'computing');
  return (
    <main className={styles.waiting}>
      <p role="status">{isComputing ? text.computing : text.wait}</p>
    </main>
  );
}
