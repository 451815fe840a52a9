import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import styles from './ProjectsTab.module.css';

/** The facility that a project builds; null: it builds none. */
export type PlaceOfProject = { readonly facilityId: string; readonly isPlaced: boolean } | null;

interface PlaceStateProps {
  readonly place: PlaceOfProject;
  /** Name of the project. */
  readonly name: string;
}

/** Whether a project stands on the map, and the way to put it there. */
export function PlaceState({ place, name }: PlaceStateProps) {
  const text = useText().projects.place;
  const setSession = useApp((state) => state.setSession);
  if (place === null) return <span className={styles.below}>{text.noFacility}</span>;
  if (place.isPlaced) return <span className={styles.below}>{text.placed}</span>;
  const { facilityId } = place;
  const locate = () =>
    setSession({
      screen: 'main',
      placing: { type: 'move', facilityId },
      selection: { type: 'facility', id: facilityId },
    });
  return (
    <span className={styles.below}>
      {text.waiting}
      <Button label={text.locateLabel(name)} onPress={locate} size="small" variant="link">
        {text.locate}
      </Button>
    </span>
  );
}
