import { describe, expect, it } from 'vitest';
import { resultTables } from '../../../src/report/resultTables.ts';
import { suppressTables } from '../../../src/report/suppressTables.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { reasonsOf } from '../../../src/scorecard/reasonsOf.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { PopulationRow } from '../../helpers/tables.ts';

function community(name: string, street: string, metres: number, people: number[]): PopulationRow {
  const [population = 0, elders60 = 0, infants0To3 = 0] = people;
  const place = { city: '甲市', district: '东区', street, setting: 'urban', ...east(metres) };
  return { id: name, name, ...place, population, elders60, infants0To3, households: population };
}

const facilities = [
  { id: 'e', service: 'elder', kind: 'institution', beds: 40, residents: 20, ...east(0) },
  { id: 'c', service: 'childcare', kind: 'childcare_institution', places: 30, ...east(0) },
  { id: 'k', service: 'childcare', kind: 'kindergarten_class', enrolled: 12, ...east(0) },
] as const;
const population = [
  community('a', '一街', 0, [2000, 3, 40]),
  community('b', '一街', 100, [2000, 400, 40]),
  community('c', '一街', 200, [1500, 300, 40]),
  community('d', '二街', 5000, [2000, 400, 9]),
  community('e', '二街', 5100, [2000, 400, 40]),
];

function suppressed(rows: readonly PopulationRow[], planId: string | null = null) {
  const analysis = analyseTables(rows, facilities, { settings: { planId } });
  const settings = { ...defaultSettings, metres: 1000 };
  const whole = resultTables(analysis, reasonsOf(analysis, { settings, matrix: null }));
  const { tables, hidden } = suppressTables(whole, analysis);
  const column = (table: string, name: string) => {
    const one = tables.find((candidate) => candidate.name === table);
    return one?.rows.map((cells) => cells[one.columns.indexOf(name)]) ?? [];
  };
  return { whole, tables, hidden, column };
}

describe('suppressed tables', () => {
  const { column, whole, tables, hidden } = suppressed(population, 'liaoning-2025');

  it('hide a small number with the smallest other of its street, and every ratio of them', () => {
    expect(column('communities', 'elders_60')).toEqual(['*', 400, '*', 400, 400]);
    expect(column('communities', 'elder_covered')).toEqual(['*', 1, '*', 0, 0]);
    expect(column('communities', 'elder_people_assessed')).toEqual(['*', 400, '*', 400, 400]);
    expect(column('streets', 'elders_60')).toEqual([703, 800]);
    expect(column('city', 'elder_coverage')).toEqual([703 / 1503]);
  });

  it('hide the reason of a hidden row, also where nobody is short', () => {
    expect(column('communities', 'elder_reason')).toEqual([
      '*',
      '',
      '*',
      'outOfReach',
      'outOfReach',
    ]);
    expect(column('communities', 'childcare_reason').slice(3)).toEqual(['*', '*']);
  });

  it('hide the reason where it would hold hidden points against each other', () => {
    const rows = [
      community('a', '一街', 5000, [2000, 3, 40]),
      community('a', '一街', 6000, [2000, 400, 40]),
      community('a', '一街', 0, [2000, 400, 40]),
    ].map((row, i) => ({ ...row, id: `a${i}` }));
    const published = suppressed(rows);
    expect(published.column('communities', 'elders_60')).toEqual([803]);
    expect(published.column('communities', 'elder_reason')).toEqual(['*']);
  });

  it('hide children below ten, and those that would give them away', () => {
    expect(column('communities', 'infants_0_3').slice(3)).toEqual(['*', '*']);
    expect(column('streets', 'infants_0_3')).toEqual([120, 49]);
  });

  it('leave what is no number of people as it is', () => {
    for (const name of ['name', 'lng', 'elder_metres', 'elder_status', 'places']) {
      const table = whole.find((one) => one.name === 'communities');
      const given = table?.rows.map((cells) => cells[table.columns.indexOf(name)]);
      expect(column('communities', name)).toEqual(given);
    }
    expect(column('communities', 'households')).toEqual(population.map((row) => row.households));
  });

  it('count what they hide', () => {
    const stars = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell === '*');
    expect(hidden).toBe(stars.length);
  });

  it('hide values of the scorecard where their people are hidden', () => {
    const few = [community('a', '一街', 0, [4, 3, 0]), ...population.slice(1)];
    const score = suppressed(few, 'liaoning-2025');
    const ids = score.column('scorecard', 'indicator_id');
    const hiddenIds = (column: string) =>
      new Set(ids.filter((_, row) => score.column('scorecard', column)[row] === '*'));
    // Residents and children in care are not worked out, and so never shown; people are, and are shown.
    expect([...hiddenIds('value')]).toEqual([
      'childcare-places-vacant',
      'elder-institution-residents',
      'childcare-enrolled',
      'elder-bed-utilisation',
      'childcare-enrolment-rate',
    ]);
    expect([...hiddenIds('denominator')]).not.toContain('pop-60plus-share');
    const alone = suppressed([community('a', '一街', 0, [4, 3, 0])], 'liaoning-2025');
    expect(alone.column('scorecard', 'value')).toContain('*');
    expect(alone.column('city', 'population')).toEqual(['*']);
    const total = alone.column('scorecard', 'indicator_id').indexOf('population-total');
    expect(alone.column('scorecard', 'value')[total]).toBe('*');
  });

  it('hide the share of elders where it is that of fewer rows than the sums', () => {
    // 1,503 elders less the 1,500 of whom the population is known are those of a.
    const { population: _, ...unknown } = community('a', '一街', 0, [2000, 3, 40]);
    const score = suppressed([unknown, ...population.slice(1)], 'liaoning-2025');
    const row = score
      .column('scorecard', 'indicator_id')
      .findIndex(
        (id, at) => id === 'pop-60plus-share' && score.column('scorecard', 'scope')[at] === 'city',
      );
    for (const column of ['value', 'numerator', 'denominator'])
      expect(score.column('scorecard', column)[row]).toBe('*');
  });

  it('keep no data blank', () => {
    const blank = { id: 'z', name: 'z', city: '甲市', setting: 'urban', ...east(0) };
    const { column: cells } = suppressed([blank, community('a', '', 0, [3, 0, 0])]);
    expect(cells('communities', 'population')).toEqual(['*', Number.NaN]);
  });

  it('know of every column whether it is about people', () => {
    const people =
      /population|elders_60|infants|households|people|cover|per_1000|shortfall$|reason$/;
    const known = new Set(
      tables.flatMap(({ name, columns, rows }) =>
        name === 'scorecard'
          ? []
          : columns.filter((_, at) => rows.some((cells) => cells[at] === '*')),
      ),
    );
    const all = suppressed([community('a', '一街', 0, [4, 3, 1])]).tables.filter(
      ({ name }) => name !== 'scorecard',
    );
    for (const { columns, rows } of all) {
      const starred = columns.filter((_, at) => rows.some((cells) => cells[at] === '*'));
      const named = columns.filter((one, at) => {
        const isFilled = rows.some(
          (cells) => typeof cells[at] !== 'number' || !Number.isNaN(cells[at]),
        );
        return people.test(one) && !one.includes('community_cover') && isFilled;
      });
      expect(starred).toEqual(named);
    }
    expect(known.size).toBeGreaterThan(5);
  });
});
