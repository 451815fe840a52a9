import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import { checkRemedy } from './checkRemedy.ts';
import { circleChanges, newSite } from './circleRemedies.ts';
import { idleFacilities } from './idleFacilities.ts';
import {
  type AreaRows,
  areaRows,
  arePlacesLimited,
  measureArea,
  missingPlaces,
} from './measureArea.ts';
import {
  morePlaces,
  newPlaces,
  ownOpenings,
  type PlacesChange,
  siteWithin,
} from './placesRemedies.ts';
import type { CheckedRemedy, Remedies, RemedyQuestion } from './remedies.ts';

interface Asked {
  readonly analysis: Analysis;
  readonly input: AnalysisInput;
  readonly question: RemedyQuestion;
  readonly area: AreaRows;
}

/** So many times a number of places is raised that the arithmetic says is enough; it is but for a rounding. */
const raises = 3;

/**
 * Finds, of each kind of change, the one that would bring a short or near area to `met`, and runs the
 * analysis with it before it is named. Of circles: locating a facility of its own that waits for a
 * place, opening one that is closed or not yet open, a new site at a demand point or at the place
 * whose farthest short point is nearest. Of places: an opening, and the least number of places that
 * clears, at the largest own facility or at a new site. Where none clears, the one that gets farthest:
 * of the places tried, by the measure's value. Cost: some analyses, so it is asked for one area.
 *
 * @param analysis of `input`
 */
export function findRemedies(
  analysis: Analysis,
  input: AnalysisInput,
  question: RemedyQuestion,
): Remedies {
  const area = areaRows(analysis, question.area);
  const { status } = measureArea(analysis, question, area);
  if (status !== 'short' && status !== 'near') return { type: 'none', status };
  if (question.measure === 'places' && arePlacesLimited(analysis)) return { type: 'none', status };
  const asked = { analysis, input, question, area };
  const checked = checkedOf(asked);
  const remedies = checked.filter(({ after }) => after.status === 'met');
  if (remedies.length > 0) return { type: 'cleared', remedies };
  const helpful = checked.filter(({ before, after }) => after.value > before.value);
  const best = helpful.reduce<CheckedRemedy | null>(
    (most, one) => (most && most.after.value >= one.after.value ? most : one),
    null,
  );
  return { type: 'notCleared', best };
}

function checkedOf(asked: Asked): CheckedRemedy[] {
  const { analysis, input, question, area } = asked;
  const check = (change: RemedyChange) => checkRemedy(analysis, input, question, change);
  switch (question.measure) {
    case 'circle':
      return circleChanges(analysis, input, question.service, area.row).map(check);
    case 'own':
      return [...ownOpening(asked), ...ownSite(asked)].map(check);
    case 'places':
      return [
        ...placesOpening(asked),
        ...[morePlaces(analysis, input, area), newPlaces(analysis, input, area)].flatMap(
          (change) => (change ? [leastPlaces(asked, change)] : []),
        ),
      ];
  }
}

function ownOpening({ analysis, input, question, area }: Asked): RemedyChange[] {
  const idle = idleFacilities(analysis, question.service, input.settings.qualifying);
  const own = idle.find(({ row }) => area.hasFacility(row));
  return own ? [own.change] : [];
}

function ownSite({ analysis, input, question, area }: Asked): RemedyChange[] {
  const site = siteWithin(analysis, input, question.service, area.row);
  return site ? [newSite(question.service, site)] : [];
}

/** The first opening that clears, else the one with most places. */
function placesOpening({ analysis, input, question, area }: Asked): CheckedRemedy[] {
  const missing = missingPlaces(analysis, question.area, area);
  const openings = ownOpenings(analysis, input, area);
  const most = Math.max(...openings.map(({ places }) => places || 0));
  const chosen =
    openings.find(({ places }) => places >= missing) ??
    openings.find(({ places }) => places > 0 && places === most);
  return chosen ? [checkRemedy(analysis, input, question, chosen.change)] : [];
}

/** The least number of places that clears, found by running it and one less. */
function leastPlaces(asked: Asked, change: PlacesChange): CheckedRemedy {
  const { analysis, input, question, area } = asked;
  const least = missingPlaces(analysis, question.area, area);
  const check = (places: number) =>
    checkRemedy(analysis, input, question, change(places), change(places - 1));
  let places = least;
  let checked = check(places);
  while (checked.after.status !== 'met' && places < least + raises) checked = check(++places);
  while (checked.oneLess === 'met' && places > 1) checked = check(--places);
  return checked;
}
