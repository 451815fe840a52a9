import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { builtInPlans } from '../../src/plan/builtInPlans.ts';
import { planHeader, planRows } from '../../src/plan/planCsv.ts';

const targetsFile = new URL('../../../shared/plans/targets.csv', import.meta.url);
const compared = [
  'plan_id',
  'section',
  'indicator_id',
  'kind',
  'year',
  'comparator',
  'unit',
  'scope',
];

function key(row: Readonly<Record<string, string>>): string {
  return [...compared.map((column) => row[column] ?? ''), String(Number(row['value']))].join('|');
}

test('the built-in plans hold every extracted figure of their indicators', () => {
  if (!existsSync(targetsFile)) {
    console.log('not run: ../shared/plans/targets.csv is not here');
    return;
  }
  const text = readFileSync(targetsFile, 'utf8').replace(/^\uFEFF/, '');
  const rows = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  }).data;
  const indicators = new Set(builtInPlans.flatMap((plan) => plan.indicators.map(({ id }) => id)));
  const expected = rows.filter((row) => indicators.has(row['indicator_id'] ?? '')).map(key);
  const held = builtInPlans
    .flatMap(planRows)
    .map((row) => key(Object.fromEntries(planHeader.map((header, i) => [header, row[i] ?? '']))));
  expect(held.sort()).toEqual(expected.sort());
});
