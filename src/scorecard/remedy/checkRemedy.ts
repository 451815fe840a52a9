import { adoptRemedy, type RemedyChange } from '../../edit/adoptRemedy.ts';
import { scenarioById } from '../../edit/scenarios.ts';
import { baselineScenarioId, type Project } from '../../model/project.ts';
import { analyse } from '../analyse.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import { areaRows, communityStatus, measureArea } from './measureArea.ts';
import type { CheckedRemedy, RemedyQuestion } from './remedies.ts';

/** The analysis of the input with one change more in its scenario. */
export function analyseWith(input: AnalysisInput, change: RemedyChange): Analysis {
  const { facilities, population, matrix, settings, scenario } = input;
  // The command takes a project; of its inputs it only asks which ids are taken.
  const project: Project = {
    name: '',
    sample: null,
    inputs: { files: [], facilities, population, matrix },
    settings,
    scenarios: scenario ? [scenario] : [],
  };
  const changed = adoptRemedy(project, scenario?.id ?? baselineScenarioId, change, '');
  const next = scenarioById(changed.project, changed.scenarioId ?? baselineScenarioId);
  return analyse({ ...input, scenario: next });
}

/**
 * Runs the analysis with the change and says what becomes of the area and of everybody else.
 *
 * @param before the analysis of `input`
 * @param smaller the same change with one place less; null: there is none
 */
export function checkRemedy(
  before: Analysis,
  input: AnalysisInput,
  question: RemedyQuestion,
  change: RemedyChange,
  smaller: RemedyChange | null = null,
): CheckedRemedy {
  const after = analyseWith(input, change);
  const area = areaRows(before, question.area);
  const reduced = smaller && analyseWith(input, smaller);
  return {
    change,
    before: measureArea(before, question, area),
    after: measureArea(after, question, area),
    oneLess: reduced && measureArea(reduced, question, area).status,
    ...gains(before, after, question, new Set(area.communities)),
  };
}

function gains(
  before: Analysis,
  after: Analysis,
  question: RemedyQuestion,
  own: ReadonlySet<number>,
): Pick<CheckedRemedy, 'people' | 'peopleElsewhere' | 'communitiesMet'> {
  const was = before.coverage.communities[question.service].coveredPeople;
  const is = after.coverage.communities[question.service].coveredPeople;
  let people = 0;
  let peopleElsewhere = 0;
  let communitiesMet = 0;
  for (let row = 0; row < was.length; row++) {
    const more = (is[row] ?? Number.NaN) - (was[row] ?? Number.NaN) || 0;
    people += more;
    if (own.has(row)) continue;
    peopleElsewhere += more;
    const isMet = communityStatus(after, question, row) === 'met';
    if (isMet && communityStatus(before, question, row) !== 'met') communitiesMet++;
  }
  return { people, peopleElsewhere, communitiesMet };
}
