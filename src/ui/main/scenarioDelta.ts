import type { Status } from '../../coverage/coverageResult.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';

/** One community that gains or loses covered people. */
export interface CommunityChange {
  readonly community: number;
  readonly id: string;
  readonly name: string;
  /** Newly covered people; below 0 where people lose their facility. */
  readonly people: number;
}

/** What a scenario changes in one service against the baseline of the same year and settings. */
export interface ServiceDelta {
  readonly service: ServiceId;
  readonly people: number;
  readonly newlyMet: number;
  readonly noLongerMet: number;
  /** Per cent of the urban communities' people where the plan counts those, else of all. */
  readonly coverageBefore: number;
  readonly coverageAfter: number;
  readonly shortBefore: number;
  readonly shortAfter: number;
  /** Greatest gain first, ties by id. */
  readonly changes: readonly CommunityChange[];
}

/** Differences of two analyses of one territory; null when they do not hold the same communities. */
export function serviceDelta(
  baseline: Analysis,
  analysis: Analysis,
  service: ServiceId,
  urbanOnly: boolean,
): ServiceDelta | null {
  const { id, name, count } = analysis.territory.communities;
  if (baseline.territory.communities.count !== count) return null;
  const before = baseline.coverage.communities[service];
  const after = analysis.coverage.communities[service];
  const changes: CommunityChange[] = [];
  let newlyMet = 0;
  let noLongerMet = 0;
  for (let row = 0; row < count; row += 1) {
    const people = (after.coveredPeople[row] ?? 0) - (before.coveredPeople[row] ?? 0);
    if (people !== 0 && !Number.isNaN(people))
      changes.push({ community: row, id: id[row] ?? '', name: name[row] ?? '', people });
    if (after.circleStatus[row] === 'met' && before.circleStatus[row] !== 'met') newlyMet += 1;
    if (after.circleStatus[row] !== 'met' && before.circleStatus[row] === 'met') noLongerMet += 1;
  }
  changes.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  return {
    service,
    people: changes.reduce((sum, change) => sum + change.people, 0),
    newlyMet,
    noLongerMet,
    coverageBefore: coveragePercent(baseline, service, urbanOnly),
    coverageAfter: coveragePercent(analysis, service, urbanOnly),
    shortBefore: countOf(before.circleStatus, 'short'),
    shortAfter: countOf(after.circleStatus, 'short'),
    changes,
  };
}

function coveragePercent(analysis: Analysis, service: ServiceId, urbanOnly: boolean): number {
  const all = analysis.coverage.all.service[service];
  return 100 * (urbanOnly ? all.coverageUrban : all.coverage);
}

function countOf(statuses: readonly Status[], wanted: Status): number {
  return statuses.filter((status) => status === wanted).length;
}
