import type { Settings } from '../../model/project.ts';
import { defaultSnapMetres } from '../../reach/streets/streetNetwork.ts';
import { outlineMinutes } from '../../scorecard/streets/streetView.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { PlaceOnStreets } from '../../reach/streets/streetPlaces.ts';
import type { ServiceId } from '../../model/service.ts';
import { formatMetres, formatNeed, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from '../main/CommunityCard.module.css';
import { useStreetFacts, useStreetView } from './useStreets.ts';

interface StreetWayProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  /** Row in the community table. */
  readonly community: number;
  readonly service: ServiceId;
  readonly group: 'elders' | 'infants' | 'people';
}

/** The way of a community along streets: its length beside the straight line, and what is in the way. */
export function StreetWay({ analysis, settings, community, service, group }: StreetWayProps) {
  const text = useText().streets.card;
  const language = useLanguage();
  const route = useStreetView(analysis)?.route ?? null;
  const facts = useStreetFacts(analysis);
  const { communities } = analysis.territory;
  const point = analysis.coverage.communities[service].farthestPoint[community] ?? -1;
  const overstated = facts?.overstated[service].communities[community] ?? 0;
  return (
    <>
      {route && route.communityId === communities.id[community] && (
        <p className={styles.people}>
          {text.way(
            formatMetres(route.metres, language),
            formatMetres(route.straightMetres, language),
            formatRatio(route.metres / route.straightMetres, language, 2),
          )}
        </p>
      )}
      {facts && <StreetPlace place={facts.points} row={point} settings={settings} />}
      {overstated > 0 && (
        <p className={styles.people}>{text.overstated[group](formatNeed(overstated, language))}</p>
      )}
    </>
  );
}

interface StreetPlaceProps {
  readonly place: PlaceOnStreets;
  readonly row: number;
  readonly settings: Settings;
}

/** How a place meets the streets; nothing where it has no place. */
export function StreetPlace({ place, row, settings }: StreetPlaceProps) {
  const text = useText().streets.card;
  const language = useLanguage();
  const leg = place.legMetres[row] ?? Number.NaN;
  if (Number.isNaN(leg)) return null;
  if (leg === Infinity) {
    const { snapMetres = defaultSnapMetres } = settings;
    return <p className={styles.people}>{text.tooFar(formatMetres(snapMetres, language))}</p>;
  }
  return (
    <>
      <p className={styles.people}>{text.leg(formatMetres(leg, language))}</p>
      {(place.island[row] ?? 0) > 0 && <p className={styles.people}>{text.island}</p>}
    </>
  );
}

/** What the outlines of the selected facility on the map mean. */
export function OutlineNote({ settings }: { readonly settings: Settings }) {
  const { card, and } = useText().streets;
  const language = useLanguage();
  const { metres } = settings;
  const inner = outlineMinutes(settings).slice(0, -1).map(String);
  const limit =
    metres === null
      ? card.minutes(String(settings.minutes))
      : card.metres(formatMetres(metres, language));
  return (
    <p className={styles.people}>
      {inner.length === 0
        ? card.outline(limit)
        : card.outlines(String(settings.minutes), inner.join(and))}
    </p>
  );
}
