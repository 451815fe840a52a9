import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/coverage/coverageResult.ts';
import { earthRadiusMetres, haversineMetres, radiansPerDegree } from '../../src/geo/haversine.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { Settings } from '../../src/model/project.ts';
import type { TravelMatrix } from '../../src/model/tables.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../src/scorecard/analysis.ts';
import { type Certainty, certaintyOf } from '../../src/scorecard/certainty/certaintyOf.ts';
import type { Doubts } from '../../src/scorecard/certainty/doubts.ts';
import { east } from '../helpers/analyseTables.ts';
import { facilityTable, populationTable } from '../helpers/tables.ts';

const doubts: Doubts = {
  speed: [0.6, 1.2],
  detour: [1.2, 1.5],
  winter: 0.8,
  placeMetres: 50,
  approximateMetres: 500,
};
const degreesOf = (metres: number) => metres / earthRadiusMetres / radiansPerDegree;
/** Decimals beyond the third, so that no place is coarse. */
const at = (x: number, y: number) => ({ lng: east(x).lng + 0.000123, lat: east(y).lng + 0.000123 });
const place = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }))
  .map(([x, y]) => at(x * 100, y * 100));

const world = fc.record({
  demand: fc.array(
    fc.record({
      name: fc.constantFrom('甲', '乙', '丙', '丁'),
      setting: fc.constantFrom('urban', 'rural', ''),
      at: fc.option(place, { nil: { lng: Number.NaN, lat: Number.NaN }, freq: 8 }),
      elders60: fc.constantFrom(0, 1, 9, 90, Number.NaN),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  facilities: fc.array(place, { minLength: 1, maxLength: 4 }),
  planId: fc.constantFrom(null, 'liaoning-2025'),
  metres: fc.constantFrom(null, null, 700),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function inputOf({ demand, facilities, planId, metres }: World): AnalysisInput {
  return {
    population: populationTable(
      demand.map(({ at: where, ...row }, i) => ({
        ...row,
        ...where,
        id: `p${i}`,
        city: '市',
        population: 100,
      })),
    ),
    facilities: facilityTable(
      facilities.map((where, i) => ({ ...where, id: `f${i}`, service: 'elder' })),
    ),
    matrix: null,
    settings: { ...defaultSettings, planId, metres },
    scenario: null,
    year: 2025,
  };
}

interface Case {
  readonly limit: number;
  /** Metres by which the walk of this point and facility is longer. */
  readonly error: (point: number, facility: number) => number;
}

/** The rules of a circle said plainly, one community after the other. */
function naive({ demand, facilities, planId }: World, { limit, error }: Case) {
  const names = [...new Set<string>(demand.map(({ name }) => name))];
  const status = (name: string): Status => {
    const own = demand.map((row, i) => ({ ...row, i })).filter((row) => row.name === name);
    const isRural =
      own.some(({ setting }) => setting === 'rural') &&
      !own.some(({ setting }) => setting === 'urban');
    if (planId !== null && isRural) return 'notAssessed';
    const known = own
      .filter(({ at: { lng }, elders60 }) => !Number.isNaN(lng + elders60))
      .map((row) => ({
        people: row.elders60,
        walk: Math.min(
          ...facilities.map(({ lng, lat }, f) =>
            Math.max(0, haversineMetres(row.at.lng, row.at.lat, lng, lat) + error(row.i, f)),
          ),
        ),
      }));
    const people = known.reduce((sum, row) => sum + row.people, 0);
    const covered = known
      .filter(({ walk }) => walk <= limit)
      .reduce((sum, row) => sum + row.people, 0);
    if (!(people > 0)) return 'noData';
    if (covered >= people) return 'met';
    const farthest = Math.max(...known.filter((row) => row.people > 0).map(({ walk }) => walk));
    return covered >= 0.9 * people || farthest <= 1.2 * limit ? 'near' : 'short';
  };
  return new Map(names.map((name) => [name, status(name)]));
}

function limitOf({ metres }: World, speed: number, detour: number): number {
  return metres ?? (15 * 60 * speed) / detour;
}

/** Every corner of the assumptions, and the settings as they are. */
function corners(given: World): Case[] {
  const speeds = [0.6 * 0.8, 0.6, 0.9 * 0.8, 0.9, 1.2 * 0.8, 1.2];
  const errors = [-100, 0, 100];
  return speeds.flatMap((speed) =>
    [1.2, 1.3, 1.5].flatMap((detour) =>
      errors.map((error) => ({ limit: limitOf(given, speed, detour), error: () => error })),
    ),
  );
}

function combined(all: readonly (Status | undefined)[]): Certainty {
  const [first] = all;
  if (first === 'noData' || first === 'notAssessed') return first;
  if (all.every((status) => status === 'short')) return 'surelyShort';
  return all.every((status) => status === 'met') ? 'surelyMet' : 'borderline';
}

function contradicts(certainty: Certainty | undefined, status: Status | undefined): boolean {
  if (certainty === 'surelyShort') return status !== 'short';
  return certainty === 'surelyMet' && status !== 'met';
}

function certaintyByName(input: AnalysisInput, given = doubts): ReadonlyMap<string, Certainty> {
  const analysis = analyse(input);
  const { certainty } = certaintyOf(analysis, input, given).elder;
  return new Map(
    analysis.territory.communities.name.map((name, row) => [name, certainty[row] ?? 'noData']),
  );
}

describe('how sure a circle is', () => {
  it('is what every combination of the assumptions says together', () => {
    fc.assert(
      fc.property(world, (given) => {
        const found = certaintyByName(inputOf(given));
        const cases = corners(given).map((one) => naive(given, one));
        for (const [name, certainty] of found) {
          expect(certainty).toBe(combined(cases.map((statuses) => statuses.get(name))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds for any assumptions between, and any error of any walk', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const between = fc.record({ speed: share, detour: share, winter: share });
    const errors = fc.array(share, { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(world, between, errors, (given, one, wrong) => {
        const found = certaintyByName(inputOf(given));
        const speed = (0.6 + 0.6 * one.speed) * (0.8 + 0.2 * one.winter);
        const limit = limitOf(given, speed, 1.2 + 0.3 * one.detour);
        const error = (point: number, f: number) => 200 * (wrong[point * 4 + f] ?? 0) - 100;
        const real = [...naive(given, { limit, error })];
        expect(real.filter(([name, status]) => contradicts(found.get(name), status))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds wherever within their radius the places really are', () => {
    const turns = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(world, turns, (given, turn) => {
        const found = certaintyByName(inputOf(given));
        const moved = ({ lng, lat }: { lng: number; lat: number }, i: number) => ({
          lng: lng + degreesOf(49.9) * Math.cos((turn[i] ?? 0) * radiansPerDegree),
          lat: lat + degreesOf(49.9) * Math.sin((turn[i] ?? 0) * radiansPerDegree),
        });
        const demand = given.demand.map((row, i) => ({ ...row, at: moved(row.at, i) }));
        const facilities = given.facilities.map((where, i) => moved(where, 12 + i));
        const real = analyse(inputOf({ ...given, demand, facilities }));
        const { circleStatus } = real.coverage.communities.elder;
        const { name: names } = real.territory.communities;
        expect(
          names.filter((name, row) => contradicts(found.get(name), circleStatus[row])),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('how sure one community is', () => {
  const settings: Settings = { ...defaultSettings, planId: null };
  const one = (metres: number, extra: Partial<AnalysisInput> = {}): AnalysisInput => ({
    ...inputOf({
      demand: [{ name: '甲', setting: '', at: at(0, 0), elders60: 10 }],
      facilities: [at(metres, 0)],
      planId: null,
      metres: null,
    }),
    ...extra,
  });

  it('turns where the least and the greatest limit do, 100 m nearer and farther', () => {
    // 15 × 60 × 0.6 × 0.8 ÷ 1.5 = 288 m, 15 × 60 × 1.2 ÷ 1.2 = 900 m; near reaches 1,080 m.
    const at100 = (metres: number) => certaintyByName(one(metres)).get('甲');
    expect(at100(187)).toBe('surelyMet');
    expect(at100(189)).toBe('borderline');
    expect(at100(1179)).toBe('borderline');
    expect(at100(1181)).toBe('surelyShort');
  });

  it('never calls sure what the settings themselves deny', () => {
    // 15 × 60 × 0.2 ÷ 1.3 = 138 m, less than any speed of the range.
    const slow = { ...settings, speedMetresPerSecond: { elder: 0.2, childcare: 0.2 } };
    const input = one(180, { settings: slow });
    expect(analyse(input).coverage.communities.elder.circleStatus).toEqual(['short']);
    expect(certaintyByName(input).get('甲')).toBe('borderline');
    expect(certaintyByName(one(180)).get('甲')).toBe('surelyMet');
  });

  it('names the speed from which on it is met', () => {
    const input = one(700);
    const { speedToMeet } = certaintyOf(analyse(input), input, doubts).elder;
    // 700 m × 1.3 ÷ 900 s.
    expect(speedToMeet[0]).toBeCloseTo(1.0111, 4);
  });

  it('widens coarse coordinates, and those of a facility at its community', () => {
    const coarse = one(0, {
      facilities: facilityTable([{ id: 'f', service: 'elder', lng: 0.01, lat: 0 }]),
    });
    // 1,099 m away; two decimals may be 556 m off.
    expect(certaintyByName(coarse).get('甲')).toBe('borderline');
    expect(certaintyByName(one(1099), { ...doubts, placeMetres: 0 }).get('甲')).toBe('surelyShort');
    const waiting = one(0, {
      facilities: facilityTable([{ id: 'f', service: 'elder' }]),
      scenario: {
        id: 's',
        name: 'S',
        edits: [{ type: 'move', facilityId: 'f', ...at(1400, 0), approximate: true }],
      },
    });
    expect(certaintyByName(waiting).get('甲')).toBe('borderline');
    expect(certaintyByName(one(1400)).get('甲')).toBe('surelyShort');
  });

  it('slows a matrix of seconds down by winter only, and a limit of metres by nothing', () => {
    const seconds = (value: number): AnalysisInput => {
      const matrix: TravelMatrix = {
        unit: 'seconds',
        count: 1,
        demandId: ['p0'],
        facilityId: ['f0'],
        value: Float64Array.of(value),
      };
      return one(0, { matrix, settings: { ...settings, method: 'matrix' } });
    };
    expect(certaintyByName(seconds(720)).get('甲')).toBe('surelyMet');
    expect(certaintyByName(seconds(721)).get('甲')).toBe('borderline');
    expect(certaintyByName(seconds(1081)).get('甲')).toBe('surelyShort');
    const input = seconds(700);
    expect(certaintyOf(analyse(input), input, doubts).elder.speedToMeet[0]).toBeNaN();
    const straight = (metres: number) =>
      certaintyByName(one(metres, { settings: { ...settings, metres: 1000 } })).get('甲');
    expect(straight(899)).toBe('surelyMet');
    expect(straight(901)).toBe('borderline');
    expect(straight(1301)).toBe('surelyShort');
  });
});
