import type { Method } from '../model/project.ts';
import { baselineOf } from '../plan/baselineOf.ts';
import type {
  Bilingual,
  Comparator,
  IndicatorGroup,
  IndicatorSource,
  Plan,
  PlanFigure,
  PlanIndicator,
  PlanScope,
} from '../model/plan.ts';
import type { KnownRows, Status } from '../coverage/coverageResult.ts';
import { noFigure } from '../coverage/knownSum.ts';
import { type DatedTarget, targetsFor } from '../plan/targetsFor.ts';
import type { Analysis } from './analysis.ts';
import { computedIndicators } from './indicators.ts';
import { type BlendedFloorArea, blendedFloorArea } from './blendedFloorArea.ts';
import type { ScoredUnit } from './keptRows.ts';
import { listedIds } from './listedProjects.ts';
import type { ScorecardRow } from './scorecardResult.ts';
import { againstTarget, scoredUnits, withoutTarget } from './scoreUnits.ts';

/** One figure of a plan in one unit and year: what it asks for and what there is. NaN is no data. */
export interface CatalogueEntry {
  readonly indicatorId: string;
  /** What the document calls this very figure, else the indicator. */
  readonly name: Bilingual;
  readonly group: IndicatorGroup;
  /** True for a norm that every facility, estate, county or project has to keep. */
  readonly rule: boolean;
  readonly computableFrom: IndicatorSource;
  /**
   * Who can answer it: our tables, an entered figure, or nobody, since it only says what a norm
   * applies to (from 500 beds on, say). Tables that lack a column may be helped out by an entered figure.
   */
  readonly answeredBy: 'tables' | 'entry' | 'nobody';
  /** Where the value came from. */
  readonly answer: 'computed' | 'entered' | 'noData';
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Unit of value, target and gap, as the plan writes it. */
  readonly unit: string;
  /** '' and NaN where the plan has no target. */
  readonly comparator: Comparator | '';
  readonly target: number;
  /** What is missing in that unit, 0 when met, NaN for a total below the plan's level; people, places, beds and facilities rounded up. */
  readonly gap: number;
  readonly status: Status;
  /** The plan sets the target at a higher level than this unit: 折算，仅供参考. */
  readonly derived: boolean;
  /** Year of the target itself; null without one. */
  readonly yearDue: number | null;
  /** Sections of the document, several joined by `; `. */
  readonly source: string;
  /** Whom the figure is about, in the plan's own terms; null only of an indicator without figures. */
  readonly scope: PlanScope | null;
  readonly setting: 'urban' | 'rural' | null;
  /** The figure that map and list follow, where a plan contradicts itself. */
  readonly main: boolean;
  readonly note: Bilingual | null;
  readonly contradiction: Bilingual | null;
  /** What the plan itself states of this unit's beginning. */
  readonly baseline: PlanFigure | null;
  /** Columns that were not loaded, as `facilities.star`: why there is no data. */
  readonly missing: readonly string[];
  /** What the value knows in part only; empty where it knows all that it is about. */
  readonly partly: readonly KnownRows[];
  /** What walks were measured by. */
  readonly method: Method;
  /** Of the norms of floor area: both together, where facilities do not tell their estates; else null. */
  readonly blended: BlendedFloorArea | null;
}

/** The norms of floor area for estates, which want a column that tells new ones from the others. */
const estateNorms: ReadonlySet<string> = new Set([
  'floor-area-per-100-households-new',
  'floor-area-per-100-households-existing',
]);

/**
 * Everything that a plan says of one unit in the year of an analysis, in the plan's own order:
 * each target of the year is an entry, an indicator without one is an entry by its baseline. The figures
 * are the rows of the scorecard. A unit that the plan does not speak for has no entry.
 */
export function catalogueOf(
  analysis: Analysis,
  plan: Plan,
  { scope, unit }: Pick<ScoredUnit, 'scope' | 'unit'>,
): readonly CatalogueEntry[] {
  const isAsked = (one: Pick<ScoredUnit, 'scope' | 'unit'>) =>
    one.scope === scope && one.unit === unit;
  const scored = scoredUnits(plan, analysis.territory, analysis.coverage).find(isAsked);
  if (scored === undefined) return [];
  const rows = rowsBy(analysis.scorecard.filter(isAsked));
  const year = analysis.year ?? plan.lastTargetYear;
  const place = scope === 'district' ? (analysis.territory.districts.name[unit] ?? '') : '';
  const together = blendedFloorArea(analysis, plan, { scope, unit });
  return plan.indicators.flatMap((indicator) => {
    const targets = targetsFor(plan, indicator.id, year);
    const known = rows.get(indicator.id) ?? unansweredRows(plan, indicator, targets, scored);
    const baseline = baselineOf(plan, indicator.id, place) ?? null;
    const blended = estateNorms.has(indicator.id) ? together : null;
    return known.map((row, i) => ({
      ...entryOf(indicator, targets[i] ?? null, baseline, row),
      method: analysis.method,
      blended,
    }));
  });
}

const calculated: ReadonlySet<string> = new Set([
  ...computedIndicators.map(({ id }) => id),
  ...listedIds.map(([, id]) => id),
]);

function rowsBy(rows: readonly ScorecardRow[]): ReadonlyMap<string, readonly ScorecardRow[]> {
  const byIndicator = new Map<string, ScorecardRow[]>();
  for (const row of rows) {
    const list = byIndicator.get(row.indicatorId);
    if (list) list.push(row);
    else byIndicator.set(row.indicatorId, [row]);
  }
  return byIndicator;
}

/** Rows of an indicator that neither tables nor entered figures answer. */
function unansweredRows(
  plan: Plan,
  { id, figures }: PlanIndicator,
  targets: readonly DatedTarget[],
  unit: ScoredUnit,
): readonly ScorecardRow[] {
  const indicator = { id, unit: figures[0]?.unit ?? '', needs: [], measure: () => noFigure };
  const question = { plan, indicator, missing: '' };
  if (targets.length === 0) return [withoutTarget(question, unit)];
  return targets.map((target) => againstTarget(question, unit, target, false));
}

function entryOf(
  indicator: PlanIndicator,
  target: DatedTarget | null,
  baseline: PlanFigure | null,
  row: ScorecardRow,
): Omit<CatalogueEntry, 'blended' | 'method'> {
  const figure = target ?? baseline ?? indicator.figures[0];
  const { id, group, rule, computableFrom } = indicator;
  const isThreshold = rule && computableFrom === 'projects';
  const isTables = calculated.has(id);
  return {
    indicatorId: id,
    name: figure?.name ?? indicator.name,
    group,
    rule,
    computableFrom,
    answeredBy: isTables ? 'tables' : isThreshold ? 'nobody' : 'entry',
    answer: Number.isNaN(row.value) ? 'noData' : row.entered ? 'entered' : 'computed',
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    unit: row.unitOfValue,
    comparator: row.comparator,
    target: row.target,
    gap: row.gap,
    status: row.status,
    derived: row.derived,
    yearDue: row.year,
    source: row.source || (figure?.source ?? ''),
    scope: figure?.scope ?? null,
    setting: figure?.setting ?? null,
    main: row.main,
    note: figure?.note ?? null,
    contradiction: figure?.contradiction ?? null,
    baseline,
    missing: row.missing === '' ? [] : row.missing.split(' '),
    partly: row.partly,
  };
}
