import { buildsFacility, kindOfProject } from '../ingest/projects/facilitiesOfProjects.ts';
import { compareCodePoints } from '../model/order.ts';
import type { Plan } from '../model/plan.ts';
import type { ProjectTable } from '../model/planningTables.ts';
import { projectsUnderWay } from '../scorecard/projectsUnderWay.ts';
import type { Cell, ResultTable } from './csvText.ts';

type Column = readonly [header: string, cellOf: (projects: ProjectTable, row: number) => Cell];

const columns: readonly Column[] = [
  ['id', ({ id }, row) => id[row] ?? ''],
  ['group', ({ service }, row) => service[row] ?? ''],
  ['name', ({ name }, row) => name[row] ?? ''],
  ['type', ({ work }, row) => work[row] ?? ''],
  ['kind', kindOf],
  ['start_year', ({ startYear }, row) => startYear[row] ?? null],
  ['end_year', ({ endYear }, row) => endYear[row] ?? null],
  ['county', ({ district }, row) => district[row] ?? ''],
  ['town', ({ street }, row) => street[row] ?? ''],
  ['address', ({ address }, row) => address[row] ?? ''],
  ['beds', ({ beds }, row) => beds[row] ?? null],
  ['nursing_beds', ({ nursingBeds }, row) => nursingBeds[row] ?? null],
  ['places', ({ places }, row) => places[row] ?? null],
  ['floor_area_m2', ({ floorAreaM2 }, row) => floorAreaM2[row] ?? null],
  ['invest_10k', ({ invested10k }, row) => invested10k[row] ?? null],
  ['apply_10k', ({ applied10k }, row) => applied10k[row] ?? null],
  ['owner', ({ owner }, row) => owner[row] ?? ''],
];

/** The kind of facility that a row is counted as, blank where it builds none. */
function kindOf(projects: ProjectTable, row: number): Cell {
  return buildsFacility(projects, row) ? kindOfProject(projects, row) : '';
}

/**
 * The projects as they count (`projects.csv`, by id, then name) and, where there is a plan, what they
 * add up to year by year against its targets (`project_sums.csv`). None without projects.
 */
export function projectTables(
  projects: ProjectTable | null,
  plan: Plan | null,
): readonly ResultTable[] {
  if (projects === null) return [];
  const rows = Array.from({ length: projects.count }, (_, row) => row).sort(
    (one, other) =>
      compareCodePoints(projects.id[one] ?? '', projects.id[other] ?? '') ||
      compareCodePoints(projects.name[one] ?? '', projects.name[other] ?? ''),
  );
  const list: ResultTable = {
    name: 'projects',
    columns: columns.map(([header]) => header),
    rows: rows.map((row) => columns.map(([, cellOf]) => cellOf(projects, row))),
  };
  return plan === null ? [list] : [list, sumsTable(plan, projects)];
}

function sumsTable(plan: Plan, projects: ProjectTable): ResultTable {
  return {
    name: 'project_sums',
    columns: [
      'plan_id',
      'indicator_id',
      'year',
      'start',
      'opened',
      'added',
      'projects',
      'known',
      'value',
      'target',
      'target_year',
      'gap',
      'unit',
      'status',
    ],
    rows: projectsUnderWay(plan, projects).map((sum) => [
      plan.id,
      sum.indicatorId,
      sum.year,
      sum.start,
      sum.opened,
      sum.added,
      sum.projects,
      sum.known,
      sum.value,
      sum.target,
      sum.targetYear,
      sum.gap,
      sum.unit,
      sum.status,
    ]),
  };
}
