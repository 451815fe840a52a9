import { expect, test } from 'vitest';
import { comparisonTable } from '../../../src/ui/districts/comparisonTable.ts';
import { compareUnits } from '../../../src/ui/districts/unitRows.ts';
import { analyseTables } from '../../helpers/analyseTables.ts';
import { unitColumnNames } from '../../helpers/unitColumnNames.ts';

test('vacant places stand beside the short ones, and nobody knows how many are beyond reach', () => {
  const unplaced = analyseTables(
    [{ id: 'a', city: '阜新市', district: '细河区', population: 1000, elders60: 200 }],
    [
      { id: 'f', service: 'childcare', district: '细河区', places: 90, enrolled: 50 },
      { id: 'g', service: 'elder', district: '细河区' },
    ],
  );
  const everywhere = { district: null, street: null };
  const childcare = compareUnits(unplaced, 'places-per-1000', 'childcare', everywhere);
  expect(childcare.rows.map(({ vacant }) => vacant)).toEqual([40]);
  const table = comparisonTable(childcare, unitColumnNames, '全市');
  expect(table.columns.at(-1)).toBe('vacant');
  expect(table.rows.map((cells) => cells.at(-1))).toEqual([40, 40]);
  const elder = compareUnits(unplaced, 'elder-circle', 'elder', everywhere);
  expect([...elder.rows, elder.total].map(({ gap }) => gap)).toEqual([Number.NaN, Number.NaN]);
  expect(comparisonTable(elder, unitColumnNames, '全市').columns).not.toContain('vacant');
});

test('what names no district has no rate beside districts that have names', () => {
  const place = { city: '阜新市' };
  const compared = (district: string) =>
    compareUnits(
      analyseTables(
        [
          { id: 'a', ...place, population: 1000, elders60: 100 },
          { id: 'b', ...place, district, population: 500, elders60: 50 },
        ],
        [{ id: 'f', service: 'both', kind: 'other', ...place, district, beds: 5, places: 9 }],
      ),
      'places-per-1000',
      'childcare',
      { district: null, street: null },
    ).rows.map(({ name, figure, beds }) => [name, figure.value, beds.value, figure.numerator]);
  expect(compared('细河区')).toEqual([
    ['', Number.NaN, Number.NaN, 0],
    ['细河区', 18, 100, 9],
  ]);
  expect(compared('')).toEqual([['', 6, 5000 / 150, 9]]);
});
