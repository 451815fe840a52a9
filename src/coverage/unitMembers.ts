import type { ServiceId } from '../model/service.ts';

/** Rows that make up a unit. */
export interface UnitMembers {
  readonly communities: readonly number[];
  readonly facilities: readonly number[];
  /** True where its facilities do not say which communities are theirs. */
  readonly unknownOwn: Readonly<Record<ServiceId, boolean>>;
}
