import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Settings } from '../../../src/model/project.ts';
import type { TravelMatrix } from '../../../src/model/tables.ts';
import { reasonsOf } from '../../../src/scorecard/reasonsOf.ts';
import { analyseTables, east, type Question } from '../../helpers/analyseTables.ts';
import type { FacilityRow, PopulationRow } from '../../helpers/tables.ts';

function elderReasons(
  demand: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  question: Question = {},
) {
  const analysis = analyseTables(demand, facilities, { year: 2024, ...question });
  const settings: Settings = { ...defaultSettings, metres: 1000, ...question.settings };
  return reasonsOf(analysis, { settings, matrix: question.matrix ?? null }).elder;
}

const home = { id: 'p', name: '和平社区', elders60: 100, ...east(0) };
const far: FacilityRow = { id: 'far', kind: 'day_care', ...east(9000) };
const shut: FacilityRow = { id: 'shut', kind: 'day_care', closed: 2020, ...east(900) };
const hospital: FacilityRow = { id: 'h', service: '', kind: 'hospital', ...east(900) };

function reasonNear(...near: FacilityRow[]) {
  return elderReasons([home], [far, ...near]).main[0];
}

describe('reasonsOf', () => {
  it('asks for a closed or coming facility before one of another kind', () => {
    expect(reasonNear()).toBe('outOfReach');
    expect(reasonNear(hospital)).toBe('otherKind');
    expect(reasonNear(hospital, shut)).toBe('notOpen');
    expect(reasonNear({ ...shut, closed: Number.NaN, opened: 2026 })).toBe('notOpen');
    expect(reasonNear({ ...far, id: 'open', ...east(900) }, shut)).toBe('');
  });

  it('takes another kind of the service, and both supporting kinds for either service', () => {
    expect(reasonNear({ id: 'k', service: 'elder', kind: 'kindergarten_class', ...east(0) })).toBe(
      'otherKind',
    );
    expect(reasonNear({ id: 'u', service: '', kind: 'senior_university', ...east(0) })).toBe(
      'otherKind',
    );
    expect(reasonNear({ id: 'c', service: 'childcare', ...east(0) })).toBe('outOfReach');
  });

  it('is not explained by a candidate site, by a closed hospital or by one just too far', () => {
    expect(reasonNear({ ...shut, closed: Number.NaN, status: 'candidate' })).toBe('outOfReach');
    expect(reasonNear({ ...hospital, closed: 2020 })).toBe('outOfReach');
    expect(reasonNear({ ...hospital, ...east(1001) })).toBe('outOfReach');
  });

  it('counts a facility that the scenario closes as closed', () => {
    const open = { ...far, id: 'open', ...east(900) };
    const scenario = { id: 's', name: '', edits: [{ type: 'close' as const, facilityId: 'open' }] };
    expect(elderReasons([home], [far, open], { scenario }).main).toEqual(['notOpen']);
  });

  it('splits one community, the larger part giving the main reason, ties the earlier', () => {
    const rows = [
      { ...home, id: 'a', elders60: 30 },
      { ...home, id: 'b', elders60: 30, ...east(5000) },
      { ...home, id: 'c', elders60: 20, lng: Number.NaN, lat: Number.NaN },
      { ...home, id: 'd', elders60: 7, ...east(9000) },
    ];
    const { communities, main, cities } = elderReasons(rows, [far, shut]);
    const parts = { dataMissing: [20], notOpen: [30], otherKind: [0], outOfReach: [30] };
    for (const columns of [communities, cities]) {
      expect(Object.entries(columns).map(([reason, column]) => [reason, [...column]])).toEqual(
        Object.entries(parts),
      );
    }
    expect(main).toEqual(['notOpen']);
  });

  it('lacks data where no row names its people or the table has no facility of the service', () => {
    const unknown = elderReasons([{ ...home, elders60: Number.NaN }], [far]);
    expect(unknown.main).toEqual(['dataMissing']);
    expect([...unknown.communities.outOfReach]).toEqual([Number.NaN]);
    const none = elderReasons([home], [{ ...far, service: 'childcare' }]);
    expect([...none.communities.dataMissing]).toEqual([100]);
  });

  it('reaches by the travel matrix where there is one', () => {
    const matrix: TravelMatrix = {
      unit: 'metres',
      count: 2,
      demandId: ['p', 'p'],
      facilityId: ['h', 'shut'],
      value: Float64Array.of(1000, 1001),
    };
    const question = { matrix, settings: { method: 'matrix' as const } };
    expect(elderReasons([home], [far, shut, hospital], question).main).toEqual(['otherKind']);
  });
});
