import { useMemo, useState } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { RemedyArea, RemedyQuestion } from '../../scorecard/remedy/remedies.ts';
import { Button } from '../controls/Button.tsx';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CheckedRemedies } from './CheckedRemedies.tsx';
import { indicatorFigure } from './indicatorFigure.ts';
import type { Place } from './place.ts';
import styles from './ShortListPanel.module.css';
import { type RemediesAnswer, useRemedies } from './useRemedies.ts';
import { verdictWords } from './verdictWords.ts';

interface UnitRemedyProps {
  readonly analysis: Analysis;
  readonly place: Place;
}

/** On demand: what would bring the places of the street, district or city shown to their target. */
export function UnitRemedy({ analysis, place }: UnitRemedyProps) {
  const text = useText().remedy;
  const [isOpen, setOpen] = useState(false);
  const area = useMemo(() => areaOf(analysis, place), [analysis, place]);
  const { missing } = indicatorFigure(analysis, 'places-per-1000', place);
  if (area === null || !(missing > 0)) return null;
  const name = place.scope === 'all' ? text.wholeCity : place.name || text.unnamed;
  return (
    <div>
      <Button onPress={() => setOpen(!isOpen)} pressed={isOpen} size="small">
        {text.ofPlace(name)}
      </Button>
      {isOpen && <Answer analysis={analysis} area={area} />}
    </div>
  );
}

function Answer({ analysis, area }: { readonly analysis: Analysis; readonly area: RemedyArea }) {
  const words = useText();
  const language = useLanguage();
  const question = useMemo(
    (): RemedyQuestion => ({ area, service: 'childcare', measure: 'places' }),
    [area],
  );
  const answer = useRemedies(question);
  return (
    <>
      <CheckedRemedies
        answer={answer}
        context={{
          analysis,
          community: -1,
          measure: 'places',
          group: analysis.territory.standIn.childcare ? 'people' : 'infants',
          assessed: Number.NaN,
          statuses: verdictWords(analysis, 'places-per-1000', words).statuses,
          text: words.remedy,
          language,
        }}
      />
      {namesOnePlace(answer) && <p className={styles.count}>{words.remedy.spread}</p>}
    </>
  );
}

/** True where places are counted as if in one facility; an opening is that facility itself. */
function namesOnePlace(answer: RemediesAnswer): boolean {
  if (answer.type !== 'ready' || answer.remedies.type === 'none') return false;
  const { remedies } = answer;
  const shown = remedies.type === 'cleared' ? remedies.remedies : [remedies.best];
  return shown.some((one) => one !== null && one.change.type !== 'opening');
}

/** The unit that the scorecard speaks of: everything is the city where only one has communities. */
function areaOf({ territory, coverage }: Analysis, place: Place): RemedyArea | null {
  const { streets, districts, cities } = territory;
  switch (place.scope) {
    case 'street':
      return { level: 'street', key: streets.key[place.unit] ?? '' };
    case 'district':
      return { level: 'district', key: districts.key[place.unit] ?? '' };
    case 'all': {
      const inhabited = cities.key.filter((_, row) => (coverage.cities[row]?.communities ?? 0) > 0);
      const [key] = inhabited;
      return key !== undefined && inhabited.length === 1 ? { level: 'city', key } : null;
    }
  }
}
