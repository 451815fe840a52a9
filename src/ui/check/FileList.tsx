import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { readingName } from '../../ingest/readingName.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { issuesOfPending } from '../../state/compareFiles.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { Icon } from '../controls/Icon.tsx';
import { useFilePicker } from '../FilePicker.tsx';
import { TemplateMenu } from '../TemplateMenu.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './FileList.module.css';
import { faultsOf } from './ledger.ts';
import { WaitingPlans } from './WaitingPlans.tsx';

interface FileListProps {
  readonly files: readonly PendingFile[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The files that wait, each with what it was taken for. */
export function FileList({ files, chosen, onChoose }: FileListProps) {
  const openFiles = useFilePicker();
  const language = useLanguage();
  const text = useText().check;
  return (
    <nav aria-label={text.filesLabel} className={styles.files}>
      <h2 className={styles.title}>{text.filesTitle(formatCount(files.length, language))}</h2>
      <ul>
        {files.map((file, index) => (
          <FileItem
            chosen={index === chosen}
            file={file}
            index={index}
            key={`${file.file.name}/${index}`}
            onChoose={() => onChoose(index)}
          />
        ))}
      </ul>
      <WaitingPlans />
      <div className={styles.add}>
        <Button onPress={openFiles}>{text.addFiles}</Button>
        <TemplateMenu />
      </div>
    </nav>
  );
}

interface FileItemProps {
  readonly file: PendingFile;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function FileItem({ file, index, chosen, onChoose }: FileItemProps) {
  const removePending = useApp((state) => state.removePending);
  const language = useLanguage();
  const { check, common, streets } = useText();
  const { reading } = file;
  const pending = useApp((state) => state.pending);
  const faults = useMemo(() => faultsOf(issuesOfPending(file, pending)), [file, pending]);
  const name = readingName(reading);
  return (
    <li className={classes(styles.item, chosen && styles.chosen)}>
      <AriaButton
        aria-current={chosen ? 'true' : 'false'}
        className={classes(styles.open)}
        onPress={onChoose}
      >
        <span className={styles.name}>{name}</span>
        <span className={reading.kind ? styles.facts : styles.unknown}>
          {reading.kind ? common.inputKinds[reading.kind] : check.kindUnknown}
        </span>
        <span className={styles.facts}>
          {(reading.kind === 'streets' ? streets.check.count : check.rows)(
            formatCount(reading.input.read, language),
          )}
          {faults > 0 && ` · ${check.problems(formatCount(faults, language))}`}
        </span>
      </AriaButton>
      <Button
        label={check.removeFile(name)}
        onPress={() => removePending(index)}
        size="small"
        variant="quiet"
      >
        <Icon name="close" size={14} />
      </Button>
    </li>
  );
}
