import type { Analysis } from '../../scorecard/analysis.ts';
import { useText } from '../i18n/useText.ts';
import styles from './MapPane.module.css';

/** Why a map is empty: no row of either table has coordinates, so that there is nothing to draw. */
export function NoPlaceNote({ analysis }: { readonly analysis: Analysis }) {
  const text = useText().main.map;
  const { territory, facilities } = analysis;
  const hasPlace = [territory.communities.lng, facilities.lng].some((column) =>
    column.some((degrees) => !Number.isNaN(degrees)),
  );
  if (hasPlace) return null;
  return (
    <p className={styles.empty} role="note">
      {text.nothingPlaced}
    </p>
  );
}
