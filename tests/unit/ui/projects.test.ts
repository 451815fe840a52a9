import { expect, it } from 'vitest';
import { buildIssue } from '../../../src/model/issue.ts';
import { figuresOfProjects } from '../../../src/ui/plan/projects/projectFigures.ts';
import { projectNotes } from '../../../src/ui/plan/projects/projectNotes.ts';
import { readTable } from '../../../src/ingest/readTable.ts';

const text =
  'name,group,end_year,content,beds\n甲院,elder,2023,床位 80 张，建筑面积 900 平方米,\n乙院,elder,2023,床位 9 张,7\n';

it('tells the figures that are known, and which of them wait for a word', () => {
  const { projects, issues } = readTable(
    { name: 'list.csv', bytes: new TextEncoder().encode(text) },
    {},
  );
  if (!projects) throw new Error('There are projects');
  const figures = figuresOfProjects(projects, issues);
  const told = figures.map((row) =>
    row.map(({ header, value, isAsked }) => [header, value, isAsked]),
  );
  expect(told).toEqual([
    [
      ['beds', 80, true],
      ['floor_area_m2', 900, true],
    ],
    [['beds', 7, false]],
  ]);
  expect(figures[0]?.[0]).toMatchObject({ list: 0, line: 2 });
});

it('lists what is to be looked at by what it is, then by line', () => {
  const issue = (code: Parameters<typeof buildIssue>[0]['code'], line: number) =>
    buildIssue({ code, severity: 'warning', action: 'kept', file: 'list.csv', line });
  const found = [
    issue('project-no-facility', 9),
    issue('project-alike', 8),
    issue('coord-missing', 3),
    issue('project-alike', 4),
    issue('project-count-differs', 0),
  ];
  expect(projectNotes(found).map(({ code, line }) => [code, line])).toEqual([
    ['project-count-differs', 0],
    ['project-alike', 4],
    ['project-alike', 8],
    ['project-no-facility', 9],
  ]);
});
