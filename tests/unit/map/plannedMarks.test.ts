import { expect, it } from 'vitest';
import { buildFacilityMarks } from '../../../src/map/facilityMarks.ts';
import { facilityCounts } from '../../../src/ui/main/legendCounts.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';

const planned = { status: 'planned' } as const;
const facilities = [
  { id: 'existing', ...east(0) },
  { id: 'elder', opened: 2023, ...planned, ...east(100) },
  { id: 'childcare', service: 'childcare', opened: 2024, ...planned, ...east(200) },
  { id: 'undated', ...planned, ...east(300) },
  { id: 'unplaced', opened: 2022, ...planned },
  { id: 'closed', closed: 2021, ...east(400) },
] as const;

function shownIn(year: number) {
  const analysis = analyseTables([{ id: 'a', elders60: 10, ...east(0) }], facilities, { year });
  const glyphs = buildFacilityMarks(analysis, null).map(({ id, glyph }) => [id, glyph] as const);
  return { glyphs: Object.fromEntries(glyphs), counts: facilityCounts(analysis) };
}

it('planned facilities are hollow from the year in which they open, and dashed before', () => {
  expect(shownIn(2022).glyphs).toEqual({
    existing: 'elder',
    elder: 'planned',
    childcare: 'planned',
    undated: 'planned',
    closed: 'closed',
  });
  expect(shownIn(2023).glyphs).toMatchObject({ elder: 'built-elder', childcare: 'planned' });
  expect(shownIn(2024).glyphs).toMatchObject({
    elder: 'built-elder',
    childcare: 'built-childcare',
    undated: 'planned',
  });
});

it('the legend counts what is on the map: the open ones among their service', () => {
  expect(shownIn(2022).counts).toEqual({ elder: 1, childcare: 0, both: 0, built: 0, waiting: 3 });
  expect(shownIn(2023).counts).toEqual({ elder: 2, childcare: 0, both: 0, built: 1, waiting: 2 });
  expect(shownIn(2024).counts).toEqual({ elder: 2, childcare: 1, both: 0, built: 2, waiting: 1 });
});
