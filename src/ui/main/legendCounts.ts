import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';

/** Communities by status; the counts add up to all of them. */
export function statusCounts(statuses: readonly Status[]): Record<Status, number> {
  const counts: Record<Status, number> = { short: 0, near: 0, met: 0, noData: 0, notAssessed: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/**
 * Facilities in service and on the map, by service; how many of them were planned, and how many planned
 * ones are not open by the year shown. New ones of the scenario have flags of their own.
 */
export function facilityCounts(analysis: Analysis): {
  elder: number;
  childcare: number;
  both: number;
  built: number;
  waiting: number;
} {
  const { facilities, inService } = analysis;
  const counts = { elder: 0, childcare: 0, both: 0, built: 0, waiting: 0 };
  for (let row = 0; row < facilities.count; row += 1) {
    const service = facilities.service[row];
    const isPlaced = !Number.isNaN(facilities.lng[row]);
    if (service && isPlaced && inService[row] === 1) counts[service] += 1;
    const isNew = facilities.origin.line[row] === 0;
    if (!isPlaced || isNew || facilities.status[row] !== 'planned') continue;
    counts[inService[row] === 1 ? 'built' : 'waiting'] += 1;
  }
  return counts;
}
