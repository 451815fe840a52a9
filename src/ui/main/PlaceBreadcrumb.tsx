import type { Analysis } from '../../scorecard/analysis.ts';
import type { PlaceFilter } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useText } from '../i18n/useText.ts';
import styles from './ShortListPanel.module.css';
import type { Place } from './place.ts';

interface PlaceBreadcrumbProps {
  readonly analysis: Analysis;
  readonly place: Place;
}

/** Where the list stands, 全市 › 沈河区 › 东陵街道, with the way back up; nothing for everything loaded. */
export function PlaceBreadcrumb({ analysis, place }: PlaceBreadcrumbProps) {
  const text = useText().main.card;
  const setSession = useApp((state) => state.setSession);
  if (place.scope === 'all') return null;
  const show = (filter: PlaceFilter) => setSession({ filter });
  const { districts, streets } = analysis.territory;
  const parent = place.scope === 'street' ? (streets.parent[place.unit] ?? -1) : -1;
  const district = districts.key[parent];
  return (
    <nav aria-label={text.breadcrumb} className={styles.breadcrumb}>
      <Button onPress={() => show({ district: null, street: null })} variant="link">
        {text.whole}
      </Button>
      <span aria-hidden="true">›</span>
      {district !== undefined && (
        <>
          <Button onPress={() => show({ district, street: null })} variant="link">
            {districts.name[parent] || text.unnamed}
          </Button>
          <span aria-hidden="true">›</span>
        </>
      )}
      <b>{place.name || text.unnamed}</b>
    </nav>
  );
}
