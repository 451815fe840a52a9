import type { ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';
import type { PlanStandards } from '../plan/standardsOf.ts';
import type { Belonging } from './belonging.ts';
import type { CountedFlags } from './counted.ts';
import type { CommunityCoverage, Territory } from './coverageResult.ts';

/** 1 for each unit of which nobody can say which of its communities have a facility of their own. */
export interface UnknownOwn {
  readonly streets: Uint8Array;
  readonly districts: Uint8Array;
  readonly cities: Uint8Array;
  /** The same of everything together. */
  readonly all: boolean;
}

/** Everything that a unit's figures are added up from. */
export interface UnitParts {
  readonly territory: Territory;
  readonly facilities: FacilityTable;
  readonly inService: Uint8Array;
  readonly belonging: Belonging;
  readonly counted: CountedFlags;
  readonly assessed: Readonly<Record<ServiceId, boolean>>;
  readonly communities: Readonly<Record<ServiceId, CommunityCoverage>>;
  /** Where facilities do not say whose own they are. */
  readonly unknownOwn: Readonly<Record<ServiceId, UnknownOwn>>;
  /** Norms of the plan. */
  readonly standards: PlanStandards;
  /** Kilometres from each institution in service to the nearest hospital, see `hospitalKmOf`; NaN where unknown. */
  readonly hospitalKm: Float64Array;
}
