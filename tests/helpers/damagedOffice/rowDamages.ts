import type { IssueCode } from '../../../src/model/issue.ts';
import type { Dice } from '../seededRandom.ts';
import { type Damage, markRow, pickRow } from './damage.ts';
import { type Draft, type DraftRow, plainRow, positionOf, type WriteCell } from './draft.ts';

/** Puts a row somewhere into the body, never before its first row. */
function insertRow(draft: Draft, row: DraftRow, dice: Dice): void {
  draft.body.splice(1 + dice.below(draft.body.length), 0, row);
}

/** A damage to how one row of a text is written. */
function writtenAs(
  name: string,
  codes: readonly IssueCode[],
  isLost: boolean,
  write: (row: DraftRow, quoted: WriteCell, delimiter: string) => string,
): Damage {
  return {
    name,
    stage: 'rows',
    isText: true,
    apply(draft, dice) {
      const row = pickRow(draft, dice, ({ cells }) => !cells.join('').includes('"'));
      if (row === null) return false;
      row.write = (quoted, delimiter) => write(row, quoted, delimiter);
      if (isLost) row.truth = null;
      markRow(row, name, codes);
      return true;
    },
  };
}

const blankRow: Damage = {
  name: 'blank row',
  stage: 'rows',
  apply(draft, dice) {
    const expected = [{ damage: this.name, codes: ['row-blank' as const] }];
    const row = plainRow(
      draft.columns.map(() => ''),
      expected,
    );
    // Nothing but the end of a line, or delimiters only.
    if (dice.chance(0.5)) row.write = () => '';
    insertRow(draft, row, dice);
    return draft.columns.length > 1;
  },
};

const duplicateRow: Damage = {
  name: 'duplicate row',
  stage: 'rows',
  apply(draft, dice) {
    const first = pickRow(draft, dice);
    if (first === null) return false;
    first.isDamaged = true;
    const expected = [{ damage: this.name, codes: ['duplicate-row' as const] }];
    const at = draft.body.indexOf(first) + 1;
    const copy = plainRow(first.cells, expected);
    draft.body.splice(at + dice.below(draft.body.length - at + 1), 0, copy);
    return true;
  },
};

const serviceMissing: Damage = {
  name: 'no service',
  stage: 'rows',
  apply(draft, dice) {
    const kind = positionOf(draft, 'kind');
    const row = kind === -1 ? null : pickRow(draft, dice);
    if (row === null) return false;
    row.cells[kind] = '';
    const service = positionOf(draft, 'service');
    if (service !== -1) row.cells[service] = '';
    row.truth = null;
    markRow(row, this.name, ['service-missing']);
    return true;
  },
};

const serviceMismatch: Damage = {
  name: 'service against kind',
  stage: 'rows',
  apply(draft, dice) {
    const position = positionOf(draft, 'service');
    const row = position === -1 ? null : pickRow(draft, dice);
    if (row === null) return false;
    const isElder = row.cells[position] === '养老';
    row.cells[position] = isElder ? '托育' : '养老';
    row.truth?.set('service', isElder ? 'childcare' : 'elder');
    markRow(row, this.name, ['service-kind-mismatch']);
    return true;
  },
};

/** The last cells left out, as many as hold numbers. */
const shortRow: Damage = {
  name: 'row too short',
  stage: 'rows',
  isText: true,
  apply(draft, dice) {
    const row = pickRow(draft, dice);
    if (row === null || draft.columns.length < 4) return false;
    const kept = draft.columns.length - 1 - dice.below(2);
    for (const { header } of draft.columns.slice(kept)) {
      const value = row.truth?.get(header);
      row.truth?.set(header, typeof value === 'number' ? Number.NaN : '');
    }
    row.write = (quoted, delimiter) => row.cells.slice(0, kept).map(quoted).join(delimiter);
    markRow(row, this.name, ['row-too-short']);
    return true;
  },
};

/** A row whose cells do not stand under their headers is said to be so, and cut again where it can be. */
const shifted: readonly IssueCode[] = ['row-realigned', 'row-too-long', 'row-too-short'];

/** A quote within a cell that nobody put in quotes: a character like any other. */
const strayMark: Damage = {
  name: 'a quote in bare text',
  stage: 'rows',
  isText: true,
  apply(draft, dice) {
    const at = positionOf(draft, 'name');
    const row = pickRow(draft, dice, ({ cells }) => !cells.join('').includes('"'));
    if (row === null) return false;
    const name = `${row.cells[at]}12"管`;
    row.truth?.set('name', name);
    row.write = (quoted, delimiter) =>
      row.cells.map((cell, column) => (column === at ? name : quoted(cell))).join(delimiter);
    markRow(row, this.name, []);
    return true;
  },
};

export const rowDamages: readonly Damage[] = [
  blankRow,
  duplicateRow,
  serviceMissing,
  serviceMismatch,
  shortRow,
  writtenAs('a cell too many', ['row-too-long'], false, ({ cells }, quoted, delimiter) =>
    [...cells, '多'].map(quoted).join(delimiter),
  ),
  writtenAs('quote never closed', ['quote-resync'], true, ({ cells }, quoted, delimiter) =>
    [`"${cells[0]}`, ...cells.slice(1).map(quoted)].join(delimiter),
  ),
  writtenAs('last quote never closed', ['quote-resync'], true, ({ cells }, quoted, delimiter) =>
    [...cells.slice(0, -1).map(quoted), `"${cells.at(-1)}`].join(delimiter),
  ),
  writtenAs('quote closed too early', ['quote-resync'], true, ({ cells }, quoted, delimiter) =>
    [`"${cells[0]}"乙`, ...cells.slice(1).map(quoted)].join(delimiter),
  ),
  writtenAs('a cell cut in two', shifted, false, ({ cells }, quoted, delimiter) => {
    const at = cells.findIndex((cell) => cell.length > 3 && !cell.includes('.'));
    const cell = cells[Math.max(0, at)] ?? '';
    const cut = `${cell.slice(0, 2)}${delimiter}${cell.slice(2)}`;
    return [...cells.slice(0, at).map(quoted), cut, ...cells.slice(at + 1).map(quoted)].join(
      delimiter,
    );
  }),
  writtenAs('two cells in one', shifted, false, ({ cells }, quoted, delimiter) =>
    [`${cells[0]}${cells[1]}`, ...cells.slice(2)].map(quoted).join(delimiter),
  ),
  strayMark,
];
