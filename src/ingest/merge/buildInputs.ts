import { buildIssue, type Issue } from '../../model/issue.ts';
import type { InputFile, Inputs } from '../../model/project.ts';
import { datumFindings } from '../place/datumFindings.ts';
import { facilitiesOfProjects } from '../projects/facilitiesOfProjects.ts';
import {
  facilityTableFrom,
  populationTableFrom,
  projectTableFrom,
  statisticsTableFrom,
} from '../rows/buildTable.ts';
import { mergeBoundaries } from './mergeBoundaries.ts';
import { mergeMatrices } from './mergeMatrices.ts';
import { mergeTables, stackTables } from './mergeTables.ts';
import type { TableReading } from '../reading.ts';
import { withoutReadSheets } from './readSheets.ts';
import { unknownMatrixIds } from './unknownMatrixIds.ts';

/**
 * Merges the readings of several files into the inputs of a project, in their order; readings
 * without a kind are left out. What projects build comes behind the facilities. Ids are made unique over all files of a kind, and rows that two
 * files share are counted as skipped (pairs of a matrix: rejected) in the later file's ledger.
 *
 * @returns the inputs, with the issues of every reading and then those of the merging
 */
export function buildInputs(given: readonly TableReading[]): {
  readonly inputs: Inputs;
  readonly issues: readonly Issue[];
} {
  const readings = given.map((reading) => ({
    ...reading,
    issues: withoutReadSheets(reading.issues, reading, given),
  }));
  const known = readings.filter((reading) => reading.kind !== null);
  const projects = known.flatMap((reading) => reading.projects ?? []);
  const statistics = known.flatMap((reading) => reading.statistics ?? []);
  const facilities = [
    ...partsOf(known, (reading) => reading.facilities),
    ...partsOf(known, ({ projects: table }) => (table ? facilitiesOfProjects(table) : null)),
  ];
  const population = partsOf(known, (reading) => reading.population);
  const matrices = partsOf(known, (reading) => reading.matrix);
  const mergedFacilities = mergeTables(
    'facilities',
    facilities.map((part) => part.table),
    facilities.map((part) => part.reading.sheet ?? ''),
  );
  const mergedPopulation = mergeTables(
    'population',
    population.map((part) => part.table),
    population.map((part) => part.reading.sheet ?? ''),
  );
  const mergedMatrix = mergeMatrices(
    matrices.map((part) => ({ name: part.reading.input.name, matrix: part.table })),
  );

  const dropped = new Map<TableReading, Dropped>();
  for (const [part, skipped] of mergedFacilities.skipped.entries()) {
    note(dropped, facilities[part]?.reading, { skipped, rejected: 0 });
  }
  for (const [part, skipped] of mergedPopulation.skipped.entries()) {
    note(dropped, population[part]?.reading, { skipped, rejected: 0 });
  }
  for (const [part, rejected] of mergedMatrix.rejected.entries()) {
    note(dropped, matrices[part]?.reading, { skipped: 0, rejected });
  }
  const boundaries = mergeBoundaries(known.flatMap((reading) => reading.boundaries ?? []));
  const inputs: Inputs = {
    files: known.map((reading) => recount(reading.input, dropped.get(reading))),
    facilities: facilities.length > 0 ? facilityTableFrom(mergedFacilities.columns) : null,
    population: population.length > 0 ? populationTableFrom(mergedPopulation.columns) : null,
    matrix: mergedMatrix.matrix,
    ...(boundaries === null ? {} : { boundaries }),
    ...(projects.length > 0
      ? { projects: projectTableFrom(stackTables('projects', projects)) }
      : {}),
    ...(statistics.length > 0
      ? { statistics: statisticsTableFrom(stackTables('statistics', statistics)) }
      : {}),
    ...streetsFrom(known),
  };
  const { matrix } = inputs;
  const [only, ...others] = matrices;
  const matrixFile = others.length === 0 ? (only?.reading.input.name ?? '') : '';
  const issues = [
    // Ids are told apart over all files of a kind: what each file said of its own is superseded.
    ...datumFindings(readings).filter(({ code }) => code !== 'duplicate-id'),
    ...mergedFacilities.issues,
    ...mergedPopulation.issues,
    ...mergedMatrix.issues,
    ...otherStreets(known).values(),
    ...(matrix ? unknownMatrixIds(matrix, inputs.population, inputs.facilities, matrixFile) : []),
  ];
  return { inputs, issues };
}

/** The first file with streets near the data. */
function streetsFrom(readings: readonly TableReading[]): Pick<Inputs, 'streets'> {
  const [first] = readings.filter(({ streets }) => streets);
  if (!first?.streets) return {};
  const { name, sha256, bytes } = first.input;
  return { streets: { name, sha256, bytes, summary: first.streets } };
}

/**
 * Findings about the readings whose streets are not used, since the first of several is. They are not
 * joined: where their seams are, nobody would know.
 */
export function otherStreets(readings: readonly TableReading[]): Map<TableReading, Issue> {
  const [first, ...others] = readings.filter(({ streets }) => streets);
  const found = (reading: TableReading) =>
    buildIssue({
      code: 'streets-second-file',
      severity: 'warning',
      action: 'skipped',
      file: reading.input.name,
      facts: { used: first?.input.name ?? '' },
    });
  return new Map(others.map((reading) => [reading, found(reading)]));
}

interface Dropped {
  readonly skipped: number;
  readonly rejected: number;
}

function partsOf<Table>(
  readings: readonly TableReading[],
  tableOf: (reading: TableReading) => Table | null,
): readonly { readonly reading: TableReading; readonly table: Table }[] {
  return readings.flatMap((reading) => {
    const table = tableOf(reading);
    return table === null ? [] : [{ reading, table }];
  });
}

function note(
  dropped: Map<TableReading, Dropped>,
  reading: TableReading | undefined,
  rows: Dropped,
): void {
  if (reading !== undefined) dropped.set(reading, rows);
}

function recount(input: InputFile, dropped: Dropped = { skipped: 0, rejected: 0 }): InputFile {
  return {
    ...input,
    accepted: input.accepted - dropped.skipped - dropped.rejected,
    rejected: input.rejected + dropped.rejected,
    skipped: input.skipped + dropped.skipped,
  };
}
