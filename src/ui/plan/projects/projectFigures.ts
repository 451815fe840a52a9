import type { Issue } from '../../../model/issue.ts';
import type { ProjectTable } from '../../../model/planningTables.ts';

export const figureHeaders = ['beds', 'nursing_beds', 'places', 'floor_area_m2'] as const;

export type FigureHeader = (typeof figureHeaders)[number];

const fieldOf = {
  beds: 'beds',
  nursing_beds: 'nursingBeds',
  places: 'places',
  floor_area_m2: 'floorAreaM2',
} as const satisfies Record<FigureHeader, string>;

/** A figure of a project as it counts. */
export interface ProjectFigure {
  readonly header: FigureHeader;
  /** Place of its list among those of the project. */
  readonly list: number;
  readonly line: number;
  readonly value: number;
  /** It was read out of the words of the project and nobody has confirmed it yet. */
  readonly isAsked: boolean;
}

/** Where a row of the table stands in its file. */
export function sourceOf({ origin }: ProjectTable, row: number): { file: string; line: number } {
  return { file: origin.files[origin.file[row] ?? 0] ?? '', line: origin.line[row] ?? 0 };
}

/** The figures of every row, those that are not known left out; which wait for a word is in the findings. */
export function figuresOfProjects(
  projects: ProjectTable,
  issues: readonly Issue[],
): readonly (readonly ProjectFigure[])[] {
  const keyOf = (file: string, line: number, header: string) => `${file}\n${line}\n${header}`;
  const asked = new Set(
    issues
      .filter(({ code }) => code === 'project-figure')
      .map(({ file, line, facts }) => keyOf(file, line, facts['header'] ?? '')),
  );
  return Array.from({ length: projects.count }, (_, row) => {
    const source = sourceOf(projects, row);
    return figureHeaders.flatMap((header) => {
      const value = projects[fieldOf[header]][row] ?? Number.NaN;
      const isAsked = asked.has(keyOf(source.file, source.line, header));
      const list = projects.origin.file[row] ?? 0;
      return Number.isNaN(value) ? [] : [{ header, list, line: source.line, value, isAsked }];
    });
  });
}
