import type { SheetRow } from '../../ingest/reading.ts';
import { cellKey } from '../../ingest/layout/editCells.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { useFileRows } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { Icon } from '../controls/Icon.tsx';
import { useText } from '../i18n/useText.ts';
import { CellInput } from './CellInput.tsx';
import styles from './RowPanel.module.css';
import { useCellEdits } from './useCellEdits.ts';

/** A row that is looked at, and the cell in it that a finding is about (-1: none). */
export interface ShownRow {
  readonly line: number;
  readonly position: number;
}

interface RowPanelProps {
  readonly pending: PendingFile;
  readonly index: number;
  readonly shown: ShownRow;
  readonly onClose: () => void;
}

const linesAround = 2;

/** One row of the file with the lines around it; its cells can be typed anew. */
export function RowPanel({ pending, index, shown, onClose }: RowPanelProps) {
  const { line } = shown;
  const text = useText().check;
  const rows = useFileRows(pending, { line, before: linesAround, after: linesAround });
  const own = ownRow(rows, line);
  return (
    <section aria-label={text.rowTitle(line)} className={styles.panel}>
      <div className={styles.head}>
        <h2>{text.rowTitle(line)}</h2>
        <p className={styles.hint}>{text.rowHint}</p>
        <Button label={text.closeRow} onPress={onClose} size="small" variant="quiet">
          <Icon name="close" size={14} />
        </Button>
      </div>
      {rows === null ? (
        <output>{text.findingRow}</output>
      ) : (
        <RowsTable index={index} own={own} pending={pending} rows={rows} shown={shown} />
      )}
    </section>
  );
}

/** The record in which a line lies: the last one that does not begin after it. */
function ownRow(rows: readonly SheetRow[] | null, line: number): SheetRow | undefined {
  return rows?.findLast((row) => row.line <= line);
}

interface RowsTableProps {
  readonly pending: PendingFile;
  readonly index: number;
  readonly shown: ShownRow;
  readonly rows: readonly SheetRow[];
  readonly own: SheetRow | undefined;
}

function RowsTable({ pending, index, shown, rows, own }: RowsTableProps) {
  const { headers } = pending.reading;
  const text = useText().check;
  const { edits, apply } = useCellEdits(index, pending);
  const width = Math.max(headers.length, ...rows.map((row) => row.cells.length));
  const positions = Array.from({ length: width }, (_, position) => position);
  return (
    // Reachable by keyboard, because it scrolls sideways.
    <section aria-label={text.rowCells} className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            {positions.map((position) => (
              <th key={position} scope="col">
                {headers[position]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr className={classes(row === own && styles.own)} key={row.line}>
              <th scope="row">{row.line}</th>
              {positions.map((position) => {
                const key = cellKey(row.line, position);
                const cell = row.cells[position] ?? '';
                const isEdited = edits[key] !== undefined;
                return (
                  <td className={classes(isEdited && styles.edited)} key={position}>
                    {row === own ? (
                      <CellInput
                        isFaulty={position === shown.position}
                        label={text.cellLabel(row.line, headers[position] ?? '')}
                        onChange={(typed) => apply({ [key]: typed })}
                        value={cell}
                      />
                    ) : (
                      cell
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
