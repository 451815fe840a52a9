import type { ServiceId } from '../../model/service.ts';
import type { ResultTable } from '../../report/csvText.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { ServiceReasons } from '../../scorecard/reasonsOf.ts';
import { type ShortReason, shortReasons } from '../../scorecard/shortReason.ts';
import type { UnitComparison } from './unitRows.ts';

/** People of one district or street who are not within reach, by reason. */
export interface UnitReasonRow {
  readonly key: string;
  readonly name: string;
  readonly people: Readonly<Record<ShortReason, number>>;
  readonly total: number;
}

export interface UnitReasons {
  /** Reasons that hold for anybody here, in their order. */
  readonly reasons: readonly ShortReason[];
  readonly rows: readonly UnitReasonRow[];
  /** The sum of the rows. */
  readonly total: UnitReasonRow;
}

/**
 * The reasons beside the comparison of a circle. Like its gap they are of assessed communities only,
 * so that all of them but the missing data add up to that gap.
 */
export function unitReasons(
  analysis: Analysis,
  service: ServiceId,
  ledger: ServiceReasons,
  comparison: UnitComparison,
): UnitReasons {
  const { communities } = analysis.territory;
  const status = analysis.coverage.communities[service].circleStatus;
  const unitOf = comparison.level === 'street' ? communities.streetUnit : communities.districtUnit;
  const counts = new Map(comparison.rows.map(({ unit }) => [unit, nobody()]));
  const total = nobody();
  for (let row = 0; row < communities.count; row++) {
    const unit = counts.get(unitOf[row] ?? -1);
    if (!unit || status[row] === 'notAssessed') continue;
    for (const reason of shortReasons) {
      const people = ledger.communities[reason][row] || 0;
      unit[reason] += people;
      total[reason] += people;
    }
  }
  return {
    reasons: shortReasons.filter((reason) => total[reason] > 0),
    rows: comparison.rows.map(({ unit, key, name }) =>
      rowOf(key, name, counts.get(unit) ?? nobody()),
    ),
    total: rowOf('', comparison.total.name, total),
  };
}

/** The reasons as a table for a file, the total last. */
export function unitReasonTable(
  { reasons, rows, total }: UnitReasons,
  level: UnitComparison['level'],
  names: Readonly<Record<ShortReason | 'unit' | 'total' | 'whole', string>>,
): ResultTable {
  const line = (row: UnitReasonRow, name: string) => [
    name,
    ...reasons.map((reason) => row.people[reason]),
    row.total,
  ];
  return {
    name: level === 'district' ? 'districts-reasons' : 'streets-reasons',
    columns: [names.unit, ...reasons.map((reason) => names[reason]), names.total],
    rows: [...rows.map((row) => line(row, row.name)), line(total, total.name || names.whole)],
  };
}

function nobody(): Record<ShortReason, number> {
  return { dataMissing: 0, notOpen: 0, otherKind: 0, outOfReach: 0 };
}

function rowOf(key: string, name: string, people: Record<ShortReason, number>): UnitReasonRow {
  const total = shortReasons.reduce((sum, reason) => sum + people[reason], 0);
  return { key, name, people, total };
}
