import type { Plan } from '../../model/plan.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { ScorecardRow } from '../../scorecard/scorecardResult.ts';
import type { Cell } from '../csvText.ts';
import { suppressedMark } from '../suppressTables.ts';
import { officialWordsIn } from '../words/official.ts';
import { asJudged, type Language, printedGap } from './figureText.ts';
import type { OfficialTable } from './officialTable.ts';

type Unit = Pick<ScorecardRow, 'scope' | 'unit'>;

interface PlacesQuestion {
  readonly plan: Plan;
  readonly analysis: Analysis;
  /** The unit that the plan is assessed on as a whole. */
  readonly unit: Unit;
  /** True for a figure that may not be published. */
  readonly isHidden: (row: ScorecardRow) => boolean;
  readonly language: Language;
}

const rateId = 'childcare-places-per-1000';

const figureIds = [
  'childcare-places-total',
  'childcare-enrolled',
  'childcare-places-vacant',
  rateId,
] as const;

/**
 * 托位总量及使用情况: places, enrolled and vacant of the whole and of each district, and beside them the
 * places per 1,000 residents with what they are short of their target, since places stand vacant where
 * places are short.
 */
export function placesInUse({
  plan,
  analysis,
  unit: whole,
  isHidden,
  language,
}: PlacesQuestion): OfficialTable {
  const words = officialWordsIn(language);
  const { columns, added, title, note } = words.placesInUse;
  const score = scoresBy(analysis.scorecard);
  const rate = score(whole, rateId);
  const dueYear = rate?.year ?? plan.lastTargetYear;
  const figure = (row: ScorecardRow | undefined, say: (row: ScorecardRow) => number): Cell => {
    if (row === undefined || Number.isNaN(say(row))) return words.noData;
    return isHidden(row) ? suppressedMark : say(row);
  };
  const cellsOf = (name: string, unit: Unit, isRated = true): Cell[] => {
    const rows = figureIds.map((id) => (isRated || id !== rateId ? score(unit, id) : undefined));
    const own = rows[3];
    return [
      name,
      ...rows.map((row) =>
        figure(row, ({ value, comparator, target }) => asJudged(value, comparator, target)),
      ),
      own === undefined || Number.isNaN(own.target) ? words.noData : own.target,
      figure(own, (row) => printedGap(row, row.value, row.unitOfValue)),
    ];
  };
  return {
    id: 'places-in-use',
    title,
    note: note(analysis.year === null ? words.undated : words.year(analysis.year)),
    table: {
      name: 'places_in_use',
      columns: [...columns, added.rate, added.target(words.year(dueYear)), added.gap],
      rows: [
        cellsOf(whole.scope === 'city' ? words.placesInUse.whole : words.placesInUse.all, whole),
        ...districtUnits(analysis, words.placesInUse.unnamed).map(({ unit, name, isRated }) =>
          cellsOf(name, { scope: 'district', unit }, isRated),
        ),
      ],
    },
  };
}

/**
 * The districts that have a row, in their own order and 未注明 last; the city before the name where there
 * are several. Facilities and people that name no district need not be of one place: beside named
 * districts their rate says nothing.
 */
function districtUnits({ territory, scorecard }: Analysis, unnamed: string) {
  const { districts, cities } = territory;
  const scored = new Set(
    scorecard.flatMap(({ scope, unit }) => (scope === 'district' ? [unit] : [])),
  );
  const { city, name } = districts;
  const units = Array.from({ length: districts.count }, (_, unit) => unit)
    .filter((unit) => scored.has(unit))
    .sort((a, b) => Number(name[a] === '') - Number(name[b] === ''));
  const areNamed = units.some((unit) => name[unit] !== '');
  return units.map((unit) => ({
    unit,
    name: `${cities.count > 1 ? (city[unit] ?? '') : ''}${name[unit] || unnamed}`,
    isRated: name[unit] !== '' || !areNamed,
  }));
}

/** The main row of an indicator in a unit. */
function scoresBy(rows: readonly ScorecardRow[]) {
  const keyOf = ({ scope, unit }: Unit, id: string) => `${scope}/${unit}/${id}`;
  const first = new Map<string, ScorecardRow>();
  for (const row of rows) {
    const key = keyOf(row, row.indicatorId);
    if (!first.has(key)) first.set(key, row);
  }
  return (unit: Unit, id: string) => first.get(keyOf(unit, id));
}
