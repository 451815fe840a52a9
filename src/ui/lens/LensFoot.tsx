import type { ResultTable } from '../../report/csvText.ts';
import { needsSuppression } from '../../report/publication.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { downloadTable } from '../downloadTable.ts';
import { useText } from '../i18n/useText.ts';
import { copyTable } from '../main/copyTable.ts';
import styles from '../main/ShortListPanel.module.css';
import { useCopy } from '../main/useCopy.ts';
import { useView } from '../main/useView.ts';
import { viewLines } from '../main/view.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import own from './lens.module.css';

interface LensFootProps {
  /** False while what is shown is of an earlier analysis. */
  readonly isCurrent: boolean;
  /** What the list is of, for the lines above its copy. */
  readonly heading: string;
  /** Builds the table of the list; null: there is none yet. */
  readonly table: (() => ResultTable) | null;
}

/** Whether the list is up to date, and the ways to take it along. */
export function LensFoot({ isCurrent, heading, table }: LensFootProps) {
  const analysis = useAnalysis();
  const text = useText().lens;
  return (
    <div className={styles.foot}>
      <span aria-live="polite">{table && !isCurrent ? text.outdated : ''}</span>
      {analysis && table && isCurrent && (
        <Exports analysis={analysis} heading={heading} table={table} />
      )}
    </div>
  );
}

interface ExportsProps {
  readonly analysis: Analysis;
  readonly heading: string;
  readonly table: () => ResultTable;
}

function Exports({ analysis, heading, table }: ExportsProps) {
  const text = useText().lens;
  const inputs = useApp((state) => state.project?.inputs);
  const view = useView(analysis);
  const copy = useCopy();
  // Counts that were made of persons leave the app suppressed only, which these lists are not.
  if (!inputs || needsSuppression(inputs, 'internal')) return null;
  return (
    <span className={own.foot}>
      <Button
        onPress={() =>
          copy(text.tableName, () => copyTable(table(), [...viewLines(view()), heading]))
        }
        variant="link"
      >
        {text.copy}
      </Button>
      <Button onPress={() => downloadTable(table())} variant="link">
        {text.export}
      </Button>
    </span>
  );
}
