import { useMemo } from 'react';
import { buildsFacility } from '../../../ingest/projects/facilitiesOfProjects.ts';
import type { ProjectTable } from '../../../model/planningTables.ts';
import {
  type ProjectService,
  projectCells,
  rowsOfService,
} from '../../../report/official/majorProjects.ts';
import { officialWordsIn } from '../../../report/words/official.ts';
import { useAnalysis } from '../../../state/hooks.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { FigureField } from './FigureField.tsx';
import { type PlaceOfProject, PlaceState } from './PlaceState.tsx';
import { type ProjectFigure, sourceOf } from './projectFigures.ts';
import styles from './ProjectsTab.module.css';

interface ProjectListProps {
  readonly projects: ProjectTable;
  readonly service: ProjectService;
  /** Of every row of the table. */
  readonly figures: readonly (readonly ProjectFigure[])[];
}

/** The projects of one service in the nine columns of the documents, with what was read out of them. */
export function ProjectList({ projects, service, figures }: ProjectListProps) {
  const words = useText();
  const language = useLanguage();
  const rows = rowsOfService(projects, service);
  const placeOf = usePlaces(projects);
  if (rows.length === 0) return null;
  const count = formatCount(rows.length, language);
  const title = words.projects.list(words.common.services[service], count);
  return (
    <section aria-label={title}>
      <h2 className={styles.listTitle}>{title}</h2>
      <table aria-label={title} className={styles.list}>
        <thead>
          <tr>
            {officialWordsIn(language).projects.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ProjectLine
              figures={figures[row] ?? []}
              key={row}
              number={at + 1}
              place={placeOf(row)}
              projects={projects}
              row={row}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the facility of each project is; rows of both tables are matched by their line in the file. */
function usePlaces(projects: ProjectTable): (row: number) => PlaceOfProject {
  const facilities = useAnalysis()?.facilities;
  const rowBySource = useMemo(() => {
    const rows = new Map<string, number>();
    if (!facilities) return rows;
    for (let row = 0; row < facilities.count; row++) {
      const file = facilities.origin.files[facilities.origin.file[row] ?? 0] ?? '';
      // A workbook that holds both tables has such a line twice; its name tells them apart.
      rows.set(`${file}\n${facilities.origin.line[row]}\n${facilities.name[row]}`, row);
    }
    return rows;
  }, [facilities]);
  return (row) => {
    const { file, line } = sourceOf(projects, row);
    const facility = rowBySource.get(`${file}\n${line}\n${projects.name[row]}`);
    if (!buildsFacility(projects, row) || !facilities || facility === undefined) return null;
    const id = facilities.id[facility] ?? '';
    return { facilityId: id, isPlaced: !Number.isNaN(facilities.lng[facility]) };
  };
}

interface ProjectLineProps {
  readonly projects: ProjectTable;
  readonly row: number;
  readonly number: number;
  readonly figures: readonly ProjectFigure[];
  readonly place: PlaceOfProject;
}

function ProjectLine({ projects, row, number, figures, place }: ProjectLineProps) {
  const text = useText().projects;
  const language = useLanguage();
  const [name, work, years, address, , invested, applied, owner] = projectCells(
    projects,
    row,
    language,
  );
  const opens = projects.endYear[row] ?? Number.NaN;
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row">{name}</th>
      <td>{work}</td>
      <td>
        <span className={styles.years}>{years}</span>
        <span className={styles.below}>
          {Number.isNaN(opens) ? text.noYear : text.opens(String(opens))}
        </span>
      </td>
      <td>
        {address}
        <PlaceState name={String(name)} place={place} />
      </td>
      <td>
        {projects.content[row]}
        <ul className={styles.figures}>
          {figures.map((figure) => (
            <FigureField
              figure={figure}
              key={`${figure.header} ${figure.value}`}
              name={String(name)}
            />
          ))}
        </ul>
      </td>
      <td className={styles.number}>{invested}</td>
      <td className={styles.number}>{applied}</td>
      <td>{owner}</td>
    </tr>
  );
}
