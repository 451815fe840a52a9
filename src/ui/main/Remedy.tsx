import type { ServiceId } from '../../model/service.ts';
import { isLimit } from '../../plan/targetsFor.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CheckedRemedies } from './CheckedRemedies.tsx';
import styles from './CommunityCard.module.css';
import type { CommunityFacts } from './communityFacts.ts';
import { isCircle } from './indicator.ts';
import { useRemedies, useRemedyQuestion } from './useRemedies.ts';
import { usualPlaces, usualSeats } from '../../edit/usualSize.ts';
import { verdictWords } from './verdictWords.ts';

interface RemedyProps {
  readonly analysis: Analysis;
  readonly facts: CommunityFacts;
  readonly indicator: IndicatorId;
  readonly group: 'elders' | 'infants' | 'people';
}

/** What would bring a short community over the line, checked, with the way to adopt or try it. */
export function Remedy(props: RemedyProps) {
  const { facts, indicator } = props;
  const isWanted = facts.status === 'short' || facts.status === 'near';
  const isTooMuch = indicator === 'places-per-1000' && isLimit(facts.places.comparator);
  // The places and beds of a city are no question of one community.
  return isWanted && !isTooMuch && indicator !== 'beds-per-1000' ? (
    <RemedySection {...props} />
  ) : null;
}

function RemedySection({ analysis, facts, indicator, group }: RemedyProps) {
  const words = useText();
  const language = useLanguage();
  const { communities } = analysis.territory;
  const service = serviceOfIndicator(indicator);
  const verdict = verdictWords(analysis, indicator, words);
  const question = useRemedyQuestion(indicator, communities.id[facts.community] ?? '');
  const answer = useRemedies(question);
  const isPlaced = !Number.isNaN(communities.lng[facts.community]);
  return (
    <section aria-labelledby="remedy-heading" className={styles.section}>
      <div className={styles.offer}>
        <h3 id="remedy-heading">{verdict.remedy}</h3>
        {isPlaced && <AddHere service={service} />}
      </div>
      {isCircle(indicator) && <Waiting analysis={analysis} rows={facts.way.waiting} />}
      {question && (
        <CheckedRemedies
          answer={answer}
          context={{
            analysis,
            community: facts.community,
            measure: question.measure,
            group,
            assessed: facts.assessed[service],
            statuses: verdict.statuses,
            text: words.remedy,
            language,
          }}
        />
      )}
    </section>
  );
}

function AddHere({ service }: { readonly service: ServiceId }) {
  const text = useText().main.card;
  const setSession = useApp((state) => state.setSession);
  const placing = { type: 'open', service, seats: usualSeats, places: usualPlaces } as const;
  return (
    <Button onPress={() => setSession({ placing })} size="small">
      {text.addHere}
    </Button>
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
