import type { Datum } from '../model/datum.ts';
import type { TableKind } from '../model/project.ts';
import type { ColumnMapping } from './columns/mapColumns.ts';
import type { IssueLog } from './issueLog.ts';
import { repeatedIds } from './merge/repeatedIds.ts';
import { checkPlaces } from './place/checkPlaces.ts';
import { placeRows } from './place/placeRows.ts';
import { partOf, type Progress } from './progress.ts';
import { readProjects } from './projects/readProjects.ts';
import type { ReadOptions, TableReading } from './reading.ts';
import { facilityTableFrom, populationTableFrom, statisticsTableFrom } from './rows/buildTable.ts';
import type { DataRows } from './rows/dataRows.ts';
import { readMatrix } from './rows/readMatrix.ts';
import { readRows } from './rows/readRows.ts';

/** Shares of the whole after each step, as a large text takes them. */
export const shares = { opened: 0.25, laidOut: 0.35, sorted: 0.55, converted: 0.85 } as const;

/** The table of a file, under its kind. */
export type Tables = Pick<
  TableReading,
  'facilities' | 'population' | 'matrix' | 'matrixLines' | 'projects' | 'statistics'
>;
/** Nothing was read. */
export const noTables: Tables = { facilities: null, population: null, matrix: null };

/** What the rows come from, and what the user decided about them. */
export interface Source {
  readonly log: IssueLog;
  readonly file: string;
  readonly headers: readonly string[];
  readonly options: ReadOptions;
  /** Datum of the coordinates as chosen or stated; null: neither. */
  readonly datum: Datum | null;
  readonly progress: Progress;
}

/**
 * Converts the data of a sheet into the table of its kind; `rejected` are the records whose meaning
 * cannot be told, or whose pair another record answers.
 */
export function tablesFrom(
  kind: TableKind,
  data: DataRows,
  columns: ColumnMapping,
  { log, file, options, datum, progress }: Source,
): { readonly tables: Tables; readonly rejected: number } {
  if (kind === 'matrix') {
    const { matrix, lines, rejected } = readMatrix(data, columns, log);
    return { tables: { ...noTables, matrix, matrixLines: lines }, rejected };
  }
  const told = partOf(progress, shares.sorted, shares.converted);
  const context = { log, file, values: options.values ?? {}, progress: told };
  const { columns: read, rejected } = readRows(kind, data, columns, context);
  if (kind === 'statistics') {
    return { tables: { ...noTables, statistics: statisticsTableFrom(read) }, rejected };
  }
  if (kind === 'projects') {
    const figures = options.figures ?? {};
    const found = readProjects(placeRows(read, datum, log), columns.mapping, figures, log);
    return { tables: { ...noTables, projects: found.table }, rejected: rejected + found.rejected };
  }
  checkPlaces(kind, read, log);
  const placed = placeRows(read, datum, log);
  if (kind === 'facilities') {
    const facilities = facilityTableFrom(placed);
    for (const issue of repeatedIds(kind, facilities)) log.add(issue);
    return { tables: { ...noTables, facilities }, rejected };
  }
  const population = populationTableFrom(placed);
  for (const issue of repeatedIds(kind, population)) log.add(issue);
  return { tables: { ...noTables, population }, rejected };
}
