import type { IssueAction, IssueCode, IssueSeverity } from '../../model/issue.ts';
import { type Doubt, type Exact, isBare, scanNumber } from './scanNumber.ts';
import { fromBase, toBase, type Unit } from './units.ts';

/** What was found about one cell; the raw value and its place are added by the reader. */
export interface CellFinding {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly action: IssueAction;
  readonly facts: Readonly<Record<string, string>>;
}

/** A count in the unit of its column; NaN when blank or not usable. */
export interface ReadCount {
  readonly value: number;
  readonly finding: CellFinding | null;
}

/** What a column counts (`ColumnSpec.unit`), and the unit that its header names, null for none. */
export interface CountColumn {
  readonly unit: string | undefined;
  readonly headerUnit: Unit | null;
}

/**
 * Reads a count from a cell. The header's unit holds for figures without one of their own. Safe
 * repairs are applied and told; whatever could be meant otherwise leaves the cell blank and asks,
 * with `suggestion` the text to write into the cell instead, in the header's unit (`low` and `high`
 * for a span, of which neither is the better guess).
 */
export function readCount(cell: string, column: CountColumn): ReadCount {
  const scanned = scanNumber(cell);
  if (!scanned.ok) return blank(doubtFinding(scanned.doubt, cell, column));
  const { headerUnit } = column;
  const conflict = conflictOf(scanned, column, cell);
  if (conflict !== null) return blank(conflict);
  if (scanned.value < 0) {
    return blank({ code: 'number-negative', severity: 'warning', action: 'kept', facts: {} });
  }
  const bare = isBare(scanned);
  const value = bare && headerUnit !== null ? toBase(scanned.value, headerUnit) : scanned.value;
  if (!scanned.repaired) return { value, finding: null };
  const facts = { before: cell, suggestion: inHeader(scanned.value, bare, headerUnit) };
  return {
    value,
    finding: { code: 'number-repaired', severity: 'info', action: 'repaired', facts },
  };
}

function blank(finding: CellFinding): ReadCount {
  return { value: Number.NaN, finding };
}

/** What is asked about a cell that is no plain number. */
function doubtFinding(doubt: Doubt, cell: string, { headerUnit }: CountColumn): CellFinding {
  if (doubt.kind === 'unreadable') {
    return { code: 'number-unreadable', severity: 'warning', action: 'kept', facts: {} };
  }
  const start = { severity: 'warning', action: 'asked' } as const;
  if (doubt.kind === 'range') {
    const low = inHeader(doubt.low, doubt.bare, headerUnit);
    const high = inHeader(doubt.high, doubt.bare, headerUnit);
    return { ...start, code: 'number-range', facts: { before: cell, low, high } };
  }
  const suggestion = inHeader(doubt.value, doubt.bare, headerUnit);
  const facts = { before: cell, suggestion };
  if (doubt.kind === 'unit') {
    return { ...start, code: 'unit-unknown', facts: { ...facts, unit: doubt.unit } };
  }
  const code = doubt.kind === 'exponent' ? 'number-unreadable' : 'number-approximate';
  return { ...start, code, facts };
}

/** The finding about a cell whose unit is none of its column's, or another than its header's. */
function conflictOf(scanned: Exact, column: CountColumn, cell: string): CellFinding | null {
  const { unit, headerUnit } = column;
  const fits = scanned.unit === null || unit === undefined || scanned.unit.fits.includes(unit);
  if (fits && (isBare(scanned) || headerUnit === null || agrees(scanned, headerUnit))) return null;
  const code = 'unit-conflict';
  const named = {
    before: cell,
    unit: scanned.unit?.name ?? '',
    headerUnit: headerUnit?.name ?? '',
  };
  // A share or an area is no count of people at all: there is nothing to suggest.
  const isOther = !fits && (scanned.unit?.times !== 1 || scanned.unit.over !== 1);
  const suggestion = isOther ? '' : inHeader(scanned.value, !fits, headerUnit);
  const facts = suggestion === '' ? named : { ...named, suggestion };
  return { code, severity: 'warning', action: 'asked', facts };
}

/** True when both are worth the same; 3.2万 under （人） is people, only written shorter. */
function agrees({ unit, scale }: Exact, headerUnit: Unit): boolean {
  const factor = (unit?.times ?? 1) / (unit?.over ?? 1);
  const headerFactor = headerUnit.times / headerUnit.over;
  return factor * scale === headerFactor || (factor === 1 && headerFactor === 1);
}

/** A value as it would be typed into the cell, in the header's unit; '' where it needs an exponent. */
function inHeader(value: number, bare: boolean, headerUnit: Unit | null): string {
  const text = String(bare || headerUnit === null ? value : fromBase(value, headerUnit));
  return text.includes('e') ? '' : text;
}
