import { qualifies } from '../coverage/counted.ts';
import { type ServiceId, supportingKinds } from '../model/service.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { pairsBetween } from './pairsBetween.ts';
import type { ShortReason } from './shortReason.ts';

/**
 * For every demand point the reason of its people, '' where they are within reach; whether the row
 * names its people does not matter. Candidate sites are no facilities, and one of another kind
 * explains nothing unless it is open.
 */
export function pointReasons(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
): (ShortReason | '')[] {
  const { facilities, inService, coverage } = analysis;
  const { covered } = coverage.points[service];
  const reasons = Array.from(covered, (isCovered): ShortReason | '' => {
    if (Number.isNaN(isCovered)) return 'dataMissing';
    return isCovered === 1 ? '' : 'outOfReach';
  });
  const explain = (reason: ShortReason, isSuch: (row: number) => boolean) => {
    const unexplained = rowsWhere(reasons.length, (point) => reasons[point] === 'outOfReach');
    const rows = rowsWhere(facilities.count, isSuch);
    for (const point of pointsNear(analysis, input, service, { points: unexplained, rows })) {
      reasons[point] = reason;
    }
  };
  const isRight = (row: number) => qualifies(facilities, row, service, input.settings.qualifying);
  explain('notOpen', (row) => {
    const isFacility = facilities.status[row] !== 'candidate';
    return inService[row] !== 1 && isFacility && isRight(row);
  });
  explain('otherKind', (row) => {
    const isOther = isOfService(analysis, row, service) && !isRight(row);
    return inService[row] === 1 && isOther;
  });
  return reasons;
}

/** What the row says it offers; hospitals and senior universities stand near either service. */
function isOfService({ facilities }: Analysis, row: number, service: ServiceId): boolean {
  const offered = facilities.service[row];
  const kind = facilities.kind[row] ?? '';
  return offered === service || offered === 'both' || supportingKinds.includes(kind);
}

/** Those of the points that have one of the facilities within the limit. */
function pointsNear(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  asked: { readonly points: readonly number[]; readonly rows: readonly number[] },
): number[] {
  const { rowStart } = pairsBetween(analysis, input, service, asked);
  return asked.points.filter((_, i) => (rowStart[i + 1] ?? 0) > (rowStart[i] ?? 0));
}

function rowsWhere(count: number, isSuch: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (isSuch(row)) rows.push(row);
  return rows;
}
