import { describe, expect, it } from 'vitest';
import { scanNumber } from '../../../../src/ingest/cells/scanNumber.ts';

const blank = Number.NaN;

/** Written as it is meant: no repair is told. */
const plain: readonly (readonly [string, number])[] = [
  ['12', 12],
  ['0', 0],
  ['007', 7],
  ['000', 0],
  ['-5', -5],
  ['-0', 0],
  ['12.50', 12.5],
  ['.5', 0.5],
  ['5.', 5],
  [' 12 ', 12],
  ['\t8\r', 8],
  ['\ufeff12', 12],
  ['0.1234567890123456', 0.1234567890123456],
  ['9007199254740991', 9007199254740991],
  ['', blank],
  [' ', blank],
  ['　', blank],
  ['\u00a0', blank],
  ['—', blank],
  ['——', blank],
  ['－', blank],
  ['-', blank],
  ['--', blank],
  ['----', blank],
  ['–', blank],
  ['−', blank],
  ['/', blank],
  ['／', blank],
  ['\\', blank],
  ['无', blank],
  ['暂无', blank],
  ['不详', blank],
  ['未知', blank],
  ['空', blank],
  ['缺', blank],
  ['待定', blank],
  ['未统计', blank],
  ['N/A', blank],
  ['n/a', blank],
  ['#N/A', blank],
  ['NA', blank],
  ['null', blank],
  ['NULL', blank],
  ['NaN', blank],
  ['None', blank],
];

/** Read with good will and told. */
const repaired: readonly (readonly [string, number])[] = [
  ['+8', 8],
  ['１２０', 120],
  ['１２．５', 12.5],
  ['－3', -3],
  ['−3', -3],
  ['负3', -3],
  ['\u200b12', 12],
  ["'120", 120],
  // thousands
  ['1,234', 1234],
  ['1，234，567', 1234567],
  ['１，２３４．５', 1234.5],
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['1\u2009234', 1234],
  ['1\u202f234\u202f567', 1234567],
  ["1'234", 1234],
  ['1’234’567', 1234567],
  ['12,345.67', 12345.67],
  ['123,456', 123456],
  ['-1,234', -1234],
  // number words
  ['12.3万', 123000],
  ['1.1万', 11000],
  ['8.2万', 82000],
  ['1.15万', 11500],
  ['3.2 万', 32000],
  ['４.３５万', 43500],
  ['1,234万', 12340000],
  ['2亿', 200000000],
  ['1.5亿', 150000000],
  ['3千', 3000],
  ['5百', 500],
  ['4.35百', 435],
  ['3百万', 3000000],
  ['1.5百万', 1500000],
  ['2千万', 20000000],
  ['3十万', 300000],
  ['1万2千', 12000],
  ['1万2345', 12345],
  ['3亿2千万', 320000000],
  ['2万亿', 2000000000000],
  ['0万', 0],
  // units
  ['120人', 120],
  ['120 人', 120],
  ['120（人）', 120],
  ['120名', 120],
  ['120口', 120],
  ['35户', 35],
  ['35家', 35],
  ['60张', 60],
  ['６０张', 60],
  ['60床', 60],
  ['60个', 60],
  ['3处', 3],
  ['3所', 3],
  ['40位', 40],
  ['40托位', 40],
  ['85.3㎡', 85.3],
  ['85.3 m²', 85.3],
  ['85.3m2', 85.3],
  ['85.3平方米', 85.3],
  ['85.3平米', 85.3],
  ['1.8亩', 1200],
  ['15亩', 10000],
  ['1亩', 666.666666666667],
  ['2公顷', 20000],
  ['0.5平方公里', 500000],
  ['1,200张', 1200],
  ['1.1万人', 11000],
  ['3万㎡', 30000],
  ['3岁', 3],
  ['5分钟', 300],
  ['1.2公里', 1200],
  // shares
  ['94%', 0.94],
  ['94％', 0.94],
  ['94.5 %', 0.945],
  ['4.35%', 0.0435],
  ['7‰', 0.007],
  ['百分之三十', 0.3],
  ['百分之30', 0.3],
  ['千分之五', 0.005],
  // Chinese numerals
  ['二', 2],
  ['两', 2],
  ['零', 0],
  ['〇', 0],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿', 20],
  ['廿三', 23],
  ['卅', 30],
  ['卅五人', 35],
  ['九十九', 99],
  ['一百', 100],
  ['一百零二', 102],
  ['一百〇二', 102],
  ['一百二十', 120],
  ['一百二十人', 120],
  ['一百一十五', 115],
  ['三百六十五', 365],
  ['两千零五', 2005],
  ['两千零五十', 2050],
  ['一千二百', 1200],
  ['一千二百三十四', 1234],
  ['一万', 10000],
  ['一万零二百', 10200],
  ['一万零五', 10005],
  ['十万', 100000],
  ['十二万三千', 123000],
  ['一百二十万', 1200000],
  ['一千万', 10000000],
  ['两亿', 200000000],
  ['一亿二千万', 120000000],
  ['三点五', 3.5],
  ['三点五万', 35000],
  ['壹佰', 100],
  ['壹佰贰拾', 120],
  ['叁仟', 3000],
  ['伍萬', 50000],
];

/** Offered, not applied: the value it may stand for, or low and high. */
const asked: readonly (readonly [string, object])[] = [
  ['1e5', { kind: 'exponent', value: 100000 }],
  ['1E+05', { kind: 'exponent', value: 100000 }],
  ['1.5E-3', { kind: 'exponent', value: 0.0015 }],
  ['-2e3', { kind: 'exponent', value: -2000 }],
  ['约120', { kind: 'approximate', value: 120 }],
  ['约 120 人', { kind: 'approximate', value: 120 }],
  ['大约120', { kind: 'approximate', value: 120 }],
  ['大概120', { kind: 'approximate', value: 120 }],
  ['近120', { kind: 'approximate', value: 120 }],
  ['将近120人', { kind: 'approximate', value: 120 }],
  ['120余', { kind: 'approximate', value: 120 }],
  ['120余人', { kind: 'approximate', value: 120 }],
  ['120多人', { kind: 'approximate', value: 120 }],
  ['10余万', { kind: 'approximate', value: 100000 }],
  ['120左右', { kind: 'approximate', value: 120 }],
  ['120人左右', { kind: 'approximate', value: 120 }],
  ['120上下', { kind: 'approximate', value: 120 }],
  ['120以上', { kind: 'approximate', value: 120 }],
  ['不足100', { kind: 'approximate', value: 100 }],
  ['超过100人', { kind: 'approximate', value: 100 }],
  ['≥100', { kind: 'approximate', value: 100 }],
  ['>100', { kind: 'approximate', value: 100 }],
  ['~100', { kind: 'approximate', value: 100 }],
  ['100+', { kind: 'approximate', value: 100 }],
  ['约3.2万人', { kind: 'approximate', value: 32000 }],
  ['约一百二十', { kind: 'approximate', value: 120 }],
  ['一百二', { kind: 'approximate', value: 120 }],
  ['两千三', { kind: 'approximate', value: 2300 }],
  ['1万2', { kind: 'approximate', value: 12000 }],
  ['一二', { kind: 'approximate', value: 12 }],
  ['二〇二〇', { kind: 'approximate', value: 2020 }],
  ['一', { kind: 'approximate', value: 1 }],
  ['100-120', { kind: 'range', low: 100, high: 120 }],
  ['100~120', { kind: 'range', low: 100, high: 120 }],
  ['100～120人', { kind: 'range', low: 100, high: 120 }],
  ['100－120', { kind: 'range', low: 100, high: 120 }],
  ['100—120', { kind: 'range', low: 100, high: 120 }],
  ['100至120', { kind: 'range', low: 100, high: 120 }],
  ['100人至120人', { kind: 'range', low: 100, high: 120 }],
  ['100到120', { kind: 'range', low: 100, high: 120 }],
  ['3-5万', { kind: 'range', low: 30000, high: 50000 }],
  ['3万-5万', { kind: 'range', low: 30000, high: 50000 }],
  ['1-2亩', { kind: 'range', low: 666.666666666667, high: 1333.33333333333 }],
  ['三至五', { kind: 'range', low: 3, high: 5 }],
  ['3-4', { kind: 'range', low: 3, high: 4 }],
  ['120斤', { kind: 'unit', value: 120, unit: '斤' }],
  ['120 items', { kind: 'unit', value: 120, unit: 'items' }],
  ['12a', { kind: 'unit', value: 12, unit: 'a' }],
];

const unreadable: readonly string[] = [
  '1.2.3',
  '1..2',
  '0x10',
  'abc',
  '甲',
  '12,34',
  '1,2345',
  '0,123',
  ',123',
  '1,234 567',
  '1,,234',
  '1e999',
  '--1',
  '+-1',
  '±5',
  '1/2',
  '5*3',
  '=1+1',
  '(120)',
  '%',
  '万',
  '百',
  '亿万',
  '千2',
  '一千二千',
  '十几',
  '几十',
  '数百',
  '近百',
  '3月4日',
  '3月',
  '2023年',
  '2023-05-01',
  '2023/5/1',
  '12:30',
  'Infinity',
  '-Infinity',
  '∞',
  '#DIV/0!',
  '#REF!',
  '13800138000/13900139000',
  '100-',
  '约',
  '左右',
  '120张120张',
  '1'.repeat(65),
  ' '.repeat(5000),
  '约'.repeat(4000),
];

describe('scanNumber', () => {
  it.each(plain)('takes %j as it stands', (cell, value) => {
    expect(scanNumber(cell)).toMatchObject({ ok: true, value, repaired: false });
  });

  it.each(repaired)('reads %j as %d', (cell, value) => {
    expect(scanNumber(cell)).toMatchObject({ ok: true, value, repaired: true });
  });

  it.each(asked)('asks about %j', (cell, doubt) => {
    expect(scanNumber(cell)).toMatchObject({ ok: false, doubt });
  });

  it.each(unreadable)('cannot read %j', (cell) => {
    expect(scanNumber(cell)).toEqual({ ok: false, doubt: { kind: 'unreadable' } });
  });

  it('is tried on two hundred cells at least', () => {
    const cells = [...plain, ...repaired, ...asked].map(([cell]) => cell);
    expect(new Set([...cells, ...unreadable]).size).toBeGreaterThanOrEqual(200);
  });

  it('tells the unit and the number word', () => {
    expect(scanNumber('3.2万人')).toMatchObject({ scale: 10000, unit: { name: '人' } });
    expect(scanNumber('1.8亩')).toMatchObject({
      scale: 1,
      unit: { name: '亩', fits: ['square metres'] },
    });
  });

  it.each([
    ['3.2万', 10000],
    ['1万2千', 10000],
    ['3百万', 1000000],
    ['十二万', 10000],
    ['一百二十', 1],
    ['1,200', 1],
  ])('takes the number words of %j for a unit of %d', (cell, scale) => {
    expect(scanNumber(cell)).toMatchObject({ ok: true, scale });
  });

  it('tells a figure to which the unit of the header applies', () => {
    const bare = (cell: string) => {
      const scanned = scanNumber(cell);
      return !scanned.ok && scanned.doubt.kind !== 'unreadable' && scanned.doubt.bare;
    };
    const cells = ['约3.2', '约3.2万', '约32000人', '3-5', '3-5万', '3斤', '1e5'];
    expect(cells.map(bare)).toEqual([true, false, false, true, false, true, true]);
  });

  it('reads every whole number up to a hundred thousand from its Chinese numeral', () => {
    for (let value = 1; value < 100_000; value += value < 1200 ? 1 : 37) {
      const scanned = scanNumber(chineseNumeral(value));
      if (value === 1) continue;
      expect([chineseNumeral(value), scanned]).toMatchObject([
        chineseNumeral(value),
        { ok: true, value },
      ]);
    }
  });
});

/** The numeral by the rule of school books; the oracle of the scanner. */
function chineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九';
  const digit = (at: number) => digits.charAt(at);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const filler = rest > 0 && rest < 1000 ? '零' : '';
    return `${chineseNumeral(Math.floor(value / 10_000))}万${filler}${rest ? chineseNumeral(rest) : ''}`;
  }
  for (const [power, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < power) continue;
    const rest = value % power;
    const filler = rest > 0 && rest < power / 10 ? '零' : '';
    return `${digit(Math.floor(value / power))}${word}${filler}${rest ? chineseNumeral(rest) : ''}`;
  }
  return digit(value);
}
