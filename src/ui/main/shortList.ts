import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, type ListOrder, serviceOfIndicator } from '../../state/session.ts';
import { communityVerdict } from './communityVerdict.ts';
import { communitiesOfPlace, type Place } from './place.ts';

export interface ShortListRow {
  /** Row in the community table. */
  readonly community: number;
  readonly id: string;
  readonly status: Status;
  readonly shortfall: number;
}

export interface ShortList {
  /** Short communities, worst first. */
  readonly rows: readonly ShortListRow[];
  /** Met or near communities that are nearest to the line, for the day when nobody is short. */
  readonly nearest: readonly ShortListRow[];
  /** Communities that the indicator judges: short, near and met. */
  readonly judged: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly total: number;
}

/** The list of the right column: short communities of a place, in the order asked for, ties by id. */
export function shortList(
  analysis: Analysis,
  indicator: IndicatorId,
  place: Place,
  order: ListOrder,
): ShortList {
  const { id } = analysis.territory.communities;
  const verdict = communityVerdict(analysis, indicator);
  const byStatus: Record<Status, number> = { short: 0, near: 0, met: 0, noData: 0, notAssessed: 0 };
  const rows = communitiesOfPlace(analysis, place).map((community): ShortListRow => {
    const status = verdict.status[community] ?? 'noData';
    byStatus[status] += 1;
    const shortfall = verdict.shortfall[community] ?? Number.NaN;
    return { community, id: id[community] ?? '', status, shortfall };
  });
  const compare = rowOrder(analysis, indicator, order);
  const distance = rowOrder(analysis, indicator, 'distance');
  return {
    rows: rows.filter((row) => row.status === 'short').sort(compare),
    nearest: rows
      .filter((row) => row.status === 'near' || row.status === 'met')
      .sort(distance)
      .slice(0, 20),
    judged: byStatus.short + byStatus.near + byStatus.met,
    byStatus,
    total: rows.length,
  };
}

const byName = new Intl.Collator('zh-CN');

/** Order of rows in a list. */
export function rowOrder(analysis: Analysis, indicator: IndicatorId, order: ListOrder) {
  const { name } = analysis.territory.communities;
  const { seconds } = analysis.coverage.communities[serviceOfIndicator(indicator)];
  return (a: ShortListRow, b: ShortListRow): number => {
    const first =
      order === 'shortfall'
        ? descending(a.shortfall, b.shortfall)
        : order === 'distance'
          ? descending(seconds[a.community], seconds[b.community])
          : byName.compare(name[a.community] ?? '', name[b.community] ?? '');
    return first || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  };
}

/** Larger first; no data last. Infinity equals itself, so a subtraction would not do. */
function descending(a: number | undefined, b: number | undefined): number {
  const left = a === undefined || Number.isNaN(a) ? -1 : a;
  const right = b === undefined || Number.isNaN(b) ? -1 : b;
  return left === right ? 0 : left > right ? -1 : 1;
}
