import { indicatorGroups, type Plan, type PlanFigure } from '../../model/plan.ts';
import type { CatalogueEntry } from '../../scorecard/catalogue.ts';
import type { PlanProgress } from '../../scorecard/planProgress.ts';
import type { Cell } from '../csvText.ts';
import { suppressedMark } from '../suppressTables.ts';
import { columnNames } from '../words/columnNames.ts';
import { officialWordsIn } from '../words/official.ts';
import { planUnitWord } from '../words/planUnits.ts';
import {
  asJudged,
  figureCell,
  figureText,
  isMark,
  type Language,
  printedGap,
} from './figureText.ts';
import type { OfficialTable } from './officialTable.ts';

/** What the tables about indicators are made of. */
export interface ProgressQuestion {
  readonly plan: Plan;
  /** Year of the actual figures. */
  readonly year: number;
  readonly progress: readonly PlanProgress[];
  /** True for an indicator whose figure may not be published. */
  readonly isHidden: (indicatorId: string) => boolean;
  readonly language: Language;
}

/**
 * 主要指标: each indicator with its figure in the plan's base year, its target, the actual figure and how
 * far it is met. The heads are those of the documents, the years those of the plan.
 */
export function mainIndicators(question: ProgressQuestion): OfficialTable {
  const { plan, language, year } = question;
  const words = officialWordsIn(language);
  const { columns, title, actual: actualHead, note } = words.mainIndicators;
  const progress = byGroup(question.progress);
  const baseYear = commonest(progress.map(({ entry }) => entry.baseline?.year));
  return {
    id: 'main-indicators',
    title,
    note: note(year),
    table: {
      name: 'main_indicators',
      columns: [
        columns.group,
        columns.name,
        yearText(baseYear, language),
        words.year(plan.lastTargetYear),
        actualHead(year),
        columns.done,
      ],
      rows: progress.map((one) => {
        const { entry, comparator, target, targetYear } = one;
        const cell = figureCell(target, entry.unit, comparator);
        return [
          words.groups[entry.group],
          nameWithUnit(entry, language),
          baselineCell(entry.baseline, baseYear, language),
          ofYear(cell, targetYear, plan.lastTargetYear, language),
          actual(one, question, (value) => figureCell(value, entry.unit)),
          done(one, question),
        ];
      }),
    },
  };
}

/** 养老机构床位（张）: the unit behind the name, but for % and ‰, which stay with the figures. */
function nameWithUnit({ name, unit }: CatalogueEntry, language: Language): string {
  if (isMark(unit)) return name[language];
  return officialWordsIn(language).withUnit(name[language], planUnitWord(unit, language).trim());
}

function baselineCell(
  baseline: PlanFigure | null,
  column: number | null,
  language: Language,
): Cell {
  if (baseline === null) return officialWordsIn(language).noData;
  const { value, unit, comparator, year } = baseline;
  return ofYear(figureCell(value, unit, comparator), year, column, language);
}

/** 主要缺口及短板: every indicator that is not met or has no data, in the four columns of the documents. */
export function shortfalls(question: ProgressQuestion): OfficialTable {
  const { language } = question;
  const words = officialWordsIn(language);
  // What may not be published is not told by its absence either.
  const listed = byGroup(question.progress).filter(
    ({ status, entry }) => status !== 'met' || question.isHidden(entry.indicatorId),
  );
  return {
    id: 'shortfalls',
    title: words.shortfalls.title,
    note: words.shortfalls.note(question.progress.length - listed.length),
    table: {
      name: 'shortfalls',
      columns: words.shortfalls.columns,
      rows: listed.map((one) => [
        one.entry.name[language],
        presentCell(one, question),
        words.at(
          figureText(one.target, one.entry.unit, language, one.comparator),
          words.year(one.targetYear),
        ),
        done(one, question),
      ]),
    },
  };
}

/** The actual figure with its year, else what the plan started from, said to be that. */
function presentCell(one: PlanProgress, question: ProgressQuestion): Cell {
  const { language, year } = question;
  const words = officialWordsIn(language);
  const { baseline, unit, value } = one.entry;
  if (!Number.isNaN(value)) {
    const cell = actual(one, question, (number) => figureText(number, unit, language));
    return words.at(String(cell), words.year(year));
  }
  if (baseline === null) return words.noData;
  return words.shortfalls.baseline(
    figureText(baseline.value, baseline.unit, language, baseline.comparator),
    yearText(baseline.year, language),
  );
}

/** The actual figure, as `print` writes a number. */
function actual(
  { entry, comparator, target }: PlanProgress,
  { isHidden, language }: ProgressQuestion,
  print: (value: number) => Cell,
): Cell {
  if (Number.isNaN(entry.value)) return officialWordsIn(language).noData;
  if (isHidden(entry.indicatorId)) return suppressedMark;
  return print(asJudged(entry.value, comparator, target));
}

/** How far an indicator is met: its status with what is missing and of how many it is known, or why there is no data. */
function done(one: PlanProgress, question: ProgressQuestion): string {
  const { entry, status } = one;
  const { language, isHidden } = question;
  const words = officialWordsIn(language);
  if (status === 'noData') return noDataText(entry, language);
  if (isHidden(entry.indicatorId)) return suppressedMark;
  const isMissed = status === 'short' || status === 'near';
  const name = words.statuses[status];
  const text = isMissed ? words.gap(name, gapText(one, language)) : name;
  const parts = entry.partly.map(({ of, known, rows }) =>
    words.knownOf[of](String(known), String(rows)),
  );
  return parts.length === 0 ? text : words.known(text, parts);
}

function gapText(one: PlanProgress, language: Language): string {
  const { points } = officialWordsIn(language);
  const { value, unit } = one.entry;
  const word = isMark(unit) ? points[unit] : planUnitWord(unit, language);
  return `${printedGap(one, value, unit)}${word}`;
}

/** Says what would answer an indicator: columns that are lacking, or an entered figure. */
function noDataText({ missing, answeredBy }: CatalogueEntry, language: Language): string {
  const words = officialWordsIn(language);
  if (answeredBy === 'entry') return words.toEnter;
  const lacking = (['facilities', 'population'] as const).flatMap((table) => {
    const names = missing
      .filter((path) => path.startsWith(`${table}.`))
      .map((path) => columnNames(path.slice(table.length + 1), language));
    return names.length === 0 ? [] : [words.columns(words.tables[table], names)];
  });
  return lacking.length === 0 ? words.noData : words.noDataFor(lacking.join(words.listComma));
}

function yearText(year: number | null, language: Language): string {
  const words = officialWordsIn(language);
  return year === null ? words.undated : words.year(year);
}

/** A cell of a column that is of one year; a figure of another year names its own. */
function ofYear(cell: Cell, own: number | null, column: number | null, language: Language): Cell {
  return own === column
    ? cell
    : officialWordsIn(language).at(String(cell), yearText(own, language));
}

/** By field, in the order of the fields; the plan's own order within. */
function byGroup(progress: readonly PlanProgress[]): readonly PlanProgress[] {
  const rank = ({ entry }: PlanProgress) => indicatorGroups.indexOf(entry.group);
  return [...progress].sort((one, other) => rank(one) - rank(other));
}

/** The year that occurs most often, the first of equals; null where none is named. */
function commonest(years: readonly (number | null | undefined)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
