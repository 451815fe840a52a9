import type { UnitTable } from '../../../coverage/coverageResult.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Analysis } from '../../../scorecard/analysis.ts';
import type { ScorecardScope } from '../../../scorecard/scorecardResult.ts';
import { scoredUnits } from '../../../scorecard/scoreUnits.ts';
import type { PlanUnitKey } from '../../../state/session.ts';
import { isEmptyUnit } from '../../main/place.ts';

/** A unit that can be chosen on the plan screen. */
export interface PlanUnit extends PlanUnitKey {
  /** Row in the unit table of the scope; -1 for everything loaded. */
  readonly unit: number;
  /** city/district/street, as entered figures name it. */
  readonly unitName: string;
  /** Row of the district that a street belongs to; -1 for wider units. */
  readonly district: number;
}

function tableOf(analysis: Analysis, scope: ScorecardScope): UnitTable | null {
  const { cities, districts, streets } = analysis.territory;
  switch (scope) {
    case 'province':
      return null;
    case 'city':
      return cities;
    case 'district':
      return districts;
    case 'street':
      return streets;
  }
}

/**
 * The units that a plan speaks for, the widest first and 未注明 behind the named ones of its scope;
 * districts and streets that nothing belongs to are left out.
 */
export function planUnits(analysis: Analysis, plan: Plan): readonly PlanUnit[] {
  const { territory, coverage } = analysis;
  const units = scoredUnits(plan, territory, coverage);
  const hasFilled = (scope: ScorecardScope) =>
    units.some((one) => one.scope === scope && !isEmptyUnit(one.coverage));
  const shown = units.flatMap(({ scope, unit, unitName, coverage: figures }): PlanUnit[] => {
    if (scope !== 'province' && isEmptyUnit(figures) && (scope !== 'city' || hasFilled('city'))) {
      return [];
    }
    const district = scope === 'street' ? (territory.streets.parent[unit] ?? -1) : -1;
    return [{ scope, unit, unitName, district, key: tableOf(analysis, scope)?.key[unit] ?? '' }];
  });
  const isUnnamed = ({ scope, unit }: PlanUnit) =>
    tableOf(analysis, scope)?.name[unit] === '' ? 1 : 0;
  return shown.sort((a, b) =>
    a.scope === b.scope ? isUnnamed(a) - isUnnamed(b) : scopeRank[a.scope] - scopeRank[b.scope],
  );
}

const scopeRank: Readonly<Record<ScorecardScope, number>> = {
  province: 0,
  city: 1,
  district: 2,
  street: 3,
};

/** The chosen unit; one that the data no longer have, and none, is the widest. null: there is none. */
export function chosenUnit(
  units: readonly PlanUnit[],
  chosen: PlanUnitKey | null,
): PlanUnit | null {
  const found = units.find(({ scope, key }) => scope === chosen?.scope && key === chosen.key);
  return found ?? units[0] ?? null;
}
