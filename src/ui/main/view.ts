import { scenarioById } from '../../edit/scenarios.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project, Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import type { PopulationTable } from '../../model/tables.ts';
import { planById } from '../../plan/planById.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type Language, type Session, serviceOfIndicator } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatMetres } from '../i18n/format.ts';
import { scenarioName } from '../i18n/scenarioName.ts';
import { countsUrbanOnly, isCircle } from './indicator.ts';
import { indicatorFigure } from './indicatorFigure.ts';
import { limitMetres } from './limit.ts';
import { placeOfFilter } from './place.ts';
import { streetCredit } from '../streets/streetCredit.ts';
import { sampleWords } from './sampleWords.ts';

/** What a figure, picture or copied table is of, so that two of them can be told apart. */
export interface View {
  /** 沈阳市 · 服务圈人口覆盖率 · 现状（基准） */
  readonly title: string;
  /** 人口 2023 年 · 目标 2025 年 · 来源 …（征求意见稿） */
  readonly basis: string;
  /** How the circle's limit is made, and whom the figure counts; '' where there is nothing to say. */
  readonly rule: string;
  /** Whose streets were walked, where their licence asks for it; '' otherwise. */
  readonly credit: string;
  /** What sample data have to say of themselves; '' for everybody's own. */
  readonly stamp: string;
}

/** The lines of a view that have something to say, sample data marked as such. */
export function viewLines(view: View | null): string[] {
  if (!view) return [];
  return [view.stamp, view.title, view.basis, view.rule, view.credit].filter((line) => line !== '');
}

/** The view of a session in words. */
export function viewWords(
  project: Project,
  analysis: Analysis,
  session: Pick<Session, 'scenarioId' | 'indicator' | 'filter'>,
  words: Dictionary,
  language: Language,
): View {
  const { indicator } = session;
  const text = words.main.indicators;
  const place = placeOfFilter(analysis, session.filter);
  const scenario = scenarioById(project, session.scenarioId);
  const plan = planById(project.plans, project.settings.planId);
  const { targetYear } = indicatorFigure(analysis, indicator, place);
  const urban = countsUrbanOnly(analysis, indicator) ? text.urbanOnly : '';
  const rule = isCircle(indicator)
    ? limitRule(project.settings, serviceOfIndicator(indicator), words, language)
    : '';
  return {
    title: joinParts([
      project.name,
      place.name,
      text.names[indicator],
      scenario ? scenarioName(scenario.name, language) : words.header.baseline,
    ]),
    basis: joinParts([
      yearsSentence(analysis, project.inputs.population, targetYear, words),
      plan ? text.source(planTitle(plan, words, language)) : text.noPlan,
    ]),
    rule: joinParts([rule, urban]),
    credit: streetCredit(project),
    stamp: sampleWords(project.sample, words) ?? '',
  };
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** Name of a plan; one that its authority has not passed yet says so. */
export function planTitle({ name, document }: Plan, words: Dictionary, language: Language): string {
  return document.draft ? words.main.indicators.draft(name[language]) : name[language];
}

/** 人口 2023 年 · 目标 2025 年: of which year the people are, and of which the target. */
export function yearsSentence(
  analysis: Analysis,
  population: PopulationTable | null,
  targetYear: number | null,
  words: Dictionary,
): string {
  const text = words.main.indicators;
  const years = population && populationYears(analysis, population);
  return joinParts([
    population === null ? '' : years ? text.populationYear(years) : text.populationUndated,
    targetYear === null ? '' : text.targetYear(String(targetYear)),
  ]);
}

/**
 * Years of the rows that speak for the communities, which may be older than the year shown: `2023`,
 * or `2020–2023`; null where no row has one.
 */
export function populationYears({ territory }: Analysis, { year }: PopulationTable): string | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of territory.points.row) {
    const one = year[row] ?? Number.NaN;
    if (Number.isNaN(one)) continue;
    first = Math.min(first, one);
    last = Math.max(last, one);
  }
  if (first > last) return null;
  return first === last ? String(first) : `${first}–${last}`;
}

/** Where the circle's limit comes from: the arithmetic, or the straight distance itself. */
function limitRule(
  settings: Settings,
  service: ServiceId,
  { main, streets }: Dictionary,
  language: Language,
): string {
  if (settings.method === 'street') return streetRule(settings, service, streets, language);
  if (settings.method === 'matrix') return main.rules.matrixNote;
  if (settings.metres !== null) {
    return main.rules.byMetres(formatMetres(settings.metres, language));
  }
  return main.card.formulaLimit(
    String(settings.minutes),
    String(settings.speedMetresPerSecond[service]),
    String(settings.detour),
    formatMetres(limitMetres(settings, service), language),
  );
}

function streetRule(
  { metres, minutes, speedMetresPerSecond }: Settings,
  service: ServiceId,
  { rule, byMetres }: Dictionary['streets'],
  language: Language,
): string {
  return metres === null
    ? rule(String(minutes), String(speedMetresPerSecond[service]))
    : byMetres(formatMetres(metres, language));
}
