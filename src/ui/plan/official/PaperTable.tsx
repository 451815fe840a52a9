import type { Project } from '../../../model/project.ts';
import type { Cell } from '../../../report/csvText.ts';
import type { OfficialTable } from '../../../report/official/officialTable.ts';
import { officialWordsIn } from '../../../report/words/official.ts';
import { Button } from '../../controls/Button.tsx';
import { downloadTable } from '../../downloadTable.ts';
import { downloadWorkbook } from '../../downloadWorkbook.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { copyTable } from '../../main/copyTable.ts';
import { useCopy } from '../../main/useCopy.ts';
import { useBasis } from '../useBasis.ts';
import styles from './OfficialTab.module.css';

interface PaperTableProps {
  readonly official: OfficialTable;
  readonly project: Project;
  /** Stands behind the names of files, '' for none. */
  readonly stamp: string;
}

/** One official table as on paper, and the ways to take it along. */
export function PaperTable({ official, project, stamp }: PaperTableProps) {
  const text = useText().official;
  const { title, note, table } = official;
  const copy = useCopy();
  const basis = useBasis(project);
  const heading = [...basis, title, note];
  const name = stamp ? `${title}-${stamp}` : title;
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.note}>{[...basis, note].join(' · ')}</p>
        </div>
        <div className={styles.actions}>
          <Button onPress={() => copy(title, () => copyTable(table, heading))}>{text.copy}</Button>
          <Button label={text.csvOf(title)} onPress={() => downloadTable(table, stamp)}>
            {text.csv}
          </Button>
          <Button
            label={text.xlsxOf(title)}
            onPress={() => void downloadWorkbook(name, [{ ...table, name: title }])}
          >
            {text.xlsx}
          </Button>
        </div>
      </div>
      {/* Focusable, so that it can be scrolled by keys. */}
      <div aria-label={title} className={styles.scroll} role="region" tabIndex={0}>
        <Grid official={official} />
      </div>
    </>
  );
}

function Grid({ official: { title, table } }: Pick<PaperTableProps, 'official'>) {
  const { noData } = officialWordsIn(useLanguage());
  const hasFigures = table.columns.map((_, column) => isOfFigures(table.rows, column, noData));
  return (
    <table aria-label={title} className={styles.table}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          // The rows of a table made anew are other rows.
          <tr key={row}>
            {cells.map((cell, column) => (
              <td
                className={hasFigures[column] || isFigure(cell) ? styles.number : undefined}
                key={table.columns[column]}
              >
                {String(cell ?? '')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether the column has figures only, or the word that stands where one is missing. */
function isOfFigures(
  rows: OfficialTable['table']['rows'],
  column: number,
  noData: string,
): boolean {
  return rows.every((row) => row[column] === noData || isFigure(row[column]));
}

/** Figures stand below each other by their ends, with their signs and per cents. */
function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || /^[≥≤<>]?[\d.]+[%‰]?$/u.test(String(cell));
}
