import { qualifies } from '../../coverage/counted.ts';
import type { QualifyingKinds, ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';

type Waiting = ReadonlyMap<number, readonly number[]>;

/** The answer of each analysis, which every line of the list asks for. */
const known = new WeakMap<Analysis, Map<ServiceId, Waiting>>();

/**
 * Rows of the facilities that belong to a community, count for the service and wait for a place: its
 * circle may only lack their coordinates.
 */
export function waitingFacilities(
  analysis: Analysis,
  service: ServiceId,
  kinds: QualifyingKinds,
  community: number,
): readonly number[] {
  const services = known.get(analysis) ?? new Map<ServiceId, Waiting>();
  known.set(analysis, services);
  const waiting = services.get(service) ?? waitingByCommunity(analysis, service, kinds);
  services.set(service, waiting);
  return waiting.get(community) ?? [];
}

function waitingByCommunity(
  { facilities, facilityCommunity, inService }: Analysis,
  service: ServiceId,
  kinds: QualifyingKinds,
): Waiting {
  const waiting = new Map<number, number[]>();
  for (let row = 0; row < facilities.count; row += 1) {
    const community = facilityCommunity[row] ?? -1;
    const isPlaced = !Number.isNaN(facilities.lng[row]) && !Number.isNaN(facilities.lat[row]);
    if (community < 0 || isPlaced || inService[row] !== 1) continue;
    if (!qualifies(facilities, row, service, kinds)) continue;
    waiting.set(community, [...(waiting.get(community) ?? []), row]);
  }
  return waiting;
}
