import type { Inputs } from '../../../model/project.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { CatalogueRow } from './CatalogueRow.tsx';
import type { CatalogueGroup } from './catalogueView.ts';
import styles from './IndicatorsTab.module.css';

const columns = ['name', 'kind', 'value', 'target', 'gap', 'status', 'parts', 'source'] as const;

interface CatalogueTableProps {
  readonly groups: readonly CatalogueGroup[];
  readonly inputs: Inputs;
}

/** Indicators field by field, one line a figure. */
export function CatalogueTable({ groups, inputs }: CatalogueTableProps) {
  const text = useText().plan;
  const language = useLanguage();
  return (
    <table aria-label={text.caption} className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th className={styles[column]} key={column} scope="col">
              {text.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ group, entries }) => (
        <tbody key={group}>
          <tr className={styles.group}>
            <th colSpan={columns.length} scope="rowgroup">
              {text.groupCount(text.groups[group], formatCount(entries.length, language))}
            </th>
          </tr>
          {entries.map((entry, position) => (
            <CatalogueRow entry={entry} inputs={inputs} key={`${entry.indicatorId}/${position}`} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
