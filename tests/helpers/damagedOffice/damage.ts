import type { IssueCode } from '../../../src/model/issue.ts';
import type { Dice } from '../seededRandom.ts';
import { type Draft, type DraftRow, positionOf, soundRows, type Value } from './draft.ts';

/** When a damage is done: columns first, the frame around the rows last. */
export const stages = ['columns', 'header', 'cells', 'rows', 'frame', 'below'] as const;

/** One thing that goes wrong in offices. */
export interface Damage {
  readonly name: string;
  readonly stage: (typeof stages)[number];
  /** Can be written in a text table only. */
  readonly isText?: boolean;
  /** Does it to a table; false where the table has no place for it. */
  apply(draft: Draft, dice: Dice): boolean;
}

/** What a damaged cell is written as, and what must be read from it. */
export type Written = readonly [cell: string, value: Value];

/**
 * A damage to one cell of any of some columns.
 *
 * @param codes one of these must be found at the row's line; none: no finding is asked for
 */
export function cellDamage(
  name: string,
  headers: readonly string[],
  codes: readonly IssueCode[],
  write: (value: Value, header: string, dice: Dice) => Written,
): Damage {
  return {
    name,
    stage: 'cells',
    apply(draft, dice) {
      const found = headers.filter((header) => positionOf(draft, header) !== -1);
      const row = pickRow(draft, dice, (one) => found.some((header) => hasValue(one, header)));
      if (row === null) return false;
      const header = dice.pick(found.filter((one) => hasValue(row, one)));
      const [cell, value] = write(row.truth?.get(header) ?? '', header, dice);
      row.cells[positionOf(draft, header)] = cell;
      row.truth?.set(header, value);
      markRow(row, name, codes);
      return true;
    },
  };
}

/** A sound row that `fits`, or null where there is none. */
export function pickRow(
  draft: Draft,
  dice: Dice,
  fits: (row: DraftRow) => boolean = () => true,
): DraftRow | null {
  const rows = soundRows(draft).filter(fits);
  return rows.length === 0 ? null : dice.pick(rows);
}

/** Says what must be found about a row. */
export function markRow(row: DraftRow, damage: string, codes: readonly IssueCode[]): void {
  row.isDamaged = true;
  if (codes.length > 0) row.expected.push({ damage, codes });
}

function hasValue(row: DraftRow, header: string): boolean {
  const value = row.truth?.get(header);
  return value !== undefined && value !== '' && !Number.isNaN(value);
}
