import type { ReasonColumns } from '../../scorecard/reasonsOf.ts';
import { type ShortReason, shortReasons } from '../../scorecard/shortReason.ts';

/** People of one row for one reason. */
export interface ReasonPart {
  readonly reason: ShortReason;
  readonly people: number;
}

/** The reasons that hold for anybody of a row, in their order; none where nobody is short or known. */
export function reasonParts(columns: ReasonColumns, row: number): ReasonPart[] {
  return shortReasons
    .map((reason) => ({ reason, people: columns[reason][row] ?? Number.NaN }))
    .filter(({ people }) => people > 0);
}
