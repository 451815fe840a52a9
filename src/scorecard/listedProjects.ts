import { noFigure } from '../coverage/knownSum.ts';
import { comparableCity } from '../model/groupName.ts';
import { buildIssue, type Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { ProjectTable } from '../model/planningTables.ts';
import { baselineOf } from '../plan/baselineOf.ts';
import { targetsFor } from '../plan/targetsFor.ts';
import type { ScoredUnit } from './keptRows.ts';
import type { ScorecardRow } from './scorecardResult.ts';
import { againstTarget, withoutTarget } from './scoreUnits.ts';

/** Indicators that the list of projects answers, with the service whose projects they count. */
export const listedIds = [
  ['elder', 'listed-projects-elder'],
  ['childcare', 'listed-projects-child'],
] as const;

type ListedService = (typeof listedIds)[number][0];

/**
 * Scorecard rows of how many projects a list has of each service, of both in either, whatever their
 * years. Only cities and the whole have them, since one project may lie in several districts; a
 * project that names no city is of each.
 */
export function listedProjectRows(
  plan: Plan,
  year: number | null,
  projects: ProjectTable,
  units: readonly ScoredUnit[],
): readonly ScorecardRow[] {
  return listedIds.flatMap(([service, id]) => {
    const targets = targetsFor(plan, id, year ?? plan.lastTargetYear);
    return units.flatMap((unit) => {
      if (unit.scope !== 'city' && unit.scope !== 'province') return [];
      const city = unit.scope === 'city' ? unit.unitName : null;
      const value = listedIn(projects, service, city);
      const measure = () => ({ ...noFigure, value, numerator: value });
      const question = {
        plan,
        indicator: { id, unit: 'projects', needs: [], measure },
        missing: '',
      };
      return targets.length === 0
        ? [withoutTarget(question, unit)]
        : targets.map((target) => againstTarget(question, unit, target, false));
    });
  });
}

/** Projects of a service in a city, or anywhere for null. */
function listedIn(projects: ProjectTable, service: ListedService, city: string | null): number {
  const isThere = (row: number) => {
    const named = projects.city[row] ?? '';
    return city === null || named === '' || comparableCity(named) === comparableCity(city);
  };
  const isListed = (offered: string, row: number) =>
    (offered === service || offered === 'both') && isThere(row);
  return projects.service.filter(isListed).length;
}

/** Findings where a plan announces another number of projects than the table lists of a service. */
export function announcedProjects(plan: Plan, projects: ProjectTable): readonly Issue[] {
  return listedIds.flatMap(([service, id]) => {
    const announced = baselineOf(plan, id)?.value ?? Number.NaN;
    const count = listedIn(projects, service, null);
    if (Number.isNaN(announced) || count === 0 || count === announced) return [];
    const facts = { service, announced: String(announced), count: String(count) };
    const file = projects.origin.files[0] ?? '';
    const code = 'project-count-differs';
    return [buildIssue({ code, severity: 'warning', action: 'kept', file, facts })];
  });
}
