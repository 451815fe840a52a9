import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/appState.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatMetres, formatNeed } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import type { CommunityFacts } from './communityFacts.ts';
import { isCircle } from './indicator.ts';
import { usualPlaces, usualSeats } from '../../edit/usualSize.ts';

interface RemedyProps {
  readonly analysis: Analysis;
  readonly facts: CommunityFacts;
  readonly indicator: IndicatorId;
  readonly heading: string;
}

/** What would bring a short community over the line, with the way to try it. */
export function Remedy({ analysis, facts, indicator, heading }: RemedyProps) {
  const text = useText().main.card;
  const language = useLanguage();
  const setSession = useApp((state) => state.setSession);
  if (facts.status !== 'short' && facts.status !== 'near') return null;
  const service = serviceOfIndicator(indicator);
  const metres = formatMetres(facts.way.limitMetres, language);
  const isPlaced = !Number.isNaN(analysis.territory.communities.lng[facts.community]);
  const sentence =
    indicator === 'places-per-1000'
      ? text.remedyPlaces(formatNeed(facts.places.missing, language))
      : service === 'elder'
        ? text.remedyElder(metres)
        : text.remedyChildcare(metres);
  return (
    <section aria-labelledby="remedy-heading" className={styles.section}>
      <h3 id="remedy-heading">{heading}</h3>
      {isCircle(indicator) && <Waiting analysis={analysis} rows={facts.way.waiting} />}
      <p className={styles.remedy}>{sentence}</p>
      {isPlaced && (
        <Button
          onPress={() =>
            setSession({
              placing: { type: 'open', service, seats: usualSeats, places: usualPlaces },
            })
          }
          size="small"
        >
          {text.addHere}
        </Button>
      )}
    </section>
  );
}

interface WaitingProps {
  readonly analysis: Analysis;
  readonly rows: readonly number[];
}

/** The community's own facilities without a place: to locate them comes before building another. */
function Waiting({ analysis, rows }: WaitingProps) {
  const text = useText().main.card;
  const setSession = useApp((state) => state.setSession);
  const { id, name } = analysis.facilities;
  const locate = (facilityId: string) =>
    setSession({
      placing: { type: 'move', facilityId },
      selection: { type: 'facility', id: facilityId },
    });
  return rows.map((row) => {
    const facilityId = id[row] ?? '';
    const shown = name[row] || facilityId;
    return (
      <div className={styles.waiting} key={row}>
        <p className={styles.remedy}>{text.locateFirst(shown)}</p>
        <Button label={text.locateLabel(shown)} onPress={() => locate(facilityId)} size="small">
          {text.locate}
        </Button>
      </div>
    );
  });
}
