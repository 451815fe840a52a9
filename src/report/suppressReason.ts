import { type ServiceId, serviceIds } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Suppression } from './suppressedGroups.ts';

/** The service whose main reason a column of communities tells; undefined for any other column. */
export function serviceOfReason(column: string): ServiceId | undefined {
  return serviceIds.find((service) => column === `${service}_reason`);
}

/**
 * Whether a published community may not tell the reason of most of its short people: that holds the
 * numbers of its points against each other, so all of them must be open, and the community too.
 */
export function isReasonHidden(
  { territory: { communities } }: Analysis,
  suppression: Suppression,
  service: ServiceId,
  community: number,
): boolean {
  const group = suppression.groupOf(service);
  const points = communities.points.subarray(
    communities.pointStart[community],
    communities.pointStart[community + 1],
  );
  return (
    suppression.isHidden(group, 'communities', community) ||
    points.some((point) => suppression.isHidden(group, 'points', point))
  );
}
