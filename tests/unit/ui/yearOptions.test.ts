import { expect, it } from 'vitest';
import { builtInPlan } from '../../../src/plan/builtInPlans.ts';
import { yearOptions } from '../../../src/ui/header/yearOptions.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const project = buildProject();
const fuxin = builtInPlan('fuxin-2025');

it('offers every target year of the plan when no year was counted', () => {
  const uncounted = { ...project, inputs: { ...project.inputs, population: null } };
  expect(yearOptions(uncounted, fuxin, null)).toEqual([2021, 2022, 2023, 2024, 2025]);
});

it('adds the year shown and keeps the order', () => {
  const uncounted = { ...project, inputs: { ...project.inputs, population: null } };
  expect(yearOptions(uncounted, null, null)).toEqual([]);
  expect(yearOptions(uncounted, fuxin, 2020)[0]).toBe(2020);
});
