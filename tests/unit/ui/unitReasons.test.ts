import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { reasonsOf } from '../../../src/scorecard/reasonsOf.ts';
import { unitReasons, unitReasonTable } from '../../../src/ui/districts/unitReasons.ts';
import { compareUnits } from '../../../src/ui/districts/unitRows.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import type { PopulationRow } from '../../helpers/tables.ts';

function community(id: string, district: string, metres: number, elders60: number): PopulationRow {
  const place = { city: '沈阳市', district, street: `${district}一街`, ...east(metres) };
  return { id, name: `社区${id}`, setting: 'urban', elders60, ...place };
}

const population = [
  community('a', '甲区', 0, 500),
  community('b', '甲区', 5000, 200),
  community('c', '乙区', 9000, 70),
  { ...community('d', '乙区', 9000, 30), setting: 'rural' },
  { ...community('e', '乙区', 0, 11), lng: Number.NaN, lat: Number.NaN },
];
const facilities = [
  { id: 'open', kind: 'day_care', ...east(0) },
  { id: 'shut', kind: 'day_care', closed: 2000, ...east(5000) },
] as const;
const settings = { ...defaultSettings, metres: 1000, planId: 'shenyang-2025' };
const analysis = analyseTables(population, facilities, { year: 2025, settings });
const { elder } = reasonsOf(analysis, { settings, matrix: null });

function comparison(district: string | null) {
  return compareUnits(analysis, 'elder-circle', 'elder', { district, street: null });
}

describe('unitReasons', () => {
  const found = unitReasons(analysis, 'elder', elder, comparison(null));

  it('count assessed communities and add up to the gap beside them', () => {
    expect(found.reasons).toEqual(['dataMissing', 'notOpen', 'outOfReach']);
    expect(found.total.people).toEqual({
      dataMissing: 11,
      notOpen: 200,
      otherKind: 0,
      outOfReach: 70,
    });
    const { rows } = comparison(null);
    for (const [at, { people, total }] of found.rows.entries()) {
      expect(total - people.dataMissing).toBe(rows[at]?.gap);
    }
  });

  it('show the streets of a chosen district only', () => {
    const key = analysis.territory.districts.key[analysis.territory.districts.name.indexOf('甲区')];
    const streets = unitReasons(analysis, 'elder', elder, comparison(key ?? ''));
    expect(streets.rows.map(({ name, total }) => [name, total])).toEqual([['甲区一街', 200]]);
    expect(streets.total.total).toBe(200);
  });

  it('become a table with the reasons that hold, the total last', () => {
    const names = {
      dataMissing: '无',
      notOpen: '关',
      otherKind: '他',
      outOfReach: '远',
      unit: '区县',
      total: '合计',
      whole: '全市',
    };
    const table = unitReasonTable(found, 'district', names);
    expect(table.name).toBe('districts-reasons');
    expect(table.columns).toEqual(['区县', '无', '关', '远', '合计']);
    expect(table.rows.toSorted((a, b) => Number(a.at(-1)) - Number(b.at(-1)))).toEqual([
      ['乙区', 11, 0, 70, 81],
      ['甲区', 0, 200, 0, 200],
      ['全市', 11, 200, 70, 281],
    ]);
  });
});
