import { readingName } from '../../ingest/readingName.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { useApp } from '../../state/hooks.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CheckScreen.module.css';
import { FileOptions } from './FileOptions.tsx';
import { DatumPreview } from './DatumPreview.tsx';
import { Later } from './Later.tsx';
import { OtherSheets } from './OtherSheets.tsx';
import { EditList } from './EditList.tsx';
import { TopRows } from './TopRows.tsx';
import { MappingActions } from './MappingActions.tsx';
import { ValueTable } from './ValueTable.tsx';
import { StreetCheck } from './StreetCheck.tsx';
import { RowPanel, type ShownRow } from './RowPanel.tsx';
import { MappingTable } from './MappingTable.tsx';
import { isUsable } from '../../state/projectFromInputs.ts';

interface FileCheckProps {
  readonly pending: PendingFile;
  readonly index: number;
  /** The row that a finding led to; null: none is looked at. */
  readonly row: ShownRow | null;
  readonly onCloseRow: () => void;
}

/** Everything about one file, except its findings. */
export function FileCheck({ pending, index, row, onCloseRow }: FileCheckProps) {
  const rereadFile = useApp((state) => state.rereadFile);
  const language = useLanguage();
  const { check: text, streets } = useText();
  const { reading, options } = pending;
  const { input, kind } = reading;
  const n = (value: number) => formatCount(value, language);
  return (
    <>
      <div className={styles.fileHead}>
        <h2 className={styles.fileName}>{readingName(reading)}</h2>
        <p className={styles.equation}>
          {kind === 'streets'
            ? streets.check.equation(n(input.read), n(input.accepted), n(input.skipped))
            : text.countsEquation(
                n(input.read),
                n(input.accepted),
                n(input.rejected),
                n(input.skipped),
              )}
        </p>
      </div>
      {!isUsable(reading) && <p className={styles.unusable}>✖ {text.fileUnusable}</p>}
      {row && <RowPanel index={index} onClose={onCloseRow} pending={pending} shown={row} />}
      <EditList index={index} pending={pending} />
      {reading.streets && <StreetCheck input={input} streets={reading.streets} />}
      <Later>
        {kind !== 'streets' && (
          <FileOptions onChange={(next) => void rereadFile(index, next)} pending={pending} />
        )}
        <OtherSheets index={index} pending={pending} />
        <DatumPreview pending={pending} />
        {kind && kind !== 'boundaries' && kind !== 'streets' && (
          <MappingTable
            kind={kind}
            onMap={(header, source) => {
              const mapping = { ...input.mapping, [header]: source };
              void rereadFile(index, { ...options, kind, mapping });
            }}
            pending={pending}
          />
        )}
        <ValueTable onChange={(next) => void rereadFile(index, next)} pending={pending} />
        {kind !== 'streets' && <MappingActions index={index} pending={pending} />}
        <TopRows onChange={(next) => void rereadFile(index, next)} pending={pending} />
      </Later>
    </>
  );
}
