import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './ShortListPanel.module.css';
import type { UnplacedRow } from './unplaced.ts';

/** More rows than this belong into the table that can be exported, not into a list to read. */
const shownRows = 500;

interface UnplacedListProps {
  readonly rows: readonly UnplacedRow[];
  readonly onBack: () => void;
}

/** Rows without coordinates, with the line of the file; a facility can be placed from here. */
export function UnplacedList({ rows, onBack }: UnplacedListProps) {
  const text = useText().main.list;
  const language = useLanguage();
  return (
    <section aria-labelledby="unplaced-heading" className={styles.panel}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h2 id="unplaced-heading">{text.unplacedHeading}</h2>
          <span className={styles.count}>{formatCount(rows.length, language)}</span>
        </div>
        <p className={styles.count}>{text.unplacedNote}</p>
      </div>
      <ul aria-labelledby="unplaced-heading" className={styles.rows}>
        {rows.slice(0, shownRows).map((row) => (
          <UnplacedItem key={`${row.table} ${row.file} ${row.line} ${row.id}`} row={row} />
        ))}
      </ul>
      <div className={styles.foot}>
        <Button onPress={onBack} variant="link">
          {text.back}
        </Button>
      </div>
    </section>
  );
}

function UnplacedItem({ row }: { readonly row: UnplacedRow }) {
  const text = useText().main.list;
  const language = useLanguage();
  const setSession = useApp((state) => state.setSession);
  const source = row.table === 'population' ? text.source : text.facilitySource;
  const name = row.name || row.id;
  const locate = () =>
    setSession({
      placing: { type: 'move', facilityId: row.id },
      selection: { type: 'facility', id: row.id },
    });
  return (
    <li className={styles.unplaced}>
      <span>
        {name}
        <span className={styles.source}>{row.where}</span>
        <span className={styles.source}>{source(row.file, formatCount(row.line, language))}</span>
      </span>
      {row.table === 'facilities' && (
        <Button label={text.locateLabel(name)} onPress={locate} size="small">
          {text.locate}
        </Button>
      )}
    </li>
  );
}
