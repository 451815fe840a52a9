import type { Coverage, Territory } from '../coverage/coverageResult.ts';
import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { ProjectTable, StatisticsTable } from '../model/planningTables.ts';
import type { Method, Scenario, Settings } from '../model/project.ts';
import type { BoundaryTable, FacilityTable, PopulationTable } from '../model/tables.ts';
import type { LoadedMeans } from '../reach/means.ts';
import type { ScorecardRow } from './scorecardResult.ts';

/** What an analysis depends on; equal parts give equal results. */
export interface AnalysisInput extends LoadedMeans {
  readonly facilities: FacilityTable | null;
  readonly population: PopulationTable | null;
  /** Boundaries that place facilities which name no group; absent or null: none. */
  readonly boundaries?: BoundaryTable | null;
  /** Projects under way, which stand among the facilities too; absent or null: none. */
  readonly projects?: ProjectTable | null;
  /** Figures that no table can answer; absent or null: none. */
  readonly statistics?: StatisticsTable | null;
  readonly settings: Settings;
  /** The chosen plan where it is the project's own; absent or null: the built-in one of the settings. */
  readonly ownPlan?: Plan | null;
  /** null: the baseline. */
  readonly scenario: Scenario | null;
  /** null: the latest population year, else the plan's last target year. */
  readonly year: number | null;
}

/** Everything that is derived from a project, a scenario and a year. */
export interface Analysis {
  readonly year: number | null;
  /** What walks were measured by: circles where what the settings ask for is not there. */
  readonly method: Method;
  /** Facilities after the scenario's edits, new ones at the end. */
  readonly facilities: FacilityTable;
  /** The loaded boundaries, of which the territory tells what they stand for; null: none. */
  readonly boundaries: BoundaryTable | null;
  /** 1 for each facility that the scenario puts at the point of its community, for want of its own. */
  readonly approximate: Uint8Array;
  /** 1 for each facility that is in service in the year. */
  readonly inService: Uint8Array;
  /** Community of each facility, -1 where it belongs to none. */
  readonly facilityCommunity: Int32Array;
  /** Street and district of each facility, -1 likewise. */
  readonly facilityStreet: Int32Array;
  readonly facilityDistrict: Int32Array;
  readonly territory: Territory;
  readonly coverage: Coverage;
  readonly scorecard: readonly ScorecardRow[];
  readonly issues: readonly Issue[];
}
