import type { Project } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import { bringForward } from './bringForward.ts';
import type { Change } from './change.ts';
import { openFacility } from './openFacility.ts';
import { placeAtCommunity } from './placeAtCommunity.ts';
import { resizeFacility } from './resizeFacility.ts';

/** One change that may bring an area over the line; degrees are WGS-84, NaN places or seats unknown. */
export type RemedyChange =
  /** A facility without a place is put at the point of its community. */
  | {
      readonly type: 'locate';
      readonly facilityId: string;
      readonly lng: number;
      readonly lat: number;
    }
  /** A closed or not yet open facility is in service in the year; null: no year is shown. */
  | { readonly type: 'opening'; readonly facilityId: string; readonly year: number | null }
  /** A facility has so many places, and its seats as before. */
  | {
      readonly type: 'places';
      readonly facilityId: string;
      readonly seats: number;
      readonly places: number;
    }
  | {
      readonly type: 'site';
      readonly service: ServiceId;
      readonly lng: number;
      readonly lat: number;
      readonly seats: number;
      readonly places: number;
    };

/**
 * Takes a remedy into a scenario by the command that a planner would use; in the baseline a new
 * scenario is made for it. The remedy was checked by this very command.
 *
 * @param name of a new site; blank: it is named after its id
 */
export function adoptRemedy(
  project: Project,
  scenarioId: string,
  change: RemedyChange,
  name: string,
): Change {
  switch (change.type) {
    case 'locate':
      return placeAtCommunity(project, scenarioId, [change]);
    case 'opening':
      return bringForward(project, scenarioId, change);
    case 'places':
      return resizeFacility(project, scenarioId, change);
    case 'site':
      return openFacility(project, scenarioId, { ...change, name });
  }
}
