import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { builtInPlans } from '../../src/plan/builtInPlans.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import type { AnalysisInput } from '../../src/scorecard/analysis.ts';
import { catalogueOf } from '../../src/scorecard/catalogue.ts';
import { scoreUnits } from '../../src/scorecard/scoreUnits.ts';
import { tablesOf } from '../../src/scorecard/tablesOf.ts';
import { freshInput } from '../helpers/freshInput.ts';
import { readInputs } from '../helpers/readInputs.ts';
import { cpuMs } from './measure.ts';

const repeats = 20;

/** What choosing a plan and stepping through the years cost, over the Shenyang sample. */
export function run(): Promise<void> {
  const input = shenyang();
  const { territory, coverage } = analyse(input);
  // Every plan for every unit: a plan of another city would score none.
  const plans = builtInPlans.map((plan) => ({ ...plan, city: '沈阳市' }));
  let rows = 0;
  const score = () => {
    rows = 0;
    for (const plan of plans) {
      const own = { ...plan };
      rows += scoreUnits(own, 2025, territory, coverage, input.settings, () => true).rows.length;
    }
  };
  printGoal(`scoring five plans, ${count(score, () => rows)} rows`, cpuMs(repeats, score), 100);

  const years = [2021, 2022, 2023, 2024, 2025];
  let step = 0;
  const stepYear = () => {
    step++;
    analyse({ ...input, year: years[step % years.length] ?? null });
  };
  stepYear();
  printGoal('one step of the year, all but the drawing', cpuMs(repeats, stepYear), 50);

  const full = cpuMs(5, () => analyse(freshInput(input)));
  console.log(`an analysis from the start: ${full.toFixed(1)} ms of processor`);
  const [plan] = builtInPlans;
  if (!plan) throw new Error('There are built-in plans');
  const analysis = analyse(input);
  const catalogue = () => catalogueOf(analysis, plan, { scope: 'city', unit: 0 });
  console.log(`the catalogue of one unit: ${cpuMs(repeats, catalogue).toFixed(1)} ms of processor`);
  return Promise.resolve();
}

function shenyang(): AnalysisInput {
  const folder = 'data/samples/shenyang';
  const { inputs } = readInputs({
    [`${folder}/facilities.csv`]: 'facilities',
    [`${folder}/population.csv`]: 'population',
  });
  const settings = { ...defaultSettings, planId: 'shenyang-2025' };
  return { ...tablesOf(inputs), settings, scenario: null, year: 2025 };
}

function count(work: () => void, result: () => number): number {
  work();
  return result();
}

function printGoal(name: string, ms: number, goalMs: number): void {
  const verdict = ms <= goalMs ? 'reached' : 'MISSED';
  console.log(`${name}: ${ms.toFixed(1)} ms of processor, goal ${goalMs} ms ${verdict}`);
}
