import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { certaintyOf } from '../../../src/scorecard/certainty/certaintyOf.ts';
import { usualDoubts } from '../../../src/scorecard/certainty/doubts.ts';
import { countBothWays } from '../../../src/scorecard/countBothWays.ts';
import { initialSession } from '../../../src/state/initialState.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { countingOf, knownRows, peopleBreaks, rankedRows } from '../../../src/ui/lens/counting.ts';
import { lensLegendOf } from '../../../src/ui/lens/lensLegend.ts';
import { lensLooks } from '../../../src/ui/lens/lensLooks.ts';
import { lensRows } from '../../../src/ui/lens/lensRows.ts';
import { certaintyTable, countingTable, neededSpeed } from '../../../src/ui/lens/lensTables.ts';
import type { LensView } from '../../../src/ui/lens/lensView.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const names = { city: '市', street: '街' };
const input = {
  settings: { ...defaultSettings, metres: 1000, planId: 'liaoning-2025' },
  matrix: null,
};
/** 甲 and 乙 reach the station of 甲; 丙 reaches nothing, 丁 is a village, nobody knows who lives in 戊. */
const analysis = analyseTables(
  [
    { ...names, id: 'a', name: '甲', district: '东区', elders60: 10, ...east(100) },
    { ...names, id: 'b', name: '乙', district: '西区', elders60: 40, ...east(600) },
    { ...names, id: 'c', name: '丙', district: '西区', elders60: 50, ...east(9100) },
    {
      ...names,
      id: 'd',
      name: '丁',
      district: '西区',
      setting: 'rural',
      elders60: 7,
      ...east(700),
    },
    { ...names, id: 'e', name: '戊', district: '东区', ...east(300) },
  ],
  [{ id: 'f', name: '站', ...names, district: '东区', community: '甲', ...east(100) }],
  { settings: input.settings },
);
const counts = countBothWays(analysis, input, 'elder', 'district');
const everywhere = placeOfFilter(analysis, { district: null, street: null });
const zh = dictionaries.zh;
const current = { isCurrent: true, failure: null };
const counting: LensView = {
  lens: 'counting',
  area: 'district',
  counts: { value: counts, ...current },
};
const found = certaintyOf(analysis, input, usualDoubts).elder;
const certainty: LensView = { lens: 'certainty', certainty: { value: found, ...current } };
const question = { analysis, indicator: 'elder-circle', place: everywhere } as const;

describe('two ways of counting', () => {
  test('sums agree with the figure of the circle, and districts with the sums', () => {
    const { totals, districts } = countingOf(analysis, counts, 'elder', everywhere);
    expect(totals).toEqual({
      assessed: 100,
      own: 10,
      any: 50,
      people: 40,
      ownShare: 0.1,
      anyShare: 0.5,
    });
    expect(totals.any).toBe(analysis.coverage.all.service.elder.coveredPeopleUrban);
    expect(districts.map(({ name, people }) => [name, people])).toEqual([
      ['西区', 40],
      ['东区', 0],
    ]);
  });

  test('the list holds those who differ, and the table the same', () => {
    const rows = rankedRows(countingOf(analysis, counts, 'elder', everywhere));
    expect(rows).toEqual([{ community: 1, id: 'b', people: 40 }]);
    // 戊 has no data, so that three are told of as in the list of status.
    expect(knownRows(countingOf(analysis, counts, 'elder', everywhere))).toHaveLength(3);
    expect(lensRows(counting, analysis, initialSession).map(({ id }) => id)).toEqual(['b']);
    const table = countingTable(analysis, counts, 'elder', everywhere, zh.lens.counting);
    expect(table.rows).toEqual([['b', '乙', '西区', '街', 40, 40, 0, 40]]);
  });

  it('has classes that add up to all communities', () => {
    const legend = lensLegendOf(counting, question, zh, 'zh');
    const rows = legend?.communities.map(({ text, count }) => [text, Number(count)] as const) ?? [];
    expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBe(5);
    expect(rows.filter(([, count]) => count > 0)).toEqual([
      ['20 人及以上（计 40 人）', 1],
      ['无人只靠其他区县', 2],
      ['无数据', 1],
      ['不考核（村）', 1],
    ]);
  });

  it('colours what differs, and leaves the others white', () => {
    const { statuses, fills } = lensLooks(counting, analysis, 'elder', []);
    expect(statuses).toEqual(['met', 'short', 'met', 'notAssessed', 'noData']);
    expect(fills?.map((fill) => fill.toLowerCase())).toEqual([
      '#ffffff',
      '#993404',
      '#ffffff',
      '#ffffff',
      '#f1f2f4',
    ]);
  });

  it('cuts any range into classes of whole people, of which the last is in use', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000 }), (most) => {
        const breaks = peopleBreaks(most);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(breaks.every(Number.isInteger)).toBe(true);
        expect(breaks[3]).toBeLessThanOrEqual(most);
        expect(breaks[3]).toBeGreaterThan(most / 2.5);
      }),
    );
    expect(peopleBreaks(7)).toEqual([1, 2, 5, 10]);
  });
});

describe('how sure', () => {
  it('lists the chosen class, and counts all of them', () => {
    const listOf = (certaintyShown: 'surelyShort' | 'borderline' | 'surelyMet') =>
      lensRows(certainty, analysis, { ...initialSession, certaintyShown }).map(({ id }) => id);
    expect(listOf('surelyMet')).toEqual(['a', 'b']);
    expect(listOf('surelyShort')).toEqual(['c']);
    expect(listOf('borderline')).toEqual([]);
    const legend = lensLegendOf(certainty, question, zh, 'zh');
    expect(legend?.communities.map(({ count }) => count)).toEqual(['1', '0', '2', '1', '1']);
    expect(lensLooks(certainty, analysis, 'elder', []).statuses).toEqual([
      'met',
      'met',
      'short',
      'notAssessed',
      'noData',
    ]);
  });

  it('writes every community with the speed that it needs', () => {
    const minutes = { ...input, settings: { ...input.settings, metres: null } };
    const other = analyseTables(
      [{ ...names, id: 'a', name: '甲', elders60: 10, ...east(800) }],
      [{ id: 'f', ...east(100) }],
      { settings: minutes.settings },
    );
    const { elder } = certaintyOf(other, minutes, usualDoubts);
    const place = placeOfFilter(other, { district: null, street: null });
    const { statuses } = zh.common;
    const table = certaintyTable(other, elder, 'elder', place, statuses, zh.lens.certainty);
    // 700 m × 1.3 ÷ 900 s = 1.0111 m/s.
    expect(table.rows).toEqual([['a', '甲', '', '街', '临界', 1.02]]);
  });

  it('rounds a speed up, but no exact one', () => {
    expect([neededSpeed(0.9), neededSpeed(1.0111), neededSpeed(1.01)]).toEqual([0.9, 1.02, 1.01]);
  });

  it('is blank until the answer is there, and says so', () => {
    const view: LensView = {
      lens: 'certainty',
      certainty: { value: null, isCurrent: false, failure: null },
    };
    const looks = lensLooks(view, analysis, 'elder', ['short', 'met']);
    expect(looks.statuses).toEqual(['notAssessed', 'notAssessed']);
    const legend = lensLegendOf(view, question, zh, 'zh');
    expect(legend?.communities).toMatchObject([{ text: '正在计算…', count: '5' }]);
  });
});
