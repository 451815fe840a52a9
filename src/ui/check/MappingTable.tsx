import { useState } from 'react';
import type { PendingFile } from '../../state/pendingFile.ts';
import type { TableKind } from '../../model/project.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { Select } from '../controls/Select.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './MappingTable.module.css';
import { type MappingRow, mappingRows, unusedHeaders } from './mappingRows.ts';

const stateGlyphs = { mapped: '✔', missing: '✖', oneOf: '▲', absent: '–' } as const;

interface MappingTableProps {
  readonly pending: PendingFile;
  readonly kind: TableKind;
  /** Called with a canonical header and the header of the file, '' for none. */
  readonly onMap: (header: string, source: string) => void;
}

/** Which column of the file each field is read from. */
export function MappingTable({ pending, kind, onMap }: MappingTableProps) {
  const { reading } = pending;
  const language = useLanguage();
  const text = useText().check;
  const [showAll, setShowAll] = useState(false);
  const rows = mappingRows(reading, kind);
  const main = rows.filter((row) => row.need !== 'optional' || row.source);
  const unused = unusedHeaders(reading);
  const hidden = rows.length - main.length;
  return (
    <section>
      <h2>{text.mappingTitle}</h2>
      <p className={styles.note}>{text.mappingNote}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.example}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {(showAll ? rows : main).map((row) => (
            <FieldRow
              headers={reading.headers}
              key={row.column.header}
              onMap={(source) => onMap(row.column.header, source)}
              row={row}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button onPress={() => setShowAll(!showAll)} variant="link">
          {showAll ? text.showLess : text.showAll(formatCount(hidden, language))}
        </Button>
      )}
      {unused.length > 0 && (
        <p className={styles.note}>
          {text.unusedColumns(unused.join(language === 'zh' ? '、' : ', '))}
        </p>
      )}
    </section>
  );
}

interface FieldRowProps {
  readonly row: MappingRow;
  readonly headers: readonly string[];
  readonly onMap: (source: string) => void;
}

function FieldRow({ row, headers, onMap }: FieldRowProps) {
  const language = useLanguage();
  const text = useText().check;
  const name = language === 'zh' ? row.column.zh : row.column.header;
  const options = [
    { value: '', label: text.notMapped },
    ...[...new Set(headers)]
      .filter((header) => header)
      .map((header) => ({ value: header, label: header })),
  ];
  return (
    <tr>
      <th scope="row">
        {name}
        {row.need === 'required' && <span className={styles.required}>{text.required}</span>}
      </th>
      <td className={styles.source}>
        <Select
          label={`${name}: ${text.source}`}
          onChange={onMap}
          options={options}
          value={row.source}
          wide
        />
      </td>
      <td className={styles.example}>{row.example}</td>
      <td className={classes(styles.state, styles[row.state])}>
        <span aria-hidden="true">{stateGlyphs[row.state]}</span> {text.states[row.state]}
      </td>
    </tr>
  );
}
