import { cellDamage, type Damage, markRow, pickRow } from './damage.ts';
import { positionOf } from './draft.ts';

const people = ['population', 'elders_60', 'infants_0_3'];
const counts = [...people, 'beds', 'places', 'households', 'floor_area_m2'];
const nothing = Number.NaN;

const units: Readonly<Record<string, string>> = {
  population: '人',
  elders_60: '人',
  infants_0_3: '名',
  beds: '张',
  places: '个',
  households: '户',
  floor_area_m2: '平方米',
};
const digits = '零一二三四五六七八九';

function fullWidth(text: string): string {
  return Array.from(text, (mark) =>
    mark >= '!' && mark <= '~' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark,
  ).join('');
}

/** 100 to 999 in Chinese numerals. */
function numeral(value: number): string {
  const [hundreds = 0, tens = 0, ones = 0] = Array.from(String(value), Number);
  const last = ones === 0 ? '' : (digits[ones] ?? '');
  const middle = tens === 0 ? (last === '' ? '' : '零') : `${digits[tens]}十`;
  return `${digits[hundreds]}百${middle}${last}`;
}

function thousands(value: number): string {
  const text = String(value);
  return `${text.slice(0, -3)},${text.slice(-3)}`;
}

/** Numbers that can be read with good will, and must be. */
const repaired: readonly Damage[] = [
  cellDamage('full width', counts, ['number-repaired'], (value) => [
    fullWidth(String(value)),
    value,
  ]),
  cellDamage('thousands', counts, ['number-repaired'], (value) => {
    const more = Number(value) + 1000;
    return [thousands(more), more];
  }),
  cellDamage('full-width thousands', counts, ['number-repaired'], (value) => {
    const more = Number(value) + 1000;
    return [fullWidth(thousands(more)), more];
  }),
  cellDamage('万', people, ['number-repaired'], (_, __, dice) => {
    const tens = 101 + dice.below(800);
    return [`${tens / 1000}万`, tens * 10];
  }),
  cellDamage('unit in the cell', counts, ['number-repaired'], (value, header) => [
    `${value}${units[header] ?? ''}`,
    value,
  ]),
  cellDamage('numerals', counts, ['number-repaired'], (_, __, dice) => {
    const value = 110 + dice.below(880);
    return [numeral(value), value];
  }),
  cellDamage('text apostrophe', counts, ['number-repaired'], (value) => [`'${value}`, value]),
  cellDamage('spaces around', counts, [], (value) => [` ${value} `, value]),
  cellDamage('no-break space', counts, [], (value) => [`\u00a0${value}`, value]),
];

/** Cells that mean nothing was counted: blank without a word. */
const blanks: readonly Damage[] = ['—', '无', '/', '', '－', '暂无', '——'].map((cell) =>
  cellDamage(`nothing ${cell}`, counts, [], () => [cell, nothing]),
);

/** Cells that a person has to look at: blank, and said. */
const doubtful: readonly Damage[] = [
  cellDamage('约', counts, ['number-approximate'], (value) => [`约${value}`, nothing]),
  cellDamage('余', counts, ['number-approximate'], (value) => [`${value}余`, nothing]),
  cellDamage('左右', counts, ['number-approximate'], (value) => [`${value}左右`, nothing]),
  cellDamage('spoken number', counts, ['number-approximate'], () => ['一百二', nothing]),
  cellDamage('range', counts, ['number-range'], (value) => [
    `${value}-${Number(value) + 20}`,
    nothing,
  ]),
  cellDamage('range 至', counts, ['number-range'], (value) => [
    `${value}至${Number(value) + 20}`,
    nothing,
  ]),
  cellDamage('percent', people, ['unit-conflict'], (_, __, dice) => [
    `${1 + dice.below(99)}%`,
    nothing,
  ]),
  cellDamage('another unit', ['beds', 'places'], ['unit-conflict', 'unit-unknown'], (value) => [
    `${value}平方米`,
    nothing,
  ]),
  cellDamage('unknown unit', counts, ['unit-unknown'], (value) => [`${value}斤`, nothing]),
  cellDamage('negative', counts, ['number-negative'], (value) => [`-${value}`, nothing]),
  cellDamage('words', counts, ['number-unreadable'], (_, __, dice) => [
    dice.pick(['见附件', '同上', '正在核实', '详见备注']),
    nothing,
  ]),
  cellDamage('exponent', counts, ['number-unreadable'], () => ['1.2E+03', nothing]),
  cellDamage('two points', counts, ['number-unreadable'], () => ['1.2.3', nothing]),
  cellDamage('date', counts, ['number-unreadable'], (_, __, dice) => [
    dice.pick(['3月5日', '2023/5/1', '2023-05-01', '5-Mar']),
    nothing,
  ]),
  cellDamage('error', counts, ['number-unreadable', 'cell-error'], (_, __, dice) => [
    dice.pick(['#REF!', '#DIV/0!', '#VALUE!', '#NAME?']),
    nothing,
  ]),
  cellDamage('formula', counts, ['number-unreadable'], () => ['=SUM(B2:B9)', nothing]),
  cellDamage('hashes', counts, ['number-unreadable'], () => ['########', nothing]),
  cellDamage('wrong thousands', counts, ['number-unreadable'], () => ['12,34', nothing]),
];

const codes: readonly Damage[] = [
  cellDamage('code as a power', ['community_code'], ['code-damaged'], () => [
    '2.10102E+11',
    '2.10102E+11',
  ]),
  cellDamage('leading zeros', ['id', 'community_code'], [], (_, __, dice) => {
    const code = `00${10_000 + dice.below(80_000)}`;
    return [code, code];
  }),
  cellDamage('unknown choice', ['setting', 'status'], ['value-unknown'], () => ['其它情形', '']),
  cellDamage('year in words', ['year', 'opened'], ['number-repaired'], (value) => [
    `${value}年`,
    value,
  ]),
  cellDamage('day for a year', ['year', 'opened'], ['number-repaired'], (value) => [
    `${value}-05-01`,
    value,
  ]),
  cellDamage('short year', ['year', 'opened'], ['number-unreadable'], () => ['23', nothing]),
  cellDamage('serial day', ['year', 'opened'], ['number-unreadable'], () => ['44927', nothing]),
  cellDamage('no people', ['population'], ['population-zero'], () => ['0', 0]),
  cellDamage('line end in a cell', ['name', 'address'], [], (value) => {
    const broken = `${value}\n（东院）`;
    return [broken, broken];
  }),
  cellDamage('quotes in a cell', ['name', 'address'], [], (value) => {
    const quoted = `${value}"旧"楼`;
    return [quoted, quoted];
  }),
  cellDamage('script in a name', ['name', 'address'], [], () => {
    const script = '<img src=x onerror=alert(1)>';
    return [script, script];
  }),
];

const unknownKind: Damage = {
  name: 'unknown kind',
  stage: 'cells',
  apply(draft, dice) {
    const row = positionOf(draft, 'kind') === -1 ? null : pickRow(draft, dice);
    if (row === null) return false;
    row.cells[positionOf(draft, 'kind')] = '示范点';
    // Without a service of its own nothing tells what the row is.
    if (positionOf(draft, 'service') === -1) row.truth = null;
    row.truth?.set('kind', '');
    markRow(row, this.name, ['value-unknown', 'service-missing']);
    return true;
  },
};

const duplicateId: Damage = {
  name: 'duplicate id',
  stage: 'cells',
  apply(draft, dice) {
    const position = positionOf(draft, 'id');
    const first = pickRow(draft, dice);
    const second = pickRow(draft, dice, (row) => row !== first);
    if (position === -1 || first === null || second === null) return false;
    const id = first.cells[position] ?? '';
    second.cells[position] = id;
    second.truth?.set('id', id);
    for (const row of [first, second]) markRow(row, this.name, ['duplicate-id']);
    return true;
  },
};

export const cellDamages: readonly Damage[] = [
  ...repaired,
  ...blanks,
  ...doubtful,
  ...codes,
  unknownKind,
  duplicateId,
];
