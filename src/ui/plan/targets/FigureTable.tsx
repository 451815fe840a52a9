import { useCallback, useState } from 'react';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { classes } from '../../controls/classes.ts';
import shared from '../../controls/table.module.css';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { IndicatorRows } from './IndicatorRows.tsx';
import styles from './FigureTable.module.css';
import type { Editing, IndicatorEntry } from './targetsView.ts';

interface FigureTableProps {
  readonly plan: Plan;
  readonly entries: readonly IndicatorEntry[];
  /** The project whose own plan this is; null: a plan that cannot be changed. */
  readonly project: Project | null;
}

const columns = ['kind', 'year', 'value', 'about', 'main', 'source'] as const;

/** The figures of a plan, indicator by indicator. */
export function FigureTable({ plan, entries, project }: FigureTableProps) {
  const text = useText().targets;
  const language = useLanguage();
  const [editing, setEditing] = useState<Editing | null>(null);
  const edit = useCallback((next: Editing | null) => setEditing(next), []);
  const canEdit = project !== null;
  return (
    <table
      aria-label={text.caption(plan.name[language])}
      className={classes(shared.table, styles.table)}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th className={styles[column]} key={column} scope="col">
              {text.columns[column]}
            </th>
          ))}
          {canEdit && (
            <th scope="col">
              <span className="visually-hidden">{text.columns.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      {entries.map(({ indicator, figures }) => (
        <IndicatorRows
          canEdit={canEdit}
          columns={columns.length + Number(canEdit)}
          editing={editing?.indicatorId === indicator.id ? editing.figure : null}
          figures={figures}
          indicator={indicator}
          key={indicator.id}
          onEdit={edit}
          planId={plan.id}
        />
      ))}
    </table>
  );
}
