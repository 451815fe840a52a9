import { describe, expect, it } from 'vitest';
import { clearFigure } from '../../../src/edit/figures/clearFigure.ts';
import { enterFigure } from '../../../src/edit/figures/enterFigure.ts';
import { statisticsOf } from '../../../src/edit/figures/statisticsOf.ts';
import { copyPlan } from '../../../src/edit/plans/copyPlan.ts';
import { removePlan } from '../../../src/edit/plans/removePlan.ts';
import type { EnteredFigure } from '../../../src/model/enteredFigure.ts';
import type { Project } from '../../../src/model/project.ts';
import { buildProject } from '../../helpers/buildProject.ts';
import { inputsOfTexts } from '../../helpers/inputsOfTexts.ts';

const figure: EnteredFigure = {
  planId: 'fuxin-2025',
  indicatorId: 'life-expectancy',
  scope: 'city',
  unitName: '阜新市',
  year: 2024,
  value: 78.6,
  numerator: Number.NaN,
  denominator: Number.NaN,
};

const statistics = `plan_id,indicator_id,scope,unit_name,year,value,remark
fuxin-2025,life-expectancy,city,阜新市,2024,70,old
fuxin-2025,life-expectancy,city,阜新市,2023,69,older
,life-expectancy,city,阜新市,2024,71,any plan
`;

function loadedProject(): Project {
  return { ...buildProject(), inputs: inputsOfTexts(statistics) };
}

describe('entering figures', () => {
  it('adds a figure, and puts another of the same unit and year in its place', () => {
    const first = enterFigure(buildProject(), figure);
    expect(first.note).toEqual({
      key: 'enterFigure',
      facts: { name: '人均预期寿命', year: '2024' },
    });
    expect(first.project.entered).toEqual([figure]);
    const later = enterFigure(first.project, { ...figure, year: 2025, value: 79 });
    const again = enterFigure(later.project, { ...figure, value: 78.7, numerator: 1 });
    expect(again.project.entered?.map(({ year, value }) => [year, value])).toEqual([
      [2024, 78.7],
      [2025, 79],
    ]);
    expect(first.project.entered).toEqual([figure]);
  });

  it('takes 0 for a value, and refuses what is none', () => {
    expect(enterFigure(buildProject(), { ...figure, value: 0 }).project.entered?.[0]?.value).toBe(
      0,
    );
    for (const wrong of [{ value: Number.NaN }, { value: -1 }, { year: Number.NaN }]) {
      expect(() => enterFigure(buildProject(), { ...figure, ...wrong })).toThrow(
        'cannot be entered',
      );
    }
  });

  it('takes a figure back, and only one that is there', () => {
    const { project } = enterFigure(buildProject(), figure);
    expect(clearFigure(project, figure).project.entered).toEqual([]);
    expect(() => clearFigure(project, { ...figure, year: 2023 })).toThrow('was entered');
  });

  it('copies the figures of a plan with it, and removes them with it', () => {
    const { project } = enterFigure(buildProject(), figure);
    const copied = copyPlan(project, 'fuxin-2025').project;
    expect(copied.entered?.map(({ planId }) => planId)).toEqual(['fuxin-2025', 'fuxin-2025-copy']);
    expect(removePlan(copied, 'fuxin-2025-copy').project.entered).toEqual([figure]);
  });
});

describe('the statistics of a project', () => {
  it('are those that were loaded where none were entered, and none where there are none', () => {
    const project = loadedProject();
    expect(statisticsOf(project)).toBe(project.inputs.statistics);
    expect(statisticsOf(buildProject())).toBeNull();
  });

  it('hold entered figures before the loaded ones, without the rows that they replace', () => {
    const { project } = enterFigure(loadedProject(), figure);
    const table = statisticsOf(project);
    expect(table).toMatchObject({
      count: 3,
      planId: ['fuxin-2025', 'fuxin-2025', ''],
      unitName: ['阜新市', '阜新市', '阜新市'],
      value: Float64Array.of(78.6, 69, 71),
      year: Float64Array.of(2024, 2023, 2024),
      origin: {
        files: ['', '0.csv'],
        file: Uint16Array.of(0, 1, 1),
        line: Int32Array.of(0, 3, 4),
      },
    });
    expect(table?.extra.get('remark')).toEqual(['', 'older', 'any plan']);
  });

  it('stay the same object while their parts do', () => {
    const { project } = enterFigure(loadedProject(), figure);
    const table = statisticsOf(project);
    expect(statisticsOf({ ...project, name: 'other' })).toBe(table);
    expect(statisticsOf({ ...project, inputs: buildProject().inputs })).not.toBe(table);
  });
});
