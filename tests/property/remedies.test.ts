import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptRemedy } from '../../src/edit/adoptRemedy.ts';
import { scenarioById } from '../../src/edit/scenarios.ts';
import { haversineMetres } from '../../src/geo/haversine.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { baselineScenarioId, type Project } from '../../src/model/project.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../src/scorecard/analysis.ts';
import { findRemedies } from '../../src/scorecard/remedy/findRemedies.ts';
import { communityStatus } from '../../src/scorecard/remedy/measureArea.ts';
import type { RemedyMeasure, RemedyQuestion } from '../../src/scorecard/remedy/remedies.ts';
import { east } from '../helpers/analyseTables.ts';
import { freshInput } from '../helpers/freshInput.ts';
import { facilityTable, populationTable } from '../helpers/tables.ts';

const year = 2024;
const metres = 500;
const place = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([x, y]) => ({ lng: east(x * 200).lng, lat: east(y * 200).lng }));
const nowhere = { lng: Number.NaN, lat: Number.NaN };
const maybePlace = fc.option(place, { nil: nowhere, freq: 5 });
const names = { street: fc.constantFrom('一街', '二街'), name: fc.constantFrom('甲', '乙', '丙') };

const world = fc.record({
  demand: fc.array(
    fc.record({ ...names, at: maybePlace, people: fc.integer({ min: 0, max: 900 }) }),
    { minLength: 1, maxLength: 10 },
  ),
  facilities: fc.array(
    fc.record({
      street: names.street,
      community: fc.constantFrom('甲', '乙', '丙', ''),
      at: maybePlace,
      status: fc.constantFrom('existing', 'planned', 'candidate', ''),
      opened: fc.constantFrom(2020, 2025, 2026, Number.NaN),
      closed: fc.constantFrom(2023, Number.NaN, Number.NaN),
      places: fc.constantFrom(0, 1, 2, 5, Number.NaN),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function projectOf({ demand, facilities }: World): Project {
  const shared = { city: '市', district: '区' };
  return {
    name: 'World',
    sample: null,
    settings: { ...defaultSettings, metres, planId: 'liaoning-2025' },
    scenarios: [],
    inputs: {
      files: [],
      matrix: null,
      population: populationTable(
        demand.map(({ at, people, ...row }, i) => ({
          ...shared,
          ...row,
          ...at,
          id: `p${i}`,
          population: people,
          elders60: people,
          infants0To3: people,
        })),
      ),
      facilities: facilityTable(
        facilities.map(({ at, ...row }, i) => ({
          ...shared,
          ...row,
          ...at,
          id: `f${i}`,
          service: 'both',
        })),
      ),
    },
  };
}

function inputOf(project: Project, scenarioId: string): AnalysisInput {
  const { facilities, population, matrix } = project.inputs;
  const scenario = scenarioById(project, scenarioId);
  return { facilities, population, matrix, settings: project.settings, scenario, year };
}

const measures: readonly RemedyMeasure[] = ['circle', 'own', 'places'];

/** Every short or near community of a world with the answer to it. */
function answers(given: World) {
  const project = projectOf(given);
  const input = inputOf(project, baselineScenarioId);
  const analysis = analyse(input);
  const { communities } = analysis.territory;
  const asked = communities.id.flatMap((id, row) =>
    measures.map((measure) => {
      const question: RemedyQuestion = {
        area: { level: 'community', id },
        service: 'childcare',
        measure,
      };
      return { row, question, answer: findRemedies(analysis, input, question) };
    }),
  );
  return { project, analysis, asked };
}

describe('remedies', () => {
  it('are exactly what the project is after the command that adopts them', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { project, analysis, asked } = answers(given);
        for (const { row, question, answer } of asked) {
          const status = communityStatus(analysis, question, row);
          expect(answer.type === 'none').toBe(status !== 'short' && status !== 'near');
          if (answer.type === 'none') continue;
          const found = answer.type === 'cleared' ? answer.remedies : [answer.best];
          for (const remedy of found) {
            if (!remedy) continue;
            const change = adoptRemedy(project, baselineScenarioId, remedy.change, '新设施');
            const next = inputOf(change.project, change.scenarioId ?? '');
            const after = analyse(freshInput(next));
            expect(communityStatus(after, question, row)).toBe(remedy.after.status);
            expect(remedy.after.status === 'met').toBe(answer.type === 'cleared');
            const sum = (column: Float64Array) => column.reduce((all, one) => all + (one || 0), 0);
            const { coveredPeople: is } = after.coverage.communities.childcare;
            const { coveredPeople: was } = analysis.coverage.communities.childcare;
            expect(remedy.people).toBe(sum(is) - sum(was));
            const own = (is[row] || 0) - (was[row] || 0);
            expect(remedy.peopleElsewhere).toBe(remedy.people - own);
            const newlyMet = analysis.territory.communities.id.filter(
              (_, other) =>
                other !== row &&
                communityStatus(after, question, other) === 'met' &&
                communityStatus(analysis, question, other) !== 'met',
            );
            expect(remedy.communitiesMet).toBe(newlyMet.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('clear a circle by a new site wherever a fine grid of places finds one', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { analysis, asked } = answers(given);
        const { points } = analysis.territory;
        const { covered } = analysis.coverage.points.childcare;
        for (const { row, question, answer } of asked) {
          if (question.measure !== 'circle' || answer.type === 'none') continue;
          const short = [...covered.keys()].filter(
            (point) =>
              points.community[point] === row &&
              covered[point] === 0 &&
              (points.demand.childcare[point] ?? 0) > 0,
          );
          const reachesAll = (lng: number, lat: number) =>
            short.every(
              (point) =>
                haversineMetres(points.lng[point] ?? NaN, points.lat[point] ?? NaN, lng, lat) <=
                metres,
            );
          const steps = Array.from({ length: 61 }, (_, step) => east(step * 40).lng);
          const exists = steps.some((lng) => steps.some((lat) => reachesAll(lng, lat)));
          const remedies = answer.type === 'cleared' ? answer.remedies : [];
          const site = remedies.find(({ change }) => change.type === 'site');
          if (exists) expect(site).toBeDefined();
          if (site?.change.type === 'site') {
            expect(reachesAll(site.change.lng, site.change.lat)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('need the number of places that counting up from one would find', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { analysis, asked } = answers(given);
        const { communityPlaces } = analysis.coverage;
        const { population } = analysis.territory.communities;
        for (const { row, question, answer } of asked) {
          if (question.measure !== 'places' || answer.type !== 'cleared') continue;
          let least = 0;
          const ratio = (more: number) =>
            (1000 * ((communityPlaces[row] ?? NaN) + more)) / (population[row] ?? NaN);
          while (ratio(least) < 4.5) least++;
          for (const { change, oneLess } of answer.remedies) {
            if (change.type === 'opening') continue;
            expect(oneLess).not.toBe('met');
            const before =
              change.type === 'places'
                ? (analysis.facilities.places[analysis.facilities.id.indexOf(change.facilityId)] ??
                  NaN)
                : 0;
            const places = change.type === 'locate' ? NaN : change.places;
            expect(places - before).toBe(least);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
