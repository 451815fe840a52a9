import { useMemo } from 'react';
import type { PendingFile } from '../../state/pendingFile.ts';
import { issueTable } from '../../report/issueTable.ts';
import { Button } from '../controls/Button.tsx';
import { downloadTable } from '../downloadTable.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { offeredFixes } from './cellFix.ts';
import styles from './IssueLedger.module.css';
import type { LedgerEntry } from './ledger.ts';
import { useCellEdits } from './useCellEdits.ts';

interface LedgerActionsProps {
  /** The findings that are listed. */
  readonly entries: readonly LedgerEntry[];
  readonly pending: PendingFile;
  readonly index: number;
}

/** What is done to all findings at once. */
export function LedgerActions({ entries, pending, index }: LedgerActionsProps) {
  const language = useLanguage();
  const text = useText().check;
  const { apply, edits, undoAll } = useCellEdits(index, pending);
  const offered = useMemo(() => offeredFixes(pending.reading), [pending.reading]);
  const offers = Object.keys(offered).length;
  const typed = Object.keys(edits).length;
  const n = (value: number) => formatCount(value, language);
  const download = () => {
    const issues = entries.map((entry) => entry.issue);
    downloadTable(issueTable(issues, language));
  };
  return (
    <div className={styles.tools}>
      {offers > 0 && (
        <Button onPress={() => apply(offered)} size="small">
          {text.takeAll(n(offers))}
        </Button>
      )}
      {typed > 0 && (
        <Button onPress={undoAll} size="small">
          {text.undoAllEdits(n(typed))}
        </Button>
      )}
      {entries.length > 0 && (
        <Button onPress={download} size="small">
          {text.exportIssues}
        </Button>
      )}
    </div>
  );
}
