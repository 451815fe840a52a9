import type { Coverage } from '../coverage/coverageResult.ts';
import { findIssues } from '../coverage/findIssues.ts';
import { lostEdits } from '../coverage/lostEdits.ts';
import { measureCoverage } from '../coverage/measureCoverage.ts';
import { offStreetIssues } from '../coverage/offStreetIssues.ts';
import { buildFrame, type Frame } from '../coverage/territory.ts';
import { defaultYear } from '../coverage/years.ts';
import { effectiveFacilities } from '../edit/effectiveFacilities.ts';
import { facilityColumns, populationColumns } from '../model/columns.ts';
import { emptyPopulationTable } from '../model/emptyPopulationTable.ts';
import type { BoundaryTable, FacilityTable, PopulationTable } from '../model/tables.ts';
import { meansInUse, methodOf } from '../reach/means.ts';
import { planById } from '../plan/planById.ts';
import type { Plan } from '../model/plan.ts';
import { type Norm, noStandards, standardsOf } from '../plan/standardsOf.ts';
import { targetsFor } from '../plan/targetsFor.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { withEntered } from './enteredFigures.ts';
import { announcedProjects, listedProjectRows } from './listedProjects.ts';
import { scoredUnits, scoreUnits } from './scoreUnits.ts';

/**
 * Everything that follows from a project, a scenario and a year. The frame (who lives where) is kept
 * between calls with the same tables, year and plan, so that dragging a facility costs only its search
 * and the sums; the territory then keeps its identity.
 */
export function analyse(input: AnalysisInput, plan: Plan | null = planOf(input)): Analysis {
  const year = input.year ?? defaultYear(input.population, plan?.lastTargetYear ?? null);
  const frame = frameOf(input, year, plan?.city ?? '');
  const placesTarget = plan ? placesTargetOf(plan, year) : null;
  const standards = plan ? standardsOf(plan, year ?? plan.lastTargetYear) : noStandards;
  const measured = measureCoverage({ ...input, frame, placesTarget, standards });
  const counted = plan
    ? scoreUnits(
        plan,
        year,
        frame.territory,
        measured.coverage,
        input.settings,
        loadedColumns(input),
      )
    : { rows: [], issues: [] };
  const units = plan ? scoredUnits(plan, frame.territory, measured.coverage) : [];
  const { statistics = null, projects = null } = input;
  const listed = plan && projects ? listedProjectRows(plan, year, projects, units) : [];
  const computed = { ...counted, rows: counted.rows.concat(listed) };
  const scored =
    plan && statistics ? withEntered(computed, { plan, year, statistics, units }) : computed;
  const announced = plan && projects ? announcedProjects(plan, projects) : [];
  const means = meansInUse(input.settings, input);
  const { streets } = means;
  return {
    year,
    method: methodOf(means),
    facilities: measured.facilities,
    boundaries: input.boundaries ?? null,
    approximate: effectiveFacilities(input.facilities, input.scenario).approximate,
    inService: measured.inService,
    facilityCommunity: measured.belonging.community,
    facilityStreet: measured.belonging.street,
    facilityDistrict: measured.belonging.district,
    territory: frame.territory,
    coverage: measured.coverage satisfies Coverage,
    scorecard: scored.rows,
    issues: [
      ...findIssues(input, frame, measured),
      ...(streets
        ? [
            ...offStreetIssues(
              streets,
              measured.facilities,
              input.population,
              frame.territory.points,
            ),
            ...lostEdits(streets, input.scenario),
          ]
        : []),
      ...scored.issues,
      ...announced,
    ],
  };
}

/** Whether a column of the inputs was loaded, by its name such as `facilities.star`. */
function loadedColumns({ facilities, population }: AnalysisInput): (column: string) => boolean {
  const present = (table: string, columns: readonly { field: string; header: string }[]) =>
    columns.map(({ field, header }): [string, string] => [`${table}.${header}`, field]);
  const fields = new Map([
    ...present('facilities', facilityColumns),
    ...present('population', populationColumns),
  ]);
  return (column) => {
    const table = column.startsWith('facilities.') ? facilities : population;
    return table?.present.has(fields.get(column) ?? '') ?? false;
  };
}

function planOf(input: AnalysisInput): Plan | null {
  return planById(input.ownPlan ? [input.ownPlan] : [], input.settings.planId);
}

function placesTargetOf(plan: Plan, year: number | null): Norm | null {
  const [main] = targetsFor(plan, 'childcare-places-per-1000', year ?? plan.lastTargetYear);
  return main ?? null;
}

const noPopulation = emptyPopulationTable();

interface FrameKey {
  readonly facilities: FacilityTable | null;
  readonly boundaries: BoundaryTable | null;
  readonly year: number | null;
  readonly city: string;
  readonly frame: Frame;
}

/** The last frame of each population table; let go with the table. */
const frames = new WeakMap<PopulationTable, FrameKey>();

function frameOf(input: AnalysisInput, year: number | null, city: string): Frame {
  const population = input.population ?? noPopulation;
  const { facilities } = input;
  const boundaries = input.boundaries ?? null;
  const last = frames.get(population);
  const isSame =
    last?.facilities === facilities && last.boundaries === boundaries && last.city === city;
  if (last && isSame && last.year === year) return last.frame;
  const frame =
    (last && isSame ? last.frame.inYear(year) : null) ??
    buildFrame(population, facilities, year, city, boundaries);
  frames.set(population, { facilities, boundaries, year, city, frame });
  return frame;
}
