import { describe, expect, test } from 'vitest';
import { builtInPlans } from '../../../src/plan/builtInPlans.ts';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { communityVerdict } from '../../../src/ui/main/communityVerdict.ts';
import { countsUrbanOnly, hasTargets, isHeldToTarget } from '../../../src/ui/main/indicator.ts';
import { indicatorFigure } from '../../../src/ui/main/indicatorFigure.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { shortList } from '../../../src/ui/main/shortList.ts';
import { verdictWords } from '../../../src/ui/main/verdictWords.ts';
import type { IndicatorId } from '../../../src/state/session.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const people = {
  city: '沈阳市',
  setting: 'urban',
  population: 1000,
  elders60: 200,
  infants0To3: 20,
};
const rows = [
  { id: 'a', ...people, ...east(0) },
  { id: 'b', ...people, ...east(3000) },
  { id: 'village', ...people, setting: 'rural', ...east(4000) },
];
const facilities = [
  { id: 's', kind: 'community_station' as const, ...east(0) },
  { id: 'n', service: 'childcare' as const, kind: 'childcare_institution' as const, ...east(0) },
];
const under = (planId: string | null, minutes = 15) =>
  analyseTables(rows, facilities, { settings: { planId, minutes, metres: null } });
const heading = (analysis: ReturnType<typeof under>) =>
  verdictWords(analysis, 'elder-circle', dictionaries.zh).list;
const circle = (analysis: ReturnType<typeof under>, indicator: IndicatorId) =>
  indicatorFigure(analysis, indicator, placeOfFilter(analysis, { district: null, street: null }));

describe('words of the verdict', () => {
  test('a target of the plan is met or missed', () => {
    const analysis = under('shenyang-2025');
    expect(heading(analysis)).toBe('未达标社区');
    expect(hasTargets(analysis)).toBe(true);
    expect(isHeldToTarget(analysis, 'childcare-circle')).toBe(false);
  });

  test.each([
    ['no plan', under(null)],
    ['another city’s plan', under('fuxin-2025')],
    ['a plan without these targets', under('shenyang-basic-2025')],
    ['another limit than the plan’s', under('shenyang-2025', 10)],
  ])('%s: people are within or beyond reach', (_, analysis) => {
    expect(heading(analysis)).toBe('圈外社区');
    const words = verdictWords(analysis, 'elder-circle', dictionaries.zh);
    expect([words.statuses.short, words.statuses.met]).toEqual(['圈外', '圈内']);
    expect(isHeldToTarget(analysis, 'elder-circle')).toBe(false);
  });

  test('only plans that can be held against these data have targets', () => {
    expect(hasTargets(under('fuxin-2025'))).toBe(false);
    expect(hasTargets(under('shenyang-basic-2025'))).toBe(false);
    expect(hasTargets(under('shenyang-2025', 10))).toBe(true);
  });
});

describe('card, list and legend count the same people', () => {
  test.each(builtInPlans.map(({ id }) => id))('under %s: those of urban communities', (planId) => {
    const analysis = under(planId);
    const everything = placeOfFilter(analysis, { district: null, street: null });
    for (const indicator of ['elder-circle', 'childcare-circle'] as const) {
      const { status, shortfall } = communityVerdict(analysis, indicator);
      expect(countsUrbanOnly(analysis, indicator)).toBe(true);
      expect(status[2]).toBe('notAssessed');
      expect(shortList(analysis, indicator, everything, 'name').judged).toBe(2);
      const { numerator, denominator } = circle(analysis, indicator);
      expect(denominator - numerator).toBe(shortfall[1]);
    }
  });

  test('without a plan: those of every community', () => {
    const analysis = under(null);
    expect(circle(analysis, 'elder-circle').denominator).toBe(600);
    expect(countsUrbanOnly(analysis, 'elder-circle')).toBe(false);
  });
});
