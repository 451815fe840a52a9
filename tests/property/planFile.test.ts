import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../src/ingest/plan/readPlanFile.ts';
import { planHeader, planRows } from '../../src/plan/planCsv.ts';
import { planJson } from '../../src/plan/planJson.ts';
import { csvText } from '../../src/report/csvText.ts';
import { arbitraryPlan } from '../helpers/arbitraryPlan.ts';

const encoder = new TextEncoder();

describe('a plan that is written and read again is the same', () => {
  it('as CSV', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const bytes = encoder.encode(csvText(planHeader, planRows(plan)));
        expect(readPlanFile(bytes, 'plan.csv')).toEqual({ ok: true, value: plan, issues: [] });
      }),
      { numRuns: 250 },
    );
  });

  it('as JSON', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const bytes = encoder.encode(planJson(plan));
        expect(readPlanFile(bytes, 'plan.json')).toEqual({ ok: true, value: plan, issues: [] });
      }),
      { numRuns: 250 },
    );
  });
});
