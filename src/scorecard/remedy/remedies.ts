import type { Status } from '../../coverage/coverageResult.ts';
import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import type { ServiceId } from '../../model/service.ts';

/** What an area is short of: people in the circle, a facility of its own, or daycare places. */
export type RemedyMeasure = 'circle' | 'own' | 'places';

/** An area by its id (community) or unit key; streets, districts and cities are asked about places only. */
export type RemedyArea =
  | { readonly level: 'community'; readonly id: string }
  | { readonly level: 'street' | 'district' | 'city'; readonly key: string };

export interface RemedyQuestion {
  readonly area: RemedyArea;
  readonly service: ServiceId;
  /** `places` goes with childcare. */
  readonly measure: RemedyMeasure;
}

/** The area under its measure: people in the circle, facilities of its own, or places. */
export interface MeasuredArea {
  readonly status: Status;
  readonly value: number;
}

/** A change with what an analysis of the changed scenario says. */
export interface CheckedRemedy {
  readonly change: RemedyChange;
  readonly before: MeasuredArea;
  readonly after: MeasuredArea;
  /** Of a change of n places: the status with one place less; null: the change has no smaller one. */
  readonly oneLess: Status | null;
  /** People whom the circle of the service reaches then and does not now. */
  readonly people: number;
  /** Those of them who live outside the area. */
  readonly peopleElsewhere: number;
  /** Other communities that are met then, under the same measure, and are not now. */
  readonly communitiesMet: number;
}

/** What would bring an area over the line. */
export type Remedies =
  /** The area is met, nothing can be said about it, or it has too many places for a limit. */
  | { readonly type: 'none'; readonly status: Status }
  /** Changes each of which clears it alone, the smallest first. */
  | { readonly type: 'cleared'; readonly remedies: readonly CheckedRemedy[] }
  /** No single change does; the one that gets farthest, null where none helps at all. */
  | { readonly type: 'notCleared'; readonly best: CheckedRemedy | null };
