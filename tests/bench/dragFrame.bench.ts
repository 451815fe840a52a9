import { isDeepStrictEqual } from 'node:util';
import { moveFacility } from '../../src/edit/moveFacility.ts';
import { openFacility } from '../../src/edit/openFacility.ts';
import { scenarioById } from '../../src/edit/scenarios.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import type { Project } from '../../src/model/project.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { Analysis, AnalysisInput } from '../../src/scorecard/analysis.ts';
import { createAnalysisClient } from '../../src/worker/client.ts';
import { openCopyingChannel } from '../helpers/copyingChannel.ts';
import { freshInput } from '../helpers/freshInput.ts';
import { readInputs } from '../helpers/readInputs.ts';
import { cpuMs, mulberry32 } from './measure.ts';

const scenarioId = 'drag';
const steps = 300;
const warmUp = 60;
const goalMs = 12;
const centre = { lng: 123.43, lat: 41.8 };
const newFacility = { name: 'New', service: 'both', ...centre, seats: 30, places: 60 } as const;

/** Every frame while a facility of the Shenyang sample is dragged, both services, with the plan. */
export async function run(): Promise<void> {
  const project = shenyang();
  const { facilities } = project.inputs;
  const placed = facilities?.lng.findIndex((lng) => !Number.isNaN(lng)) ?? 0;
  await benchDrag('dragging a facility of the table', project, facilities?.id[placed] ?? '');
  const opened = openFacility(project, scenarioId, newFacility);
  await benchDrag('dragging a new facility', opened.project, opened.facilityId);
}

function shenyang(): Project {
  const folder = 'data/samples/shenyang';
  const { inputs } = readInputs({
    [`${folder}/facilities.csv`]: 'facilities',
    [`${folder}/population.csv`]: 'population',
  });
  return {
    name: 'Shenyang',
    sample: 'shenyang',
    inputs,
    settings: { ...defaultSettings, planId: 'shenyang-2025' },
    scenarios: [{ id: scenarioId, name: 'Drag', edits: [] }],
  };
}

function inputOf(project: Project): Omit<AnalysisInput, 'streets'> {
  const { facilities, population, matrix } = project.inputs;
  const scenario = scenarioById(project, scenarioId);
  return { facilities, population, matrix, settings: project.settings, scenario, year: 2025 };
}

/** Times what follows a step of the hand: command, request, analysis in the worker, answer, both copied. */
async function benchDrag(name: string, start: Project, facilityId: string): Promise<void> {
  const client = createAnalysisClient(openCopyingChannel);
  const next = mulberry32(7);
  const frames: number[] = [];
  let project = start;
  let last: Analysis | null = null;
  for (let step = 0; step < steps; step++) {
    const lng = centre.lng + (next() - 0.5) * 0.4;
    const lat = centre.lat + (next() - 0.5) * 0.3;
    const before = process.cpuUsage();
    project = moveFacility(project, scenarioId, { facilityId, lng, lat }).project;
    last = await client.analyse('main', inputOf(project));
    const used = process.cpuUsage(before);
    if (step >= warmUp) frames.push((used.user + used.system) / 1000);
  }
  client.close();
  const fullMs = cpuMs(5, () => analyse(freshInput(inputOf(project))));
  if (!isDeepStrictEqual(last, analyse(freshInput(inputOf(project))))) {
    throw new Error(`${name}: the last frame differs from an analysis from the start`);
  }
  printFrames(name, frames, fullMs);
}

function printFrames(name: string, frames: readonly number[], fullMs: number): void {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const verdict = at(0.95) <= goalMs ? 'reached' : 'MISSED';
  console.log(
    `${name}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms of processor, ` +
      `goal ${goalMs} ms ${verdict}; from the start ${fullMs.toFixed(1)} ms, ` +
      `${(fullMs / at(0.5)).toFixed(1)}x`,
  );
}
