import type { ReadOptions, CheckedReading, SheetRow } from '../../ingest/reading.ts';
import type { HeaderLines } from '../../model/readDecisions.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { classes } from '../controls/classes.ts';
import { Select } from '../controls/Select.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './TopRows.module.css';

interface TopRowsProps {
  readonly pending: PendingFile;
  readonly onChange: (options: ReadOptions) => void;
}

/** The top of the file as it was decoded, so that garbled text is seen at once, and its header. */
export function TopRows({ pending, onChange }: TopRowsProps) {
  const text = useText().check;
  const rows = pending.reading.opened?.top ?? [];
  if (rows.length === 0) return null;
  const header = headerOf(pending.reading, pending.options);
  const width = Math.max(...rows.map((row) => row.cells.length));
  return (
    <div>
      <div className={styles.head}>
        <h2>{text.previewTitle}</h2>
        <HeaderSelects onChange={onChange} pending={pending} rows={rows} />
      </div>
      {/* Reachable by keyboard, because it scrolls sideways. */}
      <section aria-label={text.previewTitle} className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr className={classes(isHeader(line, rows, header) && styles.header)} key={line}>
                <th scope="row">{line}</th>
                {Array.from({ length: width }, (_, position) => (
                  <td key={position}>{cells[position] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Where the header stands now; no line where there is none. */
function headerOf({ input, issues }: CheckedReading, { headerLines }: ReadOptions): HeaderLines {
  if (headerLines) return headerLines;
  const rows = issues.find((issue) => issue.code === 'header-rows')?.facts['rows'];
  return { line: input.headerLine, rows: rows ? Number(rows) : 1 };
}

function isHeader(line: number, rows: readonly SheetRow[], header: HeaderLines): boolean {
  const first = rows.findIndex((row) => row.line === header.line);
  const at = rows.findIndex((row) => row.line === line);
  return first !== -1 && at >= first && at < first + header.rows;
}

interface HeaderSelectsProps extends TopRowsProps {
  readonly rows: readonly SheetRow[];
}

const headerHeights = [0, 1, 2, 3] as const;

/** Columns are recognised anew under another header, and typed cells stay where they are. */
function HeaderSelects({ pending, onChange, rows }: HeaderSelectsProps) {
  const text = useText().check;
  const { headerLines: chosen, mapping: _dropped, ...rest } = pending.options;
  const header = headerOf(pending.reading, pending.options);
  const automatic = chosen
    ? text.recognise
    : text.automatic(header.line > 0 ? text.lineOf(header.line) : text.noHeader);
  return (
    <>
      <Select
        label={text.headerLine}
        onChange={(value) => {
          const line = Number(value);
          onChange(value ? { ...rest, headerLines: { line, rows: chosen?.rows ?? 1 } } : rest);
        }}
        options={[
          { value: '', label: automatic },
          ...rows.map(({ line }) => ({ value: String(line), label: text.lineOf(line) })),
        ]}
        showLabel
        value={chosen ? String(chosen.line) : ''}
      />
      {chosen && (
        <Select
          label={text.headerRows}
          onChange={(value) =>
            onChange({ ...rest, headerLines: { line: chosen.line, rows: Number(value) } })
          }
          options={headerHeights.map((count) => ({
            value: String(count),
            label: count === 0 ? text.noHeader : String(count),
          }))}
          showLabel
          value={String(chosen.rows)}
        />
      )}
    </>
  );
}
