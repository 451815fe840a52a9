import { maxFileBytes } from '../../ingest/fileSize.ts';
import { sha256Hex } from '../../ingest/project/sha256.ts';
import type { FileBytes, TableReading } from '../../ingest/reading.ts';
import { buildIssue, type Issue, type Result } from '../../model/issue.ts';
import type { InputFile } from '../../model/project.ts';
import type { StreetSummary } from '../../model/streets.ts';
import type { Box } from '../../network/osm/streetWays.ts';
import type { StreetsRead } from './streetFile.ts';

/**
 * The reading of a street file among those of tables. Its ledger counts the ways near the data; those
 * that nobody walks on are skipped, and nothing is counted where the file cannot be used.
 */
export function streetReading(file: FileBytes, streets: Result<StreetsRead>): TableReading {
  const { ways, waysWalked } = streets.ok ? streets.value : { ways: 0, waysWalked: 0 };
  const input: InputFile = {
    name: file.name,
    kind: 'streets',
    bytes: file.bytes,
    sha256: file.bytes.length > maxFileBytes ? '' : sha256Hex(file.bytes),
    encoding: '',
    delimiter: '',
    headerLine: 0,
    datum: null,
    mapping: {},
    read: ways,
    accepted: waysWalked,
    rejected: 0,
    skipped: ways - waysWalked,
  };
  return {
    input,
    kind: 'streets',
    headers: [],
    firstRows: [],
    facilities: null,
    population: null,
    matrix: null,
    ...(streets.ok ? { streets: streets.value.summary } : {}),
    issues: streets.issues,
  };
}

/** What the data say about streets that were read before them: they may be another city's. null: nothing. */
export function streetsElsewhere(
  file: string,
  { bounds: [west, south, east, north] }: StreetSummary,
  data: Box | null,
): Issue | null {
  if (!data) return null;
  const isNear =
    west <= data.east && east >= data.west && south <= data.north && north >= data.south;
  if (isNear) return null;
  return buildIssue({ code: 'streets-elsewhere', severity: 'error', action: 'rejected', file });
}
