import type { Issue } from '../../model/issue.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import type { Language } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { columnNames } from '../../report/words/columnNames.ts';
import { datumNames } from '../../model/datum.ts';
import { issueSentence } from '../../report/words/issueSentence.ts';
import { Button } from '../controls/Button.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { offeredFix, positionOf, undoneRepair } from './cellFix.ts';
import styles from './IssueLedger.module.css';
import type { LedgerEntry } from './ledger.ts';
import { valueWords } from './valueRows.ts';
import { type OfferedDecision, offeredDecisions } from './offeredDecisions.ts';
import type { ShownRow } from './RowPanel.tsx';
import { useCellEdits } from './useCellEdits.ts';

const glyphs = { error: '✖', warning: '▲', info: '–' } as const;

interface LedgerTableProps {
  readonly entries: readonly LedgerEntry[];
  readonly files: readonly PendingFile[];
  /** Names the file of each finding. */
  readonly showFile: boolean;
  readonly onShow: (file: number, row: ShownRow) => void;
}

/** Findings as a table, so that lines can be looked up one after the other. */
export function LedgerTable({ entries, files, showFile, onShow }: LedgerTableProps) {
  const text = useText().check;
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.severity}</th>
          <th scope="col">{text.line}</th>
          <th scope="col">{text.message}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ issue, file }, index) => {
          const pending = files[file];
          return pending ? (
            <EntryRow
              file={file}
              issue={issue}
              key={`${file}/${issue.code}/${issue.line}/${issue.column}/${index}`}
              onShow={onShow}
              pending={pending}
              showFile={showFile}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}

interface EntryRowProps {
  readonly file: number;
  readonly issue: Issue;
  readonly pending: PendingFile;
  readonly showFile: boolean;
  readonly onShow: (file: number, row: ShownRow) => void;
}

function EntryRow({ file, issue, pending, showFile, onShow }: EntryRowProps) {
  const language = useLanguage();
  const text = useText().check;
  const { line } = issue;
  // The line has a column of its own, and so the sentence need not repeat it.
  const sentence = issueSentence({ ...issue, file: showFile ? issue.file : '', line: 0 }, language);
  const position = positionOf(pending.reading, issue);
  return (
    <tr>
      <td className={styles[issue.severity]}>
        <span aria-hidden="true">{glyphs[issue.severity]}</span>
        <span className="visually-hidden">{text.severities[issue.severity]}</span>
      </td>
      <td className={styles.line}>
        {line > 0 ? (
          <Button
            label={text.showRow(formatCount(line, language))}
            onPress={() => onShow(file, { line, position })}
            variant="link"
          >
            {line}
          </Button>
        ) : (
          text.wholeFile
        )}
      </td>
      <td>
        {sentence}
        <EntryActions file={file} issue={issue} pending={pending} />
      </td>
    </tr>
  );
}

function EntryActions({ file, issue, pending }: Pick<EntryRowProps, 'file' | 'issue' | 'pending'>) {
  const rereadFile = useApp((state) => state.rereadFile);
  const language = useLanguage();
  const text = useText().check;
  const { apply } = useCellEdits(file, pending);
  const offered = offeredFix(pending.reading, issue);
  const undone = undoneRepair(pending.reading, issue);
  const decisions = offeredDecisions(pending, issue);
  if (!offered && !undone && decisions.length === 0) return null;
  return (
    <span className={styles.actions}>
      {offered && (
        <Button onPress={() => apply(offered)} size="small">
          {issue.code === 'coord-swapped'
            ? text.swapRow
            : text.takeFix(Object.values(offered).join(', '))}
        </Button>
      )}
      {undone && (
        <Button onPress={() => apply(undone)} size="small">
          {text.leaveBlank}
        </Button>
      )}
      {decisions.map((decision) => {
        const words = decisionWords(decision, text, language);
        return (
          <Button key={words} onPress={() => void rereadFile(file, decision.options)} size="small">
            {words}
          </Button>
        );
      })}
    </span>
  );
}

function decisionWords(
  decision: OfferedDecision,
  text: Dictionary['check'],
  language: Language,
): string {
  switch (decision.type) {
    case 'swapColumns':
      return text.swapColumns;
    case 'datum':
      return text.readAsDatum(datumNames[decision.datum]);
    case 'blankIs':
      return text.readAllAs(valueWords(decision.header, decision.word, language));
    case 'column':
      return text.readColumnAs(decision.source, columnNames(decision.header, language));
  }
}
