import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { builtInPlans } from '../../src/plan/builtInPlans.ts';
import { type PlanColumn, planCoreColumns, planHeader, planRows } from '../../src/plan/planCsv.ts';

const targetsFile = new URL('../../../shared/plans/targets.csv', import.meta.url);

type Row = Readonly<Partial<Record<PlanColumn, string>>>;

/** Every column but our own remarks. */
const compared = planCoreColumns.filter((column) => column !== 'notes');

/** Where the documents say otherwise than the extract; each is listed in data/README.md. */
const corrections: [matches: (row: Row) => boolean, correct: Row][] = [
  [(row) => row.indicator_id === 'childcare-worry-share', { section: '一（二）3' }],
  [
    (row) => row.indicator_id === 'advanced-age-allowance' && row.plan_id === 'shenyang-basic-2025',
    { comparator: '>=', unit: 'years' },
  ],
  [(row) => row.indicator_id === 'childcare-lease-years', { unit: 'years of term' }],
  [
    (row) => row.indicator_id === 'inclusive-bed-fee-income-ratio',
    {
      name_zh: '床位费/城镇职工可支配收入',
      name_en: "Bed fee relative to urban workers' disposable income",
    },
  ],
];

function corrected(row: Row): Row {
  return corrections.reduce<Row>(
    (before, [matches, correct]) => (matches(row) ? { ...before, ...correct } : before),
    row,
  );
}

function key(row: Row): string {
  const cells = compared.map((column) =>
    column === 'value' ? String(Number(row.value)) : (row[column] ?? '').normalize('NFKC'),
  );
  return cells.join(' | ');
}

/** A row under the name that the document gives the figure itself. */
function heldRow(cells: readonly string[]): Row {
  const row: Row = Object.fromEntries(planHeader.map((column, i) => [column, cells[i] ?? '']));
  return {
    ...row,
    name_zh: row.figure_name_zh || (row.name_zh ?? ''),
    name_en: row.figure_name_en || (row.name_en ?? ''),
  };
}

test('the built-in plans hold every extracted figure, and no other', () => {
  if (!existsSync(targetsFile)) {
    console.log('not run: ../shared/plans/targets.csv is not here');
    return;
  }
  const text = readFileSync(targetsFile, 'utf8').replace(/^\uFEFF/, '');
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  expect(rows).toHaveLength(414);
  const held = builtInPlans.flatMap(planRows).map((cells) => key(heldRow(cells)));
  expect(held.sort()).toEqual(rows.map((row) => key(corrected(row))).sort());
});
