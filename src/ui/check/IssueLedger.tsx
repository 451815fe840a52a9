import { useMemo, useState } from 'react';
import type { PendingFile } from '../../state/pendingFile.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './IssueLedger.module.css';
import { LedgerActions } from './LedgerActions.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { countBySeverity, filteredLedger, type LedgerFilter, ledgerOf } from './ledger.ts';
import type { ShownRow } from './RowPanel.tsx';

interface IssueLedgerProps {
  readonly files: readonly PendingFile[];
  /** The file whose findings are shown, unless all are. */
  readonly index: number;
  readonly onShow: (file: number, row: ShownRow) => void;
}

const everything = { severity: '', code: '', column: '' } as const;

/** How many findings are listed at first, and how many more at each asking: drawing takes time. */
const pageSize = 50;

/** What was found in the files, to be filtered, looked up and mended. */
export function IssueLedger({ files, index, onShow }: IssueLedgerProps) {
  const language = useLanguage();
  const text = useText().check;
  const [chosen, setFilter] = useState<Omit<LedgerFilter, 'file'>>(everything);
  const [isAll, setAll] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  const file = isAll ? null : index;
  const entries = useMemo(() => ledgerOf(files, file), [files, file]);
  const filter: LedgerFilter = { ...chosen, file };
  const shown = useMemo(
    () => filteredLedger(entries, { ...chosen, file: null }),
    [entries, chosen],
  );
  const counts = useMemo(() => countBySeverity(entries), [entries]);
  const n = (value: number) => formatCount(value, language);
  const listed = shown.slice(0, limit);
  const current = files[index];
  return (
    <section className={styles.issues}>
      <div className={styles.head}>
        <h2>{text.issuesTitle}</h2>
        {entries.length > 0 && (
          <p className={styles.counts}>
            {text.issueCounts(n(counts.error), n(counts.warning), n(counts.info))}
          </p>
        )}
      </div>
      {current && <LedgerActions entries={shown} index={index} pending={current} />}
      <LedgerFilters
        entries={entries}
        filter={filter}
        manyFiles={files.length > 1}
        onChange={({ file: wanted, ...rest }) => {
          setFilter(rest);
          setAll(wanted === null);
          setLimit(pageSize);
        }}
        thisFile={index}
      />
      {listed.length === 0 ? (
        <p className={styles.none}>{entries.length === 0 ? text.noIssues : text.noneFiltered}</p>
      ) : (
        <LedgerTable entries={listed} files={files} onShow={onShow} showFile={isAll} />
      )}
      {listed.length < shown.length && (
        <p className={styles.more}>
          {text.issuesShown(n(listed.length), n(shown.length))}{' '}
          <Button onPress={() => setLimit(limit + pageSize)} variant="link">
            {text.showMore}
          </Button>
        </p>
      )}
    </section>
  );
}
