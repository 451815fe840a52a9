import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { figureNotes, noteSentence } from '../../../src/ui/main/figureNotes.ts';
import { placeOfFilter } from '../../../src/ui/main/place.ts';
import { approximateRows, unplacedRows } from '../../../src/ui/main/unplaced.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import { populationTable } from '../../helpers/tables.ts';

const people = [
  { id: '1', name: '甲社区', district: '东区', elders60: 100, ...east(0) },
  { id: '2', name: '乙社区', district: '东区', elders60: 100 },
  { id: '3', name: '丙社区', district: '西区', elders60: 100, ...east(3000) },
];
const facilities = [
  { id: 'a', kind: 'day_care', service: 'elder', district: '东区', community: '甲社区' },
  { id: 'b', kind: 'day_care', service: 'elder', district: '东区', community: '乙社区' },
  { id: 'c', kind: 'day_care', service: 'elder', district: '东区', community: '别处社区' },
  { id: 'd', kind: 'day_care', service: 'elder' },
  { id: 'e', kind: 'day_care', service: 'elder', community: '丙社区', ...east(2900) },
] as const;
const scenario = {
  id: 's',
  name: 'S',
  edits: [{ type: 'move', facilityId: 'a', ...east(0), approximate: true }],
} as const;

describe('rows that wait for a place', () => {
  test('only a facility whose community has a point can be put there', () => {
    const rows = unplacedRows(populationTable(people), analyseTables(people, facilities));
    expect(rows.map(({ id, community }) => [id, community])).toEqual([
      ['a', { name: '甲社区', ...east(0) }],
      ['b', null],
      ['c', null],
      ['d', null],
      ['2', null],
    ]);
  });

  test('one put there waits no longer, is named as approximate, and covers its community', () => {
    const before = analyseTables(people, facilities);
    const after = analyseTables(people, facilities, { scenario });
    expect(unplacedRows(null, after).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(approximateRows(before)).toEqual([]);
    expect(approximateRows(after).map(({ id }) => id)).toEqual(['a']);
    const covered = (analysis: typeof before) => analysis.coverage.all.service.elder.coveredPeople;
    expect([covered(before), covered(after)]).toEqual([100, 200]);
  });

  test('the card counts the approximate places of its service and district', () => {
    const analysis = analyseTables(people, facilities, { scenario });
    const said = (indicator: 'elder-circle' | 'childcare-circle', district: string | null) =>
      figureNotes(analysis, indicator, placeOfFilter(analysis, { district, street: null }))
        .filter(({ type }) => type === 'approximate')
        .map((note) => noteSentence(note, dictionaries.zh, 'zh'));
    const { key, name } = analysis.territory.districts;
    expect(said('elder-circle', null)).toEqual(['1 处位置近似（社区中心）']);
    expect(said('elder-circle', key[name.indexOf('东区')] ?? '')).toHaveLength(1);
    expect(said('elder-circle', key[name.indexOf('西区')] ?? '')).toEqual([]);
    expect(said('childcare-circle', null)).toEqual([]);
  });
});
