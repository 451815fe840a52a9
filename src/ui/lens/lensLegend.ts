import { classOfValue, gapFills, noGapFill } from '../../map/palette.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { certainties } from '../../scorecard/certainty/certaintyOf.ts';
import type { BothCounts, OwnArea } from '../../scorecard/countBothWays.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import { type IndicatorId, type Language, serviceOfIndicator } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';
import type { LegendRow, LensLegend } from '../main/legendRows.ts';
import { communitiesOfPlace, type Place } from '../main/place.ts';
import { verdictWords } from '../main/verdictWords.ts';
import { countingOf } from './counting.ts';
import { countingBreaks, statusOfCertainty } from './lensLooks.ts';
import type { LensView } from './lensView.ts';
import { streetGapBreaks } from './streetGap.ts';

interface LegendQuestion {
  readonly analysis: Analysis;
  readonly indicator: IndicatorId;
  readonly place: Place;
}

/** The classes of a lens with counts that add up to the communities of the place; null for statuses. */
export function lensLegendOf(
  view: LensView,
  question: LegendQuestion,
  words: Dictionary,
  language: Language,
): LensLegend | null {
  const text = words.lens;
  switch (view.lens) {
    case 'status':
      return null;
    case 'certainty':
      return {
        title: text.certainty.legend,
        communities: certaintyRows(
          view.certainty.value?.certainty ?? null,
          question,
          words,
          language,
        ),
      };
    case 'streetGap':
      return {
        title: words.streets.gap.legend,
        communities: streetGapLegend(view.facts.value, question, words, language),
      };
    case 'counting':
      return {
        title: text.counting.legend[view.area],
        communities: countingRows(view.area, view.counts.value, question, words, language),
      };
  }
}

function waiting({ analysis, place }: LegendQuestion, words: Dictionary, language: Language) {
  const count = formatCount(communitiesOfPlace(analysis, place).length, language);
  return [{ key: 'waiting', status: 'notAssessed', text: words.lens.waiting, count } as const];
}

function certaintyRows(
  found: readonly string[] | null,
  question: LegendQuestion,
  words: Dictionary,
  language: Language,
): readonly LegendRow[] {
  if (!found) return waiting(question, words, language);
  const { analysis, indicator, place } = question;
  const circle = serviceOfIndicator(indicator) === 'elder' ? 'elder-circle' : 'childcare-circle';
  const { statuses } = verdictWords(analysis, circle, words);
  const shown = communitiesOfPlace(analysis, place);
  return certainties.map((certainty) => ({
    key: certainty,
    status: statusOfCertainty[certainty],
    text:
      certainty === 'notAssessed'
        ? words.main.map.rural
        : words.lens.certainty.names[certainty](statuses[statusOfCertainty[certainty]]),
    count: formatCount(shown.filter((row) => found[row] === certainty).length, language),
  }));
}

function countingRows(
  area: OwnArea,
  counts: BothCounts | null,
  question: LegendQuestion,
  words: Dictionary,
  language: Language,
): readonly LegendRow[] {
  if (!counts) return waiting(question, words, language);
  const { analysis, indicator, place } = question;
  const service = serviceOfIndicator(indicator);
  const text = words.lens.counting;
  const format = (value: number) => formatCount(value, language);
  const breaks = countingBreaks(analysis, counts, service);
  const { rows, notAssessed } = countingOf(analysis, counts, service, place);
  return [
    ...classRows(
      rows.map(({ people }) => people),
      breaks,
      text,
      format,
    ),
    {
      key: 'none',
      status: 'met',
      fill: noGapFill,
      text: text.noneOf[area],
      count: format(rows.filter(({ people }) => people <= 0).length),
    },
    {
      key: 'noData',
      status: 'noData',
      text: words.common.statuses.noData,
      count: format(rows.filter(({ people }) => Number.isNaN(people)).length),
    },
    {
      key: 'notAssessed',
      status: 'notAssessed',
      text: words.main.map.rural,
      count: format(notAssessed.length),
    },
  ];
}

function streetGapLegend(
  facts: StreetFacts | null,
  question: LegendQuestion,
  words: Dictionary,
  language: Language,
): readonly LegendRow[] {
  if (!facts) return waiting(question, words, language);
  const { analysis, indicator, place } = question;
  const service = serviceOfIndicator(indicator);
  const format = (value: number) => formatCount(value, language);
  const column = facts.overstated[service].communities;
  const people = communitiesOfPlace(analysis, place).map((row) => column[row] ?? Number.NaN);
  return [
    ...classRows(people, streetGapBreaks(facts, service), words.lens.counting, format),
    {
      key: 'none',
      status: 'met',
      fill: noGapFill,
      text: words.streets.gap.none,
      count: format(people.filter((some) => some <= 0).length),
    },
    {
      key: 'noData',
      status: 'noData',
      text: words.common.statuses.noData,
      count: format(people.filter(Number.isNaN).length),
    },
  ];
}

/** Classes of people above 0, the most first; the lowest only where anybody can be in it. */
function classRows(
  people: readonly number[],
  breaks: readonly number[],
  text: Dictionary['lens']['counting'],
  format: (value: number) => string,
): LegendRow[] {
  const classRow = (shade: number): LegendRow => {
    const low = shade === 0 ? 1 : (breaks[shade - 1] ?? 1);
    const own = people.filter((some) => some > 0 && classOfValue(some, breaks) === shade);
    const sum = own.reduce((all, some) => all + some, 0);
    const range = rangeWords(low, breaks[shade], text, format);
    return {
      key: `class ${shade}`,
      status: 'near',
      fill: gapFills[shade] ?? noGapFill,
      text: text.classSum(range, format(sum)),
      count: format(own.length),
    };
  };
  const [least = 1] = breaks;
  const hasParts = people.some((some) => some > 0 && some < least);
  return [4, 3, 2, 1, 0].filter((shade) => shade > 0 || least > 1 || hasParts).map(classRow);
}

function rangeWords(
  low: number,
  high: number | undefined,
  text: Dictionary['lens']['counting'],
  format: (value: number) => string,
): string {
  if (high === undefined) return text.from(format(low));
  return high - low <= 1 ? text.exactly(format(low)) : text.between(format(low), format(high - 1));
}
