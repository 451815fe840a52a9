import type { SaveStatus } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
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
    case 'elsewhere':
      return text.savedElsewhere;
    case 'failed':
      return text.saveFailed;
  }
}

/** What can be done about a save or an analysis that is not as it should be. */
function WayOut() {
  const save = useApp((state) => state.save.type);
  const analysis = useApp((state) => state.analysis.type);
  const takeOver = useApp((state) => state.takeOverSaving);
  const retry = useApp((state) => state.retryAnalysis);
  const text = useText().header;
  return (
    <>
      {save === 'elsewhere' && (
        <Button onPress={() => void takeOver()} size="small">
          {text.takeOver}
        </Button>
      )}
      {analysis === 'failed' && (
        <Button onPress={retry} size="small">
          {text.retryAnalysis}
        </Button>
      )}
    </>
  );
}

/** Whether the work is safe, and since when; whether the figures are up to date. */
export function SaveState() {
  const save = useApp((state) => state.save);
  const analysis = useApp((state) => state.analysis.type);
  const text = useText().header;
  const isUnsaved = save.type === 'failed' || save.type === 'elsewhere';
  return (
    <>
      <output className={isUnsaved ? styles.failed : styles.state} data-save={save.type}>
        {saveWords(save, text)}
        {analysis === 'computing' && <span className={styles.computing}>{text.computing}</span>}
        {analysis === 'failed' && <span className={styles.unfinished}>{text.analysisFailed}</span>}
      </output>
      <WayOut />
    </>
  );
}
