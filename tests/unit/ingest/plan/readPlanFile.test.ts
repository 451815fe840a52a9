import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../../src/ingest/plan/readPlanFile.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { builtInPlans } from '../../../../src/plan/builtInPlans.ts';
import { planCoreColumns, planHeader, planRows } from '../../../../src/plan/planCsv.ts';
import { planJson } from '../../../../src/plan/planJson.ts';
import { csvText } from '../../../../src/report/csvText.ts';
import { workbookBytes } from '../../../../src/report/workbookBytes.ts';

const encoder = new TextEncoder();

function read(text: string, name = 'plan.csv') {
  return readPlanFile(encoder.encode(text), name);
}

/** Where and what is wrong: line, column, code. */
function mistakes(text: string): string[] {
  const result = read(text);
  expect(result.ok).toBe(false);
  return result.issues.map(({ line, column, code, value }) =>
    [line, column, code, value].join(' ').trim(),
  );
}

const header = planCoreColumns.join(',');
const first =
  'p,甲,places,托位,Places,child,target,2025,>=,4.5,places/1000 residents,city,facilities,';
const second =
  'p,乙,places,托位,Places,child,target,2025,=,5,places/1000 residents,city,facilities,';
const third = 'p,丙,rate,率,Rate,health,baseline,,,12,%,rural,statistics,our remark';

describe.each(builtInPlans.map((plan): [string, Plan] => [plan.id, plan]))('%s', (_, plan) => {
  it('is the same after CSV and after JSON', () => {
    const csv = csvText(planHeader, planRows(plan));
    expect(read(csv)).toEqual({ ok: true, value: plan, issues: [] });
    expect(read(planJson(plan), 'plan.json')).toEqual({ ok: true, value: plan, issues: [] });
  });
});

it('is the same after a workbook', async () => {
  const [plan] = builtInPlans;
  if (!plan) throw new Error('no plan');
  const table = { name: '方案', columns: planHeader, rows: planRows(plan) };
  const bytes = await workbookBytes([table], new Date(Date.UTC(2026, 0, 1)));
  expect(readPlanFile(bytes, 'plan.xlsx')).toEqual({ ok: true, value: plan, issues: [] });
});

describe('a table with the fourteen columns alone', () => {
  it('is a plan for whatever is loaded, with what can be inferred', () => {
    const result = read([header, first, second, third].join('\n'));
    const figure = { kind: 'target', year: 2025, unit: 'places/1000 residents', scope: 'city' };
    const places = { name: { zh: '托位', en: 'Places' }, group: 'child', rule: false };
    const rate = { name: { zh: '率', en: 'Rate' }, group: 'health', rule: false };
    expect(result).toEqual({
      ok: true,
      issues: [],
      value: {
        schemaVersion: 2,
        id: 'p',
        city: null,
        name: { zh: 'p', en: 'p' },
        document: { title: 'p', issuer: null, date: null, draft: false },
        lastTargetYear: 2025,
        indicators: [
          {
            id: 'places',
            ...places,
            computableFrom: 'facilities',
            figures: [
              { ...figure, comparator: '>=', value: 4.5, source: '甲', main: true },
              { ...figure, comparator: '=', value: 5, source: '乙', main: false },
            ],
          },
          {
            id: 'rate',
            ...rate,
            computableFrom: 'statistics',
            figures: [
              {
                kind: 'baseline',
                year: null,
                comparator: '=',
                value: 12,
                unit: '%',
                scope: 'rural',
                source: '丙',
                main: true,
                note: { zh: 'our remark', en: 'our remark' },
              },
            ],
          },
        ],
      },
    });
  });

  it('may be in any order and case, with columns of no meaning', () => {
    const reversed = (line: string) => `${line.split(',').toReversed().join(',')},7`;
    const text = [reversed(header).toUpperCase(), reversed(first)].join('\n');
    const result = read(text);
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ code, column, severity }) => [code, column, severity])).toEqual([
      ['column-unknown', '7', 'info'],
    ]);
  });

  it('calls a figure by its own name where that is not the first one of its indicator', () => {
    const renamed = second.replace('托位,Places', '新托位,New places');
    const result = read([header, first, renamed].join('\n'));
    const figures = result.ok ? result.value.indicators[0]?.figures : [];
    expect(figures?.map(({ name }) => name)).toEqual([
      undefined,
      { zh: '新托位', en: 'New places' },
    ]);
  });
});

describe('a mistake is named by its line and column', () => {
  it.each([
    ['kind', first.replace('target', 'goal'), '3 kind value-unknown goal'],
    ['year', first.replace('2025', '二五'), '3 year value-unknown 二五'],
    ['comparator', first.replace('>=', '≈'), '3 comparator value-unknown ≈'],
    ['value', first.replace('4.5', '约4.5'), '3 value value-unknown 约4.5'],
    ['value', first.replace('4.5', ''), '3 value value-unknown'],
    ['unit', first.replace('places/1000 residents', ''), '3 unit value-unknown'],
    ['scope', first.replace('city', '市'), '3 scope value-unknown 市'],
    ['group', first.replace('child', 'elder'), '3 group value-unknown elder'],
    ['plan', first.replace('p,', 'q,'), '3 plan_id value-unknown q'],
    ['section', first.replace('甲', ''), '3 section value-unknown'],
    ['a negative', first.replace('4.5', '-4.5'), '3 value value-unknown -4.5'],
  ])('%s', (_, line, expected) => {
    expect(mistakes([header, second, line].join('\n'))).toEqual([expected]);
  });

  it('a missing column, an empty table, a broken JSON', () => {
    expect(mistakes([header.replace('kind,', ''), first].join('\n'))).toEqual([
      '0 kind column-missing',
    ]);
    expect(mistakes([`${header},kind`, `${first},target`].join('\n'))).toEqual([
      '1 kind column-duplicate',
    ]);
    expect(mistakes(header)).toEqual(['0  file-header-only']);
    expect(mistakes('')).toEqual(['0  file-empty']);
    expect(mistakes('{"id":')).toEqual(['1  file-unreadable']);
  });

  it('every mistake of a file is told at once', () => {
    const text = [header, first.replace('city', '市'), third.replace('12', 'twelve')].join('\n');
    expect(mistakes(text)).toEqual(['2 scope value-unknown 市', '3 value value-unknown twelve']);
  });
});
