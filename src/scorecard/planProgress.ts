import type { Status } from '../coverage/coverageResult.ts';
import type { Comparator, Plan } from '../model/plan.ts';
import { type DatedTarget, targetsFor } from '../plan/targetsFor.ts';
import type { Analysis } from './analysis.ts';
import { type CatalogueEntry, catalogueOf } from './catalogue.ts';
import { gapTo, judge } from '../coverage/judge.ts';
import type { ScoredUnit } from './keptRows.ts';
import { circleId, isBelowLevel, scoredUnits } from './scoreUnits.ts';

/** An indicator in the year shown, held against the plan's last target for it. */
export interface PlanProgress {
  /** The indicator's main figure in the year of the analysis. */
  readonly entry: CatalogueEntry;
  readonly comparator: Comparator | '';
  readonly target: number;
  readonly targetYear: number;
  /** In the unit of the entry; 0 when met, NaN when value or target is missing. */
  readonly gap: number;
  readonly status: Status;
}

/** The unit that a plan is assessed on as a whole: everything loaded, or its city; null where it is not loaded. */
export function planUnit(
  plan: Plan,
  analysis: Analysis,
): Pick<ScoredUnit, 'scope' | 'unit'> | null {
  const [first] = scoredUnits(plan, analysis.territory, analysis.coverage);
  if (first === undefined) return null;
  const { scope, unit } = first;
  return scope === 'province' || scope === 'city' ? { scope, unit } : null;
}

/**
 * Each indicator for which a plan has a target, in the plan's order: what there is in the year of the
 * analysis, against the target of the plan's last year (its main one, where it names several). Rules
 * are none. Without the plan's city nothing.
 */
export function planProgress(analysis: Analysis, plan: Plan): readonly PlanProgress[] {
  const unit = planUnit(plan, analysis);
  if (unit === null) return [];
  const entries = new Map<string, CatalogueEntry>();
  for (const entry of catalogueOf(analysis, plan, unit)) {
    // Sorted so that the main figure of an indicator comes first.
    if (!entries.has(entry.indicatorId)) entries.set(entry.indicatorId, entry);
  }
  return [...entries.values()].flatMap((entry) => {
    const [last] = targetsFor(plan, entry.indicatorId, plan.lastTargetYear);
    if (entry.rule || last === undefined) return [];
    // The target of the year is the last one already.
    if (entry.yearDue === last.year) return [{ ...ofEntry(entry), targetYear: last.year }];
    if (entry.indicatorId === circleId) return [circleProgress(analysis, plan, entry, last)];
    const { comparator, value: target } = last;
    return [
      {
        entry,
        comparator,
        target,
        targetYear: last.year,
        gap: gapTo(entry.value, comparator, target, entry.unit),
        status: isBelowLevel(last, unit.scope)
          ? 'notAssessed'
          : judge(entry.value, comparator, target),
      },
    ];
  });
}

/**
 * The circle is held against all people, whatever its minutes. Those of another year are assessed only
 * where they are those of the year shown, which is all that the entry tells of the run's limit.
 */
function circleProgress(
  { year }: Analysis,
  plan: Plan,
  entry: CatalogueEntry,
  last: DatedTarget,
): PlanProgress {
  const [now] = targetsFor(plan, circleId, year ?? plan.lastTargetYear);
  const own = ofEntry(entry);
  const status = now?.value === last.value ? own.status : 'notAssessed';
  return { ...own, status, targetYear: last.year };
}

function ofEntry(entry: CatalogueEntry): Omit<PlanProgress, 'targetYear'> {
  const { comparator, target, gap, status } = entry;
  return { entry, comparator, target, gap, status };
}
