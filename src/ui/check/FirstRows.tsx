import type { TableReading } from '../../ingest/reading.ts';
import { useText } from '../i18n/useText.ts';
import styles from './FirstRows.module.css';

interface FirstRowsProps {
  readonly reading: TableReading;
}

/** The top of the file as it was read, so that garbled text is seen at once. */
export function FirstRows({ reading }: FirstRowsProps) {
  const text = useText().check;
  if (reading.firstRows.length === 0) return null;
  return (
    <div>
      <h2>{text.previewTitle}</h2>
      {/* Reachable by keyboard, because it scrolls sideways. */}
      <section aria-label={text.previewTitle} className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {reading.headers.map((header, column) => (
                <th key={`${header}/${column}`} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.firstRows.map((row, index) => (
              <tr key={`${index}/${row[0] ?? ''}`}>
                {row.map((cell, column) => (
                  <td key={`${column}/${cell}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
