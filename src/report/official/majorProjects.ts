import { numberText } from '../../model/numberText.ts';
import type { ProjectTable } from '../../model/planningTables.ts';
import { knownSum } from '../../coverage/knownSum.ts';
import type { Cell } from '../csvText.ts';
import { officialWordsIn } from '../words/official.ts';
import type { Language } from './figureText.ts';
import type { OfficialTable } from './officialTable.ts';

/** Services of projects in the order of their lists. */
export const projectServices = ['elder', 'childcare', 'both'] as const;

export type ProjectService = (typeof projectServices)[number];

/** The rows of one service, in the order of the table. */
export function rowsOfService(projects: ProjectTable, service: ProjectService): readonly number[] {
  return [...projects.service.keys()].filter((row) => projects.service[row] === service);
}

/**
 * 重大项目清单: the projects in the nine columns of the documents, a list for each service, numbered
 * anew in the order of the table. Content that has no words of its own is told by the figures.
 */
export function majorProjects(projects: ProjectTable, language: Language): OfficialTable[] {
  const words = officialWordsIn(language).projects;
  return projectServices.flatMap((service) => {
    const rows = rowsOfService(projects, service);
    if (rows.length === 0) return [];
    const sum = (column: Float64Array) => {
      const { value, known } = knownSum(column, rows);
      const { noData } = officialWordsIn(language);
      const text = Number.isNaN(value) ? noData : words.amount(numberText(value));
      return known === rows.length ? text : words.knownOf(text, known, rows.length);
    };
    const table: OfficialTable = {
      id: `projects-${service}`,
      title: words.titles[service](rows.length),
      note: words.note(sum(projects.invested10k), sum(projects.applied10k)),
      table: {
        name: `major_projects_${service}`,
        columns: words.columns,
        rows: rows.map((row, at) => [at + 1, ...projectCells(projects, row, language)]),
      },
    };
    return [table];
  });
}

/** The columns of a row behind its number: 项目名称 to 组织实施单位. */
export function projectCells(projects: ProjectTable, row: number, language: Language): Cell[] {
  const { noData } = officialWordsIn(language);
  const text = (cell: string | undefined) => cell || noData;
  const money = (value = Number.NaN) => (Number.isNaN(value) ? noData : value);
  return [
    text(projects.name[row]),
    text(projects.work[row]),
    yearsOfWork(projects, row) || noData,
    text(projects.address[row] || placeNamed(projects, row)),
    text(projects.content[row] || contentInFigures(projects, row, language)),
    money(projects.invested10k[row]),
    money(projects.applied10k[row]),
    text(projects.owner[row]),
  ];
}

function placeNamed({ district, street }: ProjectTable, row: number): string {
  return `${district[row] ?? ''}${street[row] ?? ''}`;
}

/** `2022-2023`, or the one year; blank where none is known. */
function yearsOfWork({ startYear, endYear }: ProjectTable, row: number): string {
  const years = [startYear[row], endYear[row]].filter(
    (year): year is number => year !== undefined && !Number.isNaN(year),
  );
  return [...new Set(years)].join('-');
}

function contentInFigures(projects: ProjectTable, row: number, language: Language): string {
  const words = officialWordsIn(language).projects;
  const parts = [
    [projects.floorAreaM2, words.area],
    [projects.beds, words.beds],
    [projects.nursingBeds, words.nursingBeds],
    [projects.places, words.places],
  ] as const;
  return parts
    .flatMap(([column, say]) => {
      const value = column[row] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [say(numberText(value))];
    })
    .join(words.contentComma);
}
