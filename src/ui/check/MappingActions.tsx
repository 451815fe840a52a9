import { mappingFileText, type Mappings } from '../../ingest/columns/mappingFile.ts';
import type { PendingFile } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { mappingsOf } from '../../state/mappingMemory.ts';
import { Button } from '../controls/Button.tsx';
import { downloadFile } from '../downloadFile.ts';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';

interface MappingActionsProps {
  readonly pending: PendingFile;
  readonly index: number;
}

/** Says that a mapping was remembered, and hands the mappings of all files over as one file. */
export function MappingActions({ pending, index }: MappingActionsProps) {
  const files = useApp((state) => state.pending);
  const rereadFile = useApp((state) => state.rereadFile);
  const text = useText().check;
  const save = () => {
    const mappings = files.reduce<Mappings>(
      (all, { reading }) => ({ ...all, ...mappingsOf(reading) }),
      {},
    );
    const bytes = new TextEncoder().encode(mappingFileText(mappings));
    downloadFile('kinreach-mapping.json', bytes, 'application/json');
  };
  return (
    <p className={styles.mappingActions}>
      {pending.decidedBy.type === 'memory' && (
        <>
          <span>{text.recalled}</span>
          <Button onPress={() => void rereadFile(index, {})} variant="link">
            {text.recogniseAnew}
          </Button>
        </>
      )}
      <Button onPress={save} variant="link">
        {text.saveMapping}
      </Button>
    </p>
  );
}
