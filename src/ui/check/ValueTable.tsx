import { useMemo } from 'react';
import type { ReadOptions } from '../../ingest/reading.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { columnNames } from '../../report/words/columnNames.ts';
import { Select } from '../controls/Select.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './MappingTable.module.css';
import { type ValueRow, valueRows, valueWords, withValue } from './valueRows.ts';

interface ValueTableProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

/** Values of which nobody knows what they mean, to be given a meaning; nothing where there are none. */
export function ValueTable({ pending, onChange }: ValueTableProps) {
  const text = useText().check;
  const { options, reading } = pending;
  const rows = useMemo(() => valueRows(reading, options), [reading, options]);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{text.valuesTitle}</h2>
      <p className={styles.note}>{text.valuesNote}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ValueLine
              key={`${row.header}/${row.value}`}
              onChoose={(word) => onChange({ ...options, values: withValue(options, row, word) })}
              row={row}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ValueLineProps {
  readonly row: ValueRow;
  readonly onChoose: (word: string | null) => void;
}

const undecided = '?';

function ValueLine({ row, onChoose }: ValueLineProps) {
  const language = useLanguage();
  const text = useText().check;
  const { header, value, count, word, words } = row;
  const column = row.column || columnNames(header, language);
  const name = value || `${column} ${text.blankCell}`;
  const options = [
    { value: undecided, label: text.undecided },
    ...words.map(([one]) => ({ value: one, label: valueWords(header, one, language) })),
    { value: '', label: text.asBlank },
  ];
  return (
    <tr>
      <td>{column}</td>
      <th scope="row">
        {value || text.blankCell}
        {!Number.isNaN(count) && (
          <span className={styles.required}>{text.rows(formatCount(count, language))}</span>
        )}
      </th>
      <td className={styles.source}>
        <Select
          label={text.meaningOf(name)}
          onChange={(chosen) => onChoose(chosen === undecided ? null : chosen)}
          options={options}
          value={word ?? undecided}
          wide
        />
      </td>
    </tr>
  );
}
