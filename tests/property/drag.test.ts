import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringForward } from '../../src/edit/bringForward.ts';
import { closeFacility } from '../../src/edit/closeFacility.ts';
import { moveFacility } from '../../src/edit/moveFacility.ts';
import { openFacility } from '../../src/edit/openFacility.ts';
import { resizeFacility } from '../../src/edit/resizeFacility.ts';
import { scenarioById } from '../../src/edit/scenarios.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { Inputs, Project } from '../../src/model/project.ts';
import { circleNearest } from '../../src/reach/circleReach.ts';
import type { Limit } from '../../src/reach/limit.ts';
import { movedRows, nearestAfterMoves } from '../../src/reach/nearestAfterMoves.ts';
import { csvText } from '../../src/report/csvText.ts';
import { resultTables } from '../../src/report/resultTables.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { Analysis, AnalysisInput } from '../../src/scorecard/analysis.ts';
import { createAnalysisClient } from '../../src/worker/client.ts';
import { east } from '../helpers/analyseTables.ts';
import { openCopyingChannel } from '../helpers/copyingChannel.ts';
import { freshInput } from '../helpers/freshInput.ts';
import { readInputs } from '../helpers/readInputs.ts';
import { facilityTable, populationTable } from '../helpers/tables.ts';

const scenarioId = 's';

/** Places on a grid of 200 m, so that many are equally far and some are exactly at the limit. */
const degrees = fc.integer({ min: -12, max: 12 }).map((step) => east(200 * step).lng);
const place = fc.record({ lng: degrees, lat: degrees });
const maybePlace = fc.option(place, { nil: { lng: Number.NaN, lat: Number.NaN }, freq: 9 });
const who = fc.nat({ max: 999 });

const step = fc.oneof(
  { weight: 16, arbitrary: fc.record({ type: fc.constant('move'), who, place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('open'), who, place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('close'), who, place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('resize'), who, place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('bringForward'), who, place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('minutes'), who, place }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const district = fc.constantFrom('东区', '西区', '');
const demandRow = fc.record({
  at: maybePlace,
  district,
  name: fc.constantFrom('和平社区', '胜利社区', '光明社区', ''),
  people: fc.integer({ min: 0, max: 500 }),
});
const facilityRow = fc.record({
  at: maybePlace,
  district,
  service: fc.constantFrom('elder', 'childcare', 'both'),
  places: fc.constantFrom(10, 30, Number.NaN),
  opened: fc.constantFrom(2027, Number.NaN, Number.NaN, Number.NaN),
});
const world = fc.record({
  demand: fc.array(demandRow, { minLength: 1, maxLength: 30 }),
  facilities: fc.array(facilityRow, { minLength: 1, maxLength: 12 }),
  planId: fc.constantFrom(null, 'liaoning-2025'),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function projectOf({ demand, facilities, planId }: World): Project {
  const inputs: Inputs = {
    files: [],
    matrix: null,
    population: populationTable(
      demand.map(({ at, people, ...row }, i) => ({
        ...row,
        ...at,
        id: `p${i}`,
        city: '甲市',
        population: people,
        elders60: people,
        infants0To3: people,
      })),
    ),
    facilities: facilityTable(
      facilities.map(({ at, ...row }, i) => ({ ...row, ...at, id: `f${i}`, beds: 20 })),
    ),
  };
  const settings = { ...defaultSettings, planId, metres: 1000 };
  const scenarios = [{ id: scenarioId, name: 'S', edits: [] }];
  return { name: 'World', sample: null, inputs, settings, scenarios };
}

function changed(project: Project, { type, who: number, place: at }: Step): Project {
  const opened = project.scenarios[0]?.edits.filter((edit) => edit.type === 'open') ?? [];
  const ids = [
    ...(project.inputs.facilities?.id ?? []),
    ...opened.map(({ facilityId }) => facilityId),
  ];
  const facilityId = ids[number % ids.length] ?? '';
  const size = { seats: number, places: 2 * number };
  switch (type) {
    case 'open':
      return openFacility(project, scenarioId, { name: '', service: 'both', ...at, ...size })
        .project;
    case 'close':
      return closeFacility(project, scenarioId, facilityId).project;
    case 'resize':
      return resizeFacility(project, scenarioId, { facilityId, ...size }).project;
    case 'bringForward':
      return bringForward(project, scenarioId, { facilityId, year: 2025 }).project;
    case 'minutes':
      return { ...project, settings: { ...project.settings, metres: metresOf(number) } };
    default:
      return moveFacility(project, scenarioId, { facilityId, ...at }).project;
  }
}

/** Every other time the plan's own 15 minutes, against which alone it is judged. */
function metresOf(number: number): number | null {
  return number % 2 === 0 ? null : 200 * (1 + (number % 8));
}

function inputOf(project: Project): Omit<AnalysisInput, 'streets'> {
  const { facilities, population, matrix } = project.inputs;
  const scenario = scenarioById(project, scenarioId);
  return { facilities, population, matrix, settings: project.settings, scenario, year: 2025 };
}

function bytesOf(analysis: Analysis): string {
  return resultTables(analysis)
    .map(({ columns, rows }) => csvText(columns, rows))
    .join('');
}

describe('dragging a facility', () => {
  it('finds the same nearest facilities as a search from the start', () => {
    const limit: Limit = { compare: 'metres', limit: 600, secondsOfMetres: (metres) => metres * 2 };
    const places = (list: readonly { lng: number; lat: number }[]) => ({
      lng: Float64Array.from(list, ({ lng }) => lng),
      lat: Float64Array.from(list, ({ lat }) => lat),
    });
    const many = fc.array(maybePlace, { minLength: 1, maxLength: 40 });
    const moves = fc.array(fc.record({ who, to: maybePlace, also: who }), { minLength: 50 });
    fc.assert(
      fc.property(many, many, moves, (demand, start, list) => {
        const points = places(demand);
        let facilities = places(start);
        const { count: _, ...first } = circleNearest(points, facilities, limit);
        let reach = first;
        for (const { who: number, to, also } of list) {
          const before = { facilities, reach };
          facilities = { lng: facilities.lng.slice(), lat: facilities.lat.slice() };
          const other = also % start.length;
          facilities.lat[other] = (facilities.lat[other] ?? 0) + (also % 2) * 0.001;
          facilities.lng[number % start.length] = to.lng;
          facilities.lat[number % start.length] = to.lat;
          const moved = movedRows(before.facilities, facilities) ?? [];
          reach = nearestAfterMoves(points, before, facilities, moved, limit);
          const { count: __, ...whole } = circleNearest(points, facilities, limit);
          expect(isDeepStrictEqual(reach, whole)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows at every step what an analysis from the start shows, in 3,000 steps', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(step, { minLength: 60, maxLength: 60 }),
        async (start, steps) => {
          const client = createAnalysisClient(openCopyingChannel);
          let project = projectOf(start);
          for (const one of steps) {
            project = changed(project, one);
            const shown = await client.analyse('main', inputOf(project));
            const whole = analyse(freshInput(inputOf(project)));
            expect(isDeepStrictEqual(shown, whole), one.type).toBe(true);
          }
          const last = inputOf(project);
          const shown = await client.analyse('main', last);
          expect(shown && bytesOf(shown)).toBe(bytesOf(analyse(freshInput(last))));
        },
      ),
      { numRuns: 50, endOnFailure: true },
    );
  }, 180_000);

  it('does so in Shenyang', async () => {
    const folder = 'data/samples/shenyang';
    const { inputs } = readInputs({
      [`${folder}/facilities.csv`]: 'facilities',
      [`${folder}/population.csv`]: 'population',
    });
    const client = createAnalysisClient(openCopyingChannel);
    let project: Project = {
      ...projectOf({ demand: [], facilities: [], planId: null }),
      inputs,
      settings: { ...defaultSettings, planId: 'shenyang-2025' },
    };
    const ids = inputs.facilities?.id ?? [];
    for (let k = 0; k < 12; k++) {
      const facilityId = ids[(k * 577) % ids.length] ?? '';
      const to = { lng: 123.2 + 0.04 * k, lat: 41.9 - 0.02 * k };
      project = moveFacility(project, scenarioId, { facilityId, ...to }).project;
      const shown = await client.analyse('main', inputOf(project));
      expect(isDeepStrictEqual(shown, analyse(freshInput(inputOf(project)))), facilityId).toBe(
        true,
      );
    }
  });
});
