import { expect, test } from 'vitest';
import { classBreaks } from '../../../src/ui/districts/classBreaks.ts';
import { tableMarkup, tabText } from '../../../src/ui/main/copyTable.ts';

const table = {
  name: 'ranking',
  columns: ['社区', '缺口'],
  rows: [
    ['=HYPERLINK("x")', 12],
    ['<b>甲</b>\t乙', Number.NaN],
  ],
};

test('what goes to the clipboard runs no formula and breaks no row', () => {
  expect(tabText(table)).toBe('社区\t缺口\r\n\'=HYPERLINK("x")\t12\r\n<b>甲</b> 乙\t');
});

test('what goes to the clipboard as a table is text, never markup', () => {
  expect(tableMarkup(table)).toContain('<td>&lt;b&gt;甲&lt;/b&gt; 乙</td><td></td>');
});

test('lines above a table say what it is of, and are as safe as its cells', () => {
  const heading = ['沈阳市 · 现状', '=1+1'];
  expect(tabText({ ...table, rows: [] }, heading)).toBe("沈阳市 · 现状\r\n'=1+1\r\n社区\t缺口");
  expect(tableMarkup(table, ['<b>'])).toContain(
    '<thead><tr><td colspan="2">&lt;b&gt;</td></tr><tr><th>社区</th>',
  );
});

test('breaks rise, and a target among the values is one of them', () => {
  const breaks = classBreaks([2.1, 3.2, 4.9, 5.6], 4.5, false);
  expect(breaks).toHaveLength(4);
  expect(breaks).toContain(4.5);
  for (const values of [[60, 72, 85, 91, 99.4], [70, 70], [], [0.4, 0.9, 1.3]]) {
    for (const isShare of [true, false]) {
      const found = classBreaks(values, Number.NaN, isShare);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(new Set(found).size).toBe(4);
    }
  }
});

test('where most shares are high the classes narrow towards 100 %', () => {
  expect(classBreaks([76, 88, 91, 96, 99.5], Number.NaN, true)).toEqual([80, 90, 95, 98]);
});

test('no break lies below 0, whatever the streets of a district show', () => {
  for (const values of [
    [0, 55, 100],
    [0, 0.4, 5.2],
    [0, 3],
    [0.1, 40, 99.9],
  ]) {
    for (const [target, isShare] of [
      [Number.NaN, true],
      [Number.NaN, false],
      [2.5, false],
      [40, true],
    ] as const) {
      const found = classBreaks(values, target, isShare);
      expect(found[0]).toBeGreaterThan(0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(new Set(found).size).toBe(4);
    }
  }
});
