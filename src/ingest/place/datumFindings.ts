import { buildIssue, type Issue } from '../../model/issue.ts';
import { datumNames } from '../../model/datum.ts';
import type { BoundaryTable, FacilityTable, PopulationTable } from '../../model/tables.ts';
import type { TableReading } from '../reading.ts';
import { datumFromBoundaries } from './datumFromBoundaries.ts';
import { datumFromCommunities } from './datumFromCommunities.ts';
import { readingName } from '../readingName.ts';
import { candidateOf, type DatumVerdict } from './datumVerdict.ts';

/** What one file says about the datum of another. */
export interface DatumEvidence {
  readonly verdict: DatumVerdict;
  /** File that the coordinates were held against. */
  readonly against: string;
  /** The datum of that file is itself beyond doubt. */
  readonly isSure: boolean;
}

/** Boundaries with the file that they are from. */
interface BoundaryFile {
  readonly file: string;
  readonly table: BoundaryTable;
}

/**
 * Holds the coordinates of each file against boundaries and against the files of the other kind.
 * Where the evidence speaks for another datum than the one a file was read under, the reader is asked
 * (`datum-suspect`); where it confirms WGS-84, that is said instead of asking (`datum-supported`).
 * Nothing is ever changed here.
 *
 * @returns one for each reading; null: nothing tells, or nothing is to be told
 */
export function datumEvidence(readings: readonly TableReading[]): readonly (Issue | null)[] {
  const boundaries = boundaryFilesOf(readings);
  return readings.map((reading) => {
    const found = verdictOf(reading, readings, boundaries);
    return found && evidenceIssue(reading, found);
  });
}

/** What is told of a verdict; null where it only says what the user has stated, or nobody has. */
export function evidenceIssue(
  { input, sheet = '' }: Pick<TableReading, 'input' | 'sheet'>,
  { verdict, against, isSure }: DatumEvidence,
): Issue | null {
  const read = candidateOf(input.datum);
  const facts = { ...verdict.facts, datum: datumNames[verdict.datum], against };
  const place = { file: input.name, sheet };
  if (verdict.datum !== read) {
    return buildIssue({
      code: 'datum-suspect',
      severity: 'warning',
      action: 'asked',
      ...place,
      facts,
    });
  }
  // A file whose own datum nobody has stated confirms nothing.
  if (!isSure || input.datum !== null) return null;
  return buildIssue({ code: 'datum-supported', severity: 'info', action: 'kept', ...place, facts });
}

/** The issues of a file with what others tell about its datum, which answers `datum-unknown`. */
export function withEvidence(issues: readonly Issue[], evidence: Issue | null): readonly Issue[] {
  if (evidence === null) return issues;
  return [...issues.filter(({ code }) => code !== 'datum-unknown'), evidence];
}

/** The issues of all readings, each with what the others tell about its datum. */
export function datumFindings(readings: readonly TableReading[]): readonly Issue[] {
  const evidence = datumEvidence(readings);
  return readings.flatMap(({ issues }, at) => withEvidence(issues, evidence[at] ?? null));
}

function boundaryFilesOf(readings: readonly TableReading[]): readonly BoundaryFile[] {
  return readings.flatMap(({ kind, input, boundaries: table }) =>
    kind === null || table === undefined ? [] : [{ file: input.name, table }],
  );
}

function verdictOf(
  reading: TableReading,
  readings: readonly TableReading[],
  boundaries: readonly BoundaryFile[],
): DatumEvidence | null {
  const table = reading.facilities ?? reading.population;
  if (table === null) return null;
  const read = candidateOf(reading.input.datum);
  for (const { file, table: polygons } of boundaries) {
    const verdict = datumFromBoundaries(table, polygons, read);
    if (verdict !== null) return { verdict, against: file, isSure: true };
  }
  const others = readings
    .filter((other) => other !== reading && other.kind !== reading.kind)
    // Files whose datum is stated first: what they say is sure.
    .sort((a, b) => Number(a.input.datum === null) - Number(b.input.datum === null));
  for (const other of others) {
    const known = tableOf(other);
    if (known === null) continue;
    const verdict = datumFromCommunities(table, known, read);
    const isSure = other.input.datum !== null;
    if (verdict !== null) return { verdict, against: readingName(other), isSure };
  }
  return null;
}

function tableOf(reading: TableReading): FacilityTable | PopulationTable | null {
  return reading.facilities ?? reading.population;
}
