import { mappingFileText, type Mappings } from '../../ingest/columns/mappingFile.ts';
import type { DecidedBy, PendingFile } from '../../state/pendingFile.ts';
import { useApp } from '../../state/hooks.ts';
import { mappingsOf } from '../../state/mappingMemory.ts';
import { Button } from '../controls/Button.tsx';
import { downloadFile } from '../downloadFile.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';

interface MappingActionsProps {
  readonly pending: PendingFile;
  readonly index: number;
}

/** Says where a mapping comes from that nobody made here, and hands the mappings of all files over as one file. */
export function MappingActions({ pending, index }: MappingActionsProps) {
  const files = useApp((state) => state.pending);
  const rereadFile = useApp((state) => state.rereadFile);
  const text = useText().check;
  const origin = originOf(pending.decidedBy, text);
  const mappings = files.reduce<Mappings>(
    (all, { reading }) => ({ ...all, ...mappingsOf(reading) }),
    {},
  );
  const save = () => {
    const bytes = new TextEncoder().encode(mappingFileText(mappings));
    downloadFile('kinreach-mapping.json', bytes, 'application/json');
  };
  return (
    <p className={styles.mappingActions}>
      {origin !== null && (
        <>
          <span>{origin}</span>
          <Button onPress={() => void rereadFile(index, {})} variant="link">
            {text.recogniseAnew}
          </Button>
        </>
      )}
      {Object.keys(mappings).length > 0 && (
        <Button onPress={save} variant="link">
          {text.saveMapping}
        </Button>
      )}
    </p>
  );
}

/** Where a mapping comes from that nobody made here; null: it was recognised, or made here. */
function originOf(decidedBy: DecidedBy, text: Dictionary['check']): string | null {
  switch (decidedBy.type) {
    case 'memory':
      return text.recalled;
    case 'mappingFile':
      return text.byMappingFile(decidedBy.name);
    case 'nobody':
    case 'user':
    case 'project':
      return null;
  }
}
