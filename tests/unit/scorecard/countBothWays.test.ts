import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversineMetres } from '../../../src/geo/haversine.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import { countBothWays, type OwnArea } from '../../../src/scorecard/countBothWays.ts';
import { analyseTables, east, type Question } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

const areas: readonly OwnArea[] = ['community', 'street', 'district'];

function count(
  demand: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  area: OwnArea,
  question: Question = {},
) {
  const analysis = analyseTables(demand, facilities, question);
  const settings = { ...defaultSettings, metres: 1000, ...question.settings };
  return countBothWays(analysis, { settings, matrix: question.matrix ?? null }, 'elder', area);
}

const a: PopulationRow = {
  id: 'a',
  name: '甲',
  street: '一街',
  district: '东区',
  city: '市',
  elders60: 10,
  ...east(0),
};
const b: PopulationRow = { ...a, id: 'b', name: '乙', elders60: 20, ...east(500) };
const c: PopulationRow = { ...a, id: 'c', name: '丙', street: '二街', elders60: 40, ...east(900) };
const d: PopulationRow = {
  ...c,
  id: 'd',
  name: '丁',
  district: '西区',
  elders60: 80,
  ...east(800),
};
const station: FacilityRow = {
  id: 'f',
  city: '市',
  district: '东区',
  street: '一街',
  community: '甲',
  ...east(100),
};

describe('countBothWays', () => {
  it('keeps to the own community, street or district, and lists whom that leaves out', () => {
    const own = (area: OwnArea) => [...count([a, b, c, d], [station], area).ownArea];
    expect(own('community')).toEqual([10, 0, 0, 0]);
    expect(own('street')).toEqual([10, 20, 0, 0]);
    expect(own('district')).toEqual([10, 20, 40, 0]);
    const { anyArea, differing } = count([a, b, c, d], [station], 'street');
    expect([...anyArea]).toEqual([10, 20, 40, 80]);
    expect(differing).toEqual([
      { community: 3, people: 80 },
      { community: 2, people: 40 },
    ]);
  });

  it('looks beyond a nearer facility of another area', () => {
    const nearer = { ...station, id: 'n', street: '二街', community: '丙', ...east(0) };
    expect([...count([a], [station, nearer], 'street').ownArea]).toEqual([10]);
    expect([...count([a], [{ ...station, ...east(1500) }, nearer], 'street').ownArea]).toEqual([0]);
  });

  it('has no data where the analysis has none', () => {
    const blank = { ...a, lng: Number.NaN, lat: Number.NaN };
    expect([...count([blank], [station], 'district').ownArea]).toEqual([Number.NaN]);
    expect(count([blank], [station], 'district').differing).toEqual([]);
  });

  it('reaches by the travel matrix where there is one', () => {
    const question = {
      matrix: {
        unit: 'metres' as const,
        count: 2,
        demandId: ['a', 'b'],
        facilityId: ['f', 'f'],
        value: Float64Array.of(10, 20),
      },
      settings: { method: 'matrix' as const },
    };
    expect([...count([a, b], [station], 'community', question).ownArea]).toEqual([10, 0]);
  });

  it('is what one facility after the other says', () => {
    const place = fc.integer({ min: 0, max: 30 }).map((step) => east(step * 100));
    const names = {
      district: fc.constantFrom('东区', '西区'),
      street: fc.constantFrom('一街', '二街'),
    };
    const demand = fc.array(
      fc.record({ ...names, name: fc.constantFrom('甲', '乙'), at: place, elders60: fc.nat(90) }),
      { minLength: 1, maxLength: 12 },
    );
    const facilities = fc.array(
      fc.record({ ...names, community: fc.constantFrom('甲', '乙', ''), at: place }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(demand, facilities, fc.constantFrom(...areas), (people, sites, area) => {
        const rows = people.map(({ at, ...row }, i) => ({
          ...row,
          ...at,
          city: '市',
          id: `p${i}`,
        }));
        const stations = sites.map(({ at, ...row }, i) => ({
          ...row,
          ...at,
          city: '市',
          id: `f${i}`,
        }));
        const analysis = analyseTables(rows, stations);
        const input = { settings: { ...defaultSettings, metres: 1000 }, matrix: null };
        const { ownArea, anyArea, differing } = countBothWays(analysis, input, 'elder', area);
        const { points, communities } = analysis.territory;
        const isOwn = (row: (typeof rows)[number], site: (typeof stations)[number]) =>
          row.district === site.district &&
          (area === 'district' || row.street === site.street) &&
          (area !== 'community' || row.name === site.community) &&
          haversineMetres(row.lng, row.lat, site.lng, site.lat) <= 1000;
        // A name that nobody in the street bears puts a facility nowhere below its street or district.
        for (let community = 0; community < communities.count; community++) {
          const expected = rows
            .filter((_, row) => points.community[points.row.indexOf(row)] === community)
            .filter((row) => stations.some((site) => isOwn(row, site)))
            .reduce((sum, row) => sum + row.elders60, 0);
          if (stations.length > 0) expect(ownArea[community]).toBe(expected);
        }
        const total = differing.reduce((sum, one) => sum + one.people, 0);
        const sum = (column: Float64Array) => column.reduce((all, one) => all + (one || 0), 0);
        expect(total).toBe(sum(anyArea) - sum(ownArea));
      }),
    );
  });
});
