import { placeAtCommunity } from '../../edit/placeAtCommunity.ts';
import type { Project } from '../../model/project.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './ShortListPanel.module.css';
import type { UnplacedRow } from './unplaced.ts';

/** More rows than this belong into the table that can be exported, not into a list to read. */
const shownRows = 500;

interface UnplacedListProps {
  readonly project: Project;
  readonly rows: readonly UnplacedRow[];
  /** Facilities that stand at the point of their community. */
  readonly approximate: readonly UnplacedRow[];
  readonly onBack: () => void;
}

/** Rows without coordinates, with the line of the file; a facility can be placed from here. */
export function UnplacedList({ project, rows, approximate, onBack }: UnplacedListProps) {
  const text = useText().main.list;
  const language = useLanguage();
  const place = usePlaceAtCommunity(project);
  const known = rows.filter((row) => row.community !== null);
  return (
    <section aria-labelledby="unplaced-heading" className={styles.panel}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h2 id="unplaced-heading">{text.unplacedHeading}</h2>
          <span className={styles.count}>{formatCount(rows.length, language)}</span>
        </div>
        <p className={styles.count}>{text.unplacedNote}</p>
        {known.length > 0 && (
          <Button onPress={() => place(known)}>
            {text.allAtCommunity(formatCount(known.length, language))}
          </Button>
        )}
      </div>
      <div className={styles.rows}>
        <Rows label={text.unplacedHeading} onPlace={place} rows={rows} />
        {approximate.length > 0 && (
          <>
            <h3 className={styles.sub}>{text.approximateHeading}</h3>
            <Rows
              isApproximate
              label={text.approximateHeading}
              onPlace={place}
              rows={approximate}
            />
          </>
        )}
      </div>
      <div className={styles.foot}>
        <Button onPress={onBack} variant="link">
          {text.back}
        </Button>
      </div>
    </section>
  );
}

/** Puts facilities at the points of the communities that they name, in one step. */
function usePlaceAtCommunity(project: Project): (rows: readonly UnplacedRow[]) => void {
  const apply = useApp((state) => state.apply);
  const scenarioId = useApp((state) => state.session.scenarioId);
  return (rows) => {
    const placements = rows.flatMap(({ id, community }) =>
      community ? [{ facilityId: id, lng: community.lng, lat: community.lat }] : [],
    );
    if (placements.length > 0) apply(placeAtCommunity(project, scenarioId, placements));
  };
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly UnplacedRow[];
  readonly isApproximate?: boolean;
  readonly onPlace: (rows: readonly UnplacedRow[]) => void;
}

function Rows({ label, rows, isApproximate = false, onPlace }: RowsProps) {
  return (
    <ul aria-label={label}>
      {rows.slice(0, shownRows).map((row) => (
        <UnplacedItem
          isApproximate={isApproximate}
          key={`${row.table} ${row.file} ${row.line} ${row.id}`}
          onPlace={() => onPlace([row])}
          row={row}
        />
      ))}
    </ul>
  );
}

interface UnplacedItemProps {
  readonly row: UnplacedRow;
  readonly isApproximate: boolean;
  readonly onPlace: () => void;
}

function UnplacedItem({ row, isApproximate, onPlace }: UnplacedItemProps) {
  const { list: text, facility } = useText().main;
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
        {isApproximate && <span className={styles.source}>{facility.approximate}</span>}
        <span className={styles.source}>{row.where}</span>
        <span className={styles.source}>{source(row.file, formatCount(row.line, language))}</span>
      </span>
      {row.table === 'facilities' && (
        <span className={styles.actions}>
          <Button label={text.locateLabel(name)} onPress={locate} size="small">
            {text.locate}
          </Button>
          {row.community && (
            <Button
              label={text.atCommunityLabel(name, row.community.name)}
              onPress={onPlace}
              size="small"
            >
              {text.atCommunity}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
