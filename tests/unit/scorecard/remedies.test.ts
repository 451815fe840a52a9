import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Scenario } from '../../../src/model/project.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import { findRemedies } from '../../../src/scorecard/remedy/findRemedies.ts';
import type { CheckedRemedy, RemedyQuestion } from '../../../src/scorecard/remedy/remedies.ts';
import { analyseTables, east } from '../../helpers/analyseTables.ts';
import {
  type FacilityRow,
  facilityTable,
  type PopulationRow,
  populationTable,
} from '../../helpers/tables.ts';

const names = { city: '市', district: '区', street: '街' };
const circle = askedOf('circle');
const places = askedOf('places');

function askedOf(measure: RemedyQuestion['measure']): RemedyQuestion {
  return { area: { level: 'community', id: 'a' }, service: 'childcare', measure };
}

function community(id: string, metres: number, people: number): PopulationRow {
  const counts = { population: people * 10, elders60: people, infants0To3: people };
  return { ...names, id, name: `社区${id}`, year: 2024, ...counts, ...east(metres) };
}

function remediesOf(
  demand: readonly PopulationRow[],
  facilities: readonly FacilityRow[],
  question: RemedyQuestion,
  scenario: Scenario | null = null,
) {
  const input: AnalysisInput = {
    population: populationTable(demand),
    facilities: facilityTable(facilities.map((row) => ({ service: 'childcare', ...row }))),
    matrix: null,
    settings: { ...defaultSettings, metres: 1000, planId: 'liaoning-2025' },
    scenario,
    year: 2024,
  };
  return findRemedies(analyse(input), input, question);
}

function clearedBy(answer: ReturnType<typeof remediesOf>): readonly CheckedRemedy[] {
  return answer.type === 'cleared' ? answer.remedies : [];
}

const far: FacilityRow = { id: 'far', ...east(50_000) };

describe('findRemedies', () => {
  it('finds a site that reaches both ends of a community, and says who else gains', () => {
    // One end at 0 m, the other at 1,800 m: only a place between 800 and 1,000 m reaches both.
    const ends = [
      { ...community('a', 0, 10), communityCode: 'a' },
      { ...community('a2', 1800, 20), communityCode: 'a' },
    ];
    const answer = remediesOf([...ends, community('b', 900, 7)], [far], circle);
    expect(clearedBy(answer)).toMatchObject([
      {
        change: { type: 'site', places: 60 },
        before: { status: 'short', value: 0 },
        after: { status: 'met', value: 30 },
        oneLess: null,
        people: 37,
        peopleElsewhere: 7,
        communitiesMet: 1,
      },
    ]);
  });

  it('says how far the best change gets where none clears', () => {
    const ends = [
      { ...community('a', 0, 10), communityCode: 'a' },
      { ...community('a2', 2500, 20), communityCode: 'a' },
    ];
    expect(remediesOf(ends, [far], circle)).toMatchObject({
      type: 'notCleared',
      best: { change: { type: 'site', ...east(2500) }, after: { status: 'short', value: 20 } },
    });
  });

  it('locates, then opens by the fewest years, then builds', () => {
    const own = { ...names, community: '社区a' };
    const facilities: FacilityRow[] = [
      far,
      { id: 'waits', ...own },
      { id: 'later', status: 'planned', opened: 2027, ...east(300) },
      { id: 'soon', status: 'planned', opened: 2025, ...east(900) },
      { id: 'beyond', status: 'planned', opened: 2025, ...east(1100) },
      { id: 'site', status: 'candidate', ...east(0) },
    ];
    const answer = remediesOf([community('a', 0, 10)], facilities, circle);
    expect(clearedBy(answer).map(({ change }) => change)).toEqual([
      { type: 'locate', facilityId: 'waits', ...east(0) },
      { type: 'opening', facilityId: 'soon', year: 2024 },
      { type: 'site', service: 'childcare', ...east(0), seats: NaN, places: 60 },
    ]);
  });

  it('takes back a closing of the scenario before anything is brought forward', () => {
    const scenario: Scenario = {
      id: 's',
      name: 'S',
      edits: [{ type: 'close', facilityId: 'open' }],
    };
    const facilities: FacilityRow[] = [
      { id: 'open', ...east(0) },
      { id: 'soon', status: 'planned', opened: 2025, ...east(0) },
    ];
    const answer = remediesOf([community('a', 0, 10)], facilities, circle, scenario);
    expect(clearedBy(answer)[0]?.change).toEqual({
      type: 'opening',
      facilityId: 'open',
      year: null,
    });
  });

  it('adds the least number of places at the largest own facility', () => {
    // 4.5 × 2,000 ÷ 1,000 = 9 places; there are 5.
    const own = { ...names, community: '社区a', ...east(0) };
    const facilities: FacilityRow[] = [
      { id: 'small', ...own, places: 2 },
      { id: 'large', ...own, places: 3, seats: 8 },
      { id: 'unknown', ...own },
    ];
    const [first, second] = clearedBy(remediesOf([community('a', 0, 200)], facilities, places));
    expect(first).toMatchObject({
      change: { type: 'places', facilityId: 'large', seats: 8, places: 7 },
      before: { status: 'short', value: 5 },
      after: { status: 'met', value: 9 },
      oneLess: 'short',
    });
    expect(second).toMatchObject({ change: { type: 'site', places: 4 }, after: { value: 9 } });
  });

  it('answers for a street, a district and the city too', () => {
    const demand = [community('a', 0, 200), community('b', 2000, 200)];
    const facilities: FacilityRow[] = [
      { id: 'own', ...names, community: '社区b', ...east(2000), places: 1 },
    ];
    const { territory } = analyseTables(demand, facilities);
    for (const [level, { key: keys }] of [
      ['street', territory.streets],
      ['district', territory.districts],
      ['city', territory.cities],
    ] as const) {
      const key = keys[0] ?? '';
      const question = { ...places, area: { level, key } };
      const [first] = clearedBy(remediesOf(demand, facilities, question));
      // 4.5 × 4,000 ÷ 1,000 = 18.
      expect(first, level).toMatchObject({ change: { facilityId: 'own', places: 18 } });
    }
  });

  it('has nothing to say about an area that is met, without data or unknown', () => {
    const open: FacilityRow = { id: 'f', ...east(0) };
    expect(remediesOf([community('a', 0, 10)], [open], circle)).toEqual({
      type: 'none',
      status: 'met',
    });
    const unknown = { ...circle, area: { level: 'community', id: 'z' } as const };
    expect(remediesOf([community('a', 0, 10)], [open], unknown)).toEqual({
      type: 'none',
      status: 'noData',
    });
  });
});
