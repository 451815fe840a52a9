import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitCoverage } from '../../src/coverage/coverageResult.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { csvText } from '../../src/report/csvText.ts';
import { resultTables } from '../../src/report/resultTables.ts';
import type { Analysis } from '../../src/scorecard/analysis.ts';
import { reasonsOf } from '../../src/scorecard/reasonsOf.ts';
import { analyseTables, east } from '../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../helpers/tables.ts';

const people = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined, freq: 8 });
const place = fc.record({
  lng: fc.integer({ min: 0, max: 4000 }).map((metres) => east(metres).lng),
  lat: fc.integer({ min: 0, max: 4000 }).map((metres) => east(metres).lng),
});
const maybePlace = fc.option(place, { nil: undefined, freq: 9 });
const names = (...values: string[]) => fc.constantFrom(...values);

const demandRow = fc
  .record({
    city: names('甲市', '乙市', ''),
    district: names('东区', '西区', ''),
    street: names('一街道', '二街道', ''),
    name: names('和平社区', '胜利社区', '光明社区', ''),
    setting: names('urban', 'rural', ''),
    at: maybePlace,
    elders60: people,
    infants0To3: people,
    population: people,
  })
  .map(({ at, ...row }) => defined({ ...row, ...at }) as PopulationRow);

const facilityRow = fc
  .record({
    service: names('elder', 'childcare', 'both'),
    kind: names('institution', 'community_station', 'childcare_institution', 'other', ''),
    city: names('甲市', ''),
    district: names('东区', '西区', '北区', ''),
    street: names('一街道', ''),
    community: names('和平社区', '胜利', ''),
    at: maybePlace,
    beds: people,
    places: people,
    opened: fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: undefined }),
    closed: fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: undefined, freq: 1 }),
  })
  .map(({ at, ...row }) => defined({ ...row, ...at }) as FacilityRow);

const world = fc.record({
  demand: fc.array(demandRow, { minLength: 1, maxLength: 25 }).map(withIds),
  facilities: fc.array(facilityRow, { maxLength: 15 }).map(withIds),
  planId: fc.constantFrom(null, 'shenyang-2025', 'liaoning-2025'),
});

function withIds<Row>(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => ({ ...row, id: `n${i}` }));
}

function defined(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function analyseWorld(
  demand: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  settings = {},
): Analysis {
  return analyseTables(demand, facilities, { year: 2024, settings });
}

const sums: readonly [string, (unit: UnitCoverage) => number][] = [
  ['communities', (unit) => unit.communities],
  ['population', (unit) => unit.population.value || 0],
  ['population known', (unit) => unit.population.known],
  ['beds', (unit) => unit.beds.value || 0],
  ['places', (unit) => unit.places.value || 0],
  ['assessed', (unit) => unit.service.elder.peopleAssessed || 0],
  ['covered', (unit) => unit.service.elder.coveredPeople || 0],
  ['shortfall', (unit) => unit.service.childcare.shortfall || 0],
  ['facilities', (unit) => unit.service.elder.facilities],
  ['own', (unit) => unit.service.childcare.communitiesWithFacility || 0],
  ['short', (unit) => unit.service.elder.byStatus.short],
  ['no data', (unit) => unit.service.childcare.byStatus.noData],
  ['rows missing', (unit) => unit.service.elder.rowsMissing],
];

describe('coverage', () => {
  it('adds up at every level', () => {
    fc.assert(
      fc.property(world, ({ demand, facilities, planId }) => {
        const { coverage, territory } = analyseWorld(demand, facilities, { planId });
        for (const [name, read] of sums) {
          const all = read(coverage.all);
          const total = (units: readonly UnitCoverage[]) =>
            units.reduce((sum, unit) => sum + read(unit), 0);
          expect(total(coverage.streets), name).toBe(all);
          expect(total(coverage.districts), name).toBe(all);
          expect(total(coverage.cities), name).toBe(all);
        }
        const { elder } = coverage.communities;
        const known = elder.coveredPeople.filter((value) => !Number.isNaN(value));
        expect(known.reduce((a, b) => a + b, 0)).toBe(
          coverage.all.service.elder.coveredPeople || 0,
        );
        const byStatus = Object.values(coverage.all.service.elder.byStatus);
        expect(byStatus.reduce((a, b) => a + b, 0)).toBe(territory.communities.count);
      }),
    );
  });

  it('writes the same bytes whatever the order of rows', () => {
    fc.assert(
      fc.property(world, fc.integer(), ({ demand, facilities, planId }, seed) => {
        const bytes = (analysis: Analysis) =>
          resultTables(
            analysis,
            reasonsOf(analysis, { settings: { ...defaultSettings, metres: 1000 }, matrix: null }),
          ).map(({ columns, rows }) => csvText(columns, rows));
        const shuffled = <Row>(rows: readonly Row[]) =>
          rows
            .map((row, i) => ({ row, key: Math.imul(i + 1, seed | 1) >>> 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        expect(bytes(analyseWorld(shuffled(demand), shuffled(facilities), { planId }))).toEqual(
          bytes(analyseWorld(demand, facilities, { planId })),
        );
      }),
    );
  });

  it('never falls with one facility more, a larger limit or a faster walk; closing never raises it', () => {
    fc.assert(
      fc.property(world, facilityRow, ({ demand, facilities }, another) => {
        const covered = (analysis: Analysis) => [...analysis.coverage.points.elder.covered];
        const before = covered(analyseWorld(demand, facilities));
        const isAtLeast = (after: number[]) =>
          after.every((value, i) => Number.isNaN(before[i]) || value >= (before[i] ?? 0));
        expect(
          isAtLeast(covered(analyseWorld(demand, [...facilities, { ...another, id: 'z' }]))),
        ).toBe(true);
        expect(isAtLeast(covered(analyseWorld(demand, facilities, { metres: 1500 })))).toBe(true);
        const fewer = covered(analyseWorld(demand, facilities.slice(1)));
        expect(
          fewer.every((value, i) => Number.isNaN(value) || value <= (before[i] ?? Number.NaN)),
        ).toBe(true);
      }),
    );
  });

  it('does not change when every facility stands twice', () => {
    fc.assert(
      fc.property(world, ({ demand, facilities }) => {
        const twice = facilities.map((row) => ({ ...row, id: `${row.id}#2` }));
        const once = analyseWorld(demand, facilities).coverage.points.elder;
        const doubled = analyseWorld(demand, [...facilities, ...twice]).coverage.points.elder;
        expect(doubled.covered).toEqual(once.covered);
        expect(doubled.metres).toEqual(once.metres);
      }),
    );
  });
});
