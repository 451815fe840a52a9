import type { ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { PlanStandards } from '../plan/standardsOf.ts';
import type { Belonging } from './belonging.ts';
import type { CountedFlags } from './counted.ts';
import type { CommunityCoverage, Territory } from './coverageResult.ts';

/** Everything that a unit's figures are added up from. */
export interface UnitParts {
  readonly territory: Territory;
  readonly facilities: FacilityTable;
  readonly inService: Uint8Array;
  readonly belonging: Belonging;
  readonly counted: CountedFlags;
  readonly assessed: Readonly<Record<ServiceId, boolean>>;
  readonly communities: Readonly<Record<ServiceId, CommunityCoverage>>;
  /** Norms of the plan. */
  readonly standards: PlanStandards;
  /** Kilometres from each institution in service to the nearest hospital, see `hospitalKmOf`; NaN where unknown. */
  readonly hospitalKm: Float64Array;
}
