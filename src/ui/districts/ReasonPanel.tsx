import { useState } from 'react';
import { needsSuppression } from '../../report/publication.ts';
import { reasonWords } from '../../report/words/reasonWords.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useApp, useReasons } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { downloadTable } from '../downloadTable.ts';
import { formatNeed } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { isCircle } from '../main/indicator.ts';
import styles from './ReasonPanel.module.css';
import {
  type UnitReasonRow,
  type UnitReasons,
  unitReasons,
  unitReasonTable,
} from './unitReasons.ts';
import type { UnitComparison } from './unitRows.ts';

interface ReasonPanelProps {
  readonly analysis: Analysis;
  /** Rows in the order of the screen. */
  readonly comparison: UnitComparison;
}

/** On demand: why people of each district or street are not within reach. */
export function ReasonPanel(props: ReasonPanelProps) {
  const text = useText().main.card;
  const [isOpen, setOpen] = useState(false);
  if (!isCircle(props.comparison.total.figure.indicator)) return null;
  return (
    <section className={styles.panel}>
      <Button onPress={() => setOpen(!isOpen)} pressed={isOpen} size="small">
        {text.reasons}
      </Button>
      {isOpen && <Reasons {...props} />}
    </section>
  );
}

function Reasons({ analysis, comparison }: ReasonPanelProps) {
  const { districts: text, main } = useText();
  const language = useLanguage();
  const ledger = useReasons();
  const isPersonal = useApp(
    ({ project }) => project !== null && needsSuppression(project.inputs, 'internal'),
  );
  const service = serviceOfIndicator(comparison.total.figure.indicator);
  if (!ledger) return <p role="status">{main.list.computing}</p>;
  const found = unitReasons(analysis, service, ledger[service], comparison);
  const words = reasonWords[language];
  const names = {
    dataMissing: words.dataMissing.name,
    notOpen: words.notOpen.name,
    otherKind: words.otherKind.name,
    outOfReach: words.outOfReach.name,
    unit: comparison.level === 'district' ? text.district : text.street,
    total: text.reasonsTotal,
    whole: text.whole,
  };
  return (
    <>
      <ReasonTable found={found} names={names} />
      <Button
        disabled={isPersonal}
        onPress={() => downloadTable(unitReasonTable(found, comparison.level, names))}
        size="small"
      >
        {text.reasonsCsv}
      </Button>
    </>
  );
}

interface ReasonTableProps {
  readonly found: UnitReasons;
  readonly names: Parameters<typeof unitReasonTable>[2];
}

function ReasonTable({ found, names }: ReasonTableProps) {
  const { districts: text, main } = useText();
  const language = useLanguage();
  const { reasons, rows, total } = found;
  const most = Math.max(...rows.map((row) => row.total));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{main.card.reasons}</caption>
      <thead>
        <tr>
          <th scope="col">{names.unit}</th>
          {reasons.map((reason) => (
            <th key={reason} scope="col" title={reasonWords[language][reason].means}>
              <span aria-hidden="true" className={styles[reason]} />
              {names[reason]}
            </th>
          ))}
          <th scope="col">{names.total}</th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name || text.unnamed}</th>
            <People found={found} row={row} />
            <td aria-hidden="true">
              {row.total > 0 && <Stack most={most} {...{ reasons, row }} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.name || names.whole}</th>
          <People found={found} row={total} />
          <td aria-hidden="true" />
        </tr>
      </tfoot>
    </table>
  );
}

function People({ found, row }: { readonly found: UnitReasons; readonly row: UnitReasonRow }) {
  const language = useLanguage();
  return (
    <>
      {found.reasons.map((reason) => (
        <td key={reason}>{formatNeed(row.people[reason], language)}</td>
      ))}
      <td>{formatNeed(row.total, language)}</td>
    </>
  );
}

interface StackProps {
  readonly reasons: UnitReasons['reasons'];
  readonly row: UnitReasonRow;
  /** The largest total of all rows, which is as long as the bar can be. */
  readonly most: number;
}

function Stack({ reasons, row, most }: StackProps) {
  return (
    <span className={styles.stack}>
      {reasons.map((reason) => (
        <span
          className={styles[reason]}
          key={reason}
          style={{ width: `${(100 * row.people[reason]) / most}%` }}
        />
      ))}
    </span>
  );
}
