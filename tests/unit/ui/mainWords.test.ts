import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { communityFacts, nearBecause } from '../../../src/ui/main/communityFacts.ts';
import { gapWords, reasonLine } from '../../../src/ui/main/reasonLine.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const station = { id: 's', name: '服务站', kind: 'community_station' as const, ...east(0) };
const people = { name: '社区', setting: 'urban', population: 1000, infants0To3: 20 };
const zh = dictionaries.zh.main;

describe('what is missing is said in the words of the indicator', () => {
  const analysis = analyseTables(
    [{ id: 'a', ...people, elders60: 2542, ...east(2000) }],
    [station],
  );
  const context = { analysis, text: zh.list, language: 'zh' } as const;

  test('people beyond a circle are beyond it, not missing', () => {
    expect(gapWords(context, 'elder-circle', 2542)).toBe('圈外老年人 2,542 人');
    expect(zh.indicators.beyond('3.0万', '人')).toBe('圈外 3.0 万人');
    expect(zh.indicators.beyond('640', '人')).toBe('圈外 640 人');
  });

  test('places are missing, and rounded up; without a facility people are concerned', () => {
    expect(gapWords(context, 'places-per-1000', 12.2)).toBe('缺 13 个托位');
    expect(gapWords(context, 'elder-own-facility', 2542)).toBe('涉及 2,542 人');
    expect(gapWords(context, 'elder-circle', Number.NaN)).toBe('人数未知');
  });

  test('where people stand in for a missing column they are not called old', () => {
    const plain = analyseTables([{ id: 'a', ...people, ...east(2000) }], [station]);
    expect(gapWords({ ...context, analysis: plain }, 'elder-circle', 5)).toBe('圈外 5 人');
  });
});

describe('why a circle counts as near', () => {
  const settings = { ...defaultSettings, metres: 1000 };
  const facts = (rows: readonly { elders60: number; metres: number }[]) => {
    const table = rows.map(({ elders60, metres }, row) => ({
      id: `p${row}`,
      communityCode: 'c',
      ...people,
      elders60,
      ...east(metres),
    }));
    return communityFacts(analyseTables(table, [station]), 'elder-circle', settings, 0);
  };

  test('nobody within, but the farthest point within 1.2 times the limit', () => {
    const near = facts([{ elders60: 109, metres: 1150 }]);
    expect([near.status, near.covered.elder]).toEqual(['near', 0]);
    expect(nearBecause(near, 'elder')).toBe('reach');
  });

  test('nine in ten within, the rest far away', () => {
    const near = facts([
      { elders60: 90, metres: 100 },
      { elders60: 10, metres: 5000 },
    ]);
    expect(near.status).toBe('near');
    expect(nearBecause(near, 'elder')).toBe('share');
  });
});

describe('a short community whose own facility waits for a place', () => {
  const own = { id: 'w', name: '待定站', kind: 'community_station' as const, community: '西' };
  const rows = [
    { id: 'near', ...people, name: '东', elders60: 100, ...east(0) },
    { id: 'west', ...people, name: '西', elders60: 100, ...east(5000) },
  ];
  const settings = { ...defaultSettings, metres: 1000 };
  const waitingOf = (facility: object) => {
    const analysis = analyseTables(rows, [station, { ...own, ...facility }]);
    const context = { analysis, settings, text: zh.list, language: 'zh' } as const;
    return {
      waiting: communityFacts(analysis, 'elder-circle', settings, 1).way.waiting,
      line: reasonLine(context, 'elder-circle', 1),
    };
  };

  test('is told to locate it before it is told to build', () => {
    const { waiting, line } = waitingOf({});
    expect(waiting).toEqual([1]);
    expect(line).toBe('有 1 处设施待定位；最近设施 5,000 m，超 4,000 m');
  });

  test.each([
    ['placed', east(5000)],
    ['of the other service', { service: 'childcare' as const }],
    ['closed', { closed: 2000 }],
    ['in another community', { community: '东' }],
    ['a hospital', { kind: 'hospital' as const }],
  ])('%s: nothing waits', (_, facility) => {
    const { waiting, line } = waitingOf(facility);
    expect(waiting).toEqual([]);
    expect(line).not.toContain('待定位');
  });
});
