import type { Settings } from '../model/project.ts';
import { type ServiceId, serviceIds } from '../model/service.ts';
import type { ReachPairs } from '../reach/reachResult.ts';
import { snapToStreets, type StreetNetwork } from '../reach/streets/streetNetwork.ts';
import { countedPlaces } from '../report/reachTable.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import { leastShare, startPairThreads } from './pairThreads.ts';

/** The pairs of each service by streets, found on so many threads; without one that has too few facilities to share out. */
export async function streetPairsBy(
  network: StreetNetwork,
  analysis: Analysis,
  settings: Settings,
  workers: number,
): Promise<Partial<Record<ServiceId, ReachPairs>>> {
  const { graph } = network;
  const points = snapToStreets(network, analysis.territory.points);
  const found: Partial<Record<ServiceId, ReachPairs>> = {};
  for (const service of serviceIds) {
    const facilities = snapToStreets(network, countedPlaces(analysis, settings, service));
    const count = Math.min(workers, Math.ceil(facilities.count / leastShare));
    if (count < 2) continue;
    const threads = startPairThreads({ graph, points, facilities, settings, service }, count);
    try {
      found[service] = await threads.pairs();
    } finally {
      await threads.stop();
    }
  }
  return found;
}
