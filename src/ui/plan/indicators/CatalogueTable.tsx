import { useState } from 'react';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { classes } from '../../controls/classes.ts';
import shared from '../../controls/table.module.css';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { CatalogueRow } from './CatalogueRow.tsx';
import type { CatalogueGroup } from './catalogueView.ts';
import styles from './IndicatorsTab.module.css';
import type { PlanUnit } from './planUnits.ts';

const columns = ['name', 'kind', 'value', 'target', 'gap', 'status', 'parts', 'source'] as const;

interface CatalogueTableProps {
  readonly groups: readonly CatalogueGroup[];
  readonly plan: Plan;
  readonly project: Project;
  readonly unit: PlanUnit;
  readonly year: number;
}

/** Indicators field by field, one line a figure; below a line the form in which it is entered. */
export function CatalogueTable({ groups, plan, project, unit, year }: CatalogueTableProps) {
  const text = useText().plan;
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <table aria-label={text.caption} className={classes(shared.table, styles.table)}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th className={styles[column]} key={column} scope="col">
              {text.columns[column]}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{text.actions}</span>
          </th>
        </tr>
      </thead>
      {groups.map(({ group, entries }) => (
        <tbody key={group}>
          <tr className={shared.group}>
            <th colSpan={columns.length + 1} scope="rowgroup">
              {text.groupCount(text.groups[group], formatCount(entries.length, language))}
            </th>
          </tr>
          {entries.map((entry, position) => {
            const { indicatorId } = entry;
            const { scope, unitName } = unit;
            // Figures are of an indicator: of its several targets the first has the form.
            const isFirst =
              entries.findIndex((one) => one.indicatorId === indicatorId) === position;
            return (
              <CatalogueRow
                entry={entry}
                isOpen={isFirst && open === indicatorId}
                key={`${indicatorId}/${position}`}
                onOpen={(isOpen) => setOpen(isOpen ? indicatorId : null)}
                owner={isFirst ? { planId: plan.id, indicatorId, scope, unitName } : null}
                project={project}
                year={year}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
