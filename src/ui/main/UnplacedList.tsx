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

/** Rows without coordinates, with the line of the file where they can be mended. */
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
      <ul className={styles.rows}>
        {rows.slice(0, shownRows).map((row) => (
          <li className={styles.unplaced} key={`${row.table} ${row.file} ${row.line} ${row.id}`}>
            <span>
              {row.name || row.id} <span className={styles.source}>{row.where}</span>
            </span>
            <span className={styles.source}>
              {(row.table === 'population' ? text.source : text.facilitySource)(
                row.file,
                formatCount(row.line, language),
              )}
            </span>
          </li>
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
