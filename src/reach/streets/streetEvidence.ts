import { evidenceIssue, withEvidence } from '../../ingest/place/datumFindings.ts';
import { candidateOf } from '../../ingest/place/datumVerdict.ts';
import type { TableReading } from '../../ingest/reading.ts';
import type { Issue } from '../../model/issue.ts';
import type { SegmentGrid } from '../../network/graph/segmentGrid.ts';
import { datumFromStreets } from './datumFromStreets.ts';

/** Streets with the file that they are from. */
export interface StreetsNear {
  readonly file: string;
  readonly grid: SegmentGrid;
}

/** What the streets tell about the datum of a table; null: nothing, or nothing is to be told. */
export function streetEvidence(reading: TableReading, streets: StreetsNear): Issue | null {
  const table = reading.facilities ?? reading.population;
  if (table === null) return null;
  const verdict = datumFromStreets(table, streets.grid, candidateOf(reading.input.datum));
  return verdict && evidenceIssue(reading, { verdict, against: streets.file, isSure: true });
}

const evidenceCodes: ReadonlySet<string> = new Set(['datum-suspect', 'datum-supported']);

/**
 * The findings of all readings, with what the streets tell of those tables whose datum nothing else
 * has spoken for or against.
 */
export function withStreetEvidence(
  issues: readonly Issue[],
  readings: readonly TableReading[],
  streets: StreetsNear,
): readonly Issue[] {
  return readings.reduce<readonly Issue[]>((all, reading) => {
    const { input, sheet: ownSheet = '' } = reading;
    const isOwn = ({ file, sheet }: Issue) => file === input.name && sheet === ownSheet;
    if (all.some((issue) => isOwn(issue) && evidenceCodes.has(issue.code))) return all;
    const found = streetEvidence(reading, streets);
    if (found === null) return all;
    const others = all.filter((issue) => !isOwn(issue));
    return [...others, ...withEvidence(all.filter(isOwn), found)];
  }, issues);
}
