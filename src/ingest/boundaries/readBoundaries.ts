import type { Position } from 'geojson';
import { isInShiftedArea, wgs84FromDatum } from '../../geo/datum.ts';
import { datumNames } from '../../model/datum.ts';
import type { InputFile } from '../../model/project.ts';
import type { BoundaryTable } from '../../model/tables.ts';
import { projectedSystem } from '../cells/projectedSystem.ts';
import { fileTooLarge, maxFileBytes } from '../fileSize.ts';
import { createIssueLog, type IssueLog } from '../issueLog.ts';
import { keptDecisions } from '../keptDecisions.ts';
import { sha256Hex } from '../project/sha256.ts';
import type { FileBytes, ReadOptions, TableReading } from '../reading.ts';
import { type BoundaryIdentity, boundaryIdentity } from './boundaryIdentity.ts';
import { type BoundaryFeature, parseGeoJson } from './parseGeoJson.ts';
import { withoutPersonsIn } from './withoutPersons.ts';

/** Whether a file is to be read as boundaries: it begins like JSON, whatever its name says. */
export function isGeoJson(file: FileBytes): boolean {
  return startOf(file).startsWith('{');
}

/** Whether a file can hardly be a table, whatever it was chosen to be: no header begins so. */
export function isJsonObject(file: FileBytes): boolean {
  return /^\{\s*"[^"]*"\s*:/.test(startOf(file));
}

function startOf({ bytes }: FileBytes): string {
  return new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
}

/**
 * Reads the boundaries of communities, streets or districts from GeoJSON (RFC 7946). Every feature is
 * counted: accepted, or rejected with the reason. A stated datum is converted; coordinates in metres
 * and other reference systems are refused by name.
 */
export function readBoundaries(file: FileBytes, options: ReadOptions): TableReading {
  const log = createIssueLog(file.name);
  if (file.bytes.length > maxFileBytes) {
    return readingOf(file, options, null, 0, { ...log, list: () => [fileTooLarge(file.name)] });
  }
  if (!isGeoJson(file)) {
    const facts = { is: 'table' };
    log.add({ code: 'file-kind-mismatch', severity: 'error', action: 'asked', facts });
    return readingOf(file, options, null, 0, log);
  }
  const parsed = parseGeoJson(new TextDecoder().decode(file.bytes));
  if (!parsed.ok) {
    const { reason, detail } = parsed;
    const [lng = Number.NaN, lat = Number.NaN] = detail.split(', ').map(Number);
    const system = reason === 'metres' ? projectedSystem(lng, lat) : {};
    const facts = { reason, detail, ...system };
    log.add({ code: 'boundary-file', severity: 'error', action: 'rejected', facts });
    return readingOf(file, options, null, 0, log);
  }
  const rows = parsed.features.flatMap((feature) => acceptedRow(feature, log));
  const open = parsed.features.filter(({ wasOpen }) => wasOpen).length;
  if (open > 0) {
    const facts = { count: String(open) };
    log.add({ code: 'boundary-open', severity: 'info', action: 'repaired', facts });
  }
  const table = inWgs84(tableOf(file.name, rows), options, log);
  const copy = copyWithoutPersons(parsed.json, options, log);
  const reading = readingOf(file, options, table, parsed.features.length, log);
  return copy === null ? reading : { ...reading, input: copyOf(reading.input, copy) };
}

/** The file without data of persons, said property by property; null where it can stay as it is. */
function copyWithoutPersons(
  json: unknown,
  { keepPersonal, copyOf: earlier }: ReadOptions,
  log: IssueLog,
): Uint8Array | null {
  if (keepPersonal) return null;
  if (earlier) {
    log.add({ code: 'personal-copy', severity: 'info', action: 'skipped' });
    return null;
  }
  const { personal, headers, bytes } = withoutPersonsIn(json);
  for (const { position, kind, count, whole } of personal) {
    const facts = { kind, count: String(count) };
    const action = whole ? 'skipped' : 'repaired';
    const column = headers[position] ?? '';
    log.add({ code: 'personal-data', severity: 'warning', action, column, facts });
  }
  return bytes;
}

function copyOf(input: InputFile, bytes: Uint8Array): InputFile {
  const decisions = { copyOf: { sha256: input.sha256, left: [], persons: false } };
  return { ...input, bytes, sha256: sha256Hex(bytes), decisions };
}

interface BoundaryRow extends BoundaryIdentity {
  readonly feature: BoundaryFeature;
}

function acceptedRow(feature: BoundaryFeature, log: IssueLog): BoundaryRow[] {
  const identity = boundaryIdentity(feature.properties);
  const reason = feature.fault ?? (identity === null ? 'unnamed' : null);
  if (reason === null && identity !== null) return [{ ...identity, feature }];
  const value = identity?.name ?? '';
  const facts = { reason: reason ?? '' };
  const line = feature.number;
  log.add({
    code: 'boundary-unusable',
    severity: 'warning',
    action: 'rejected',
    line,
    value,
    facts,
  });
  return [];
}

function tableOf(file: string, rows: readonly BoundaryRow[]): BoundaryTable {
  return {
    count: rows.length,
    origin: {
      files: [file],
      file: new Uint16Array(rows.length),
      line: Int32Array.from(rows, ({ feature }) => feature.number),
    },
    level: rows.map((row) => row.level),
    code: rows.map((row) => row.code),
    name: rows.map((row) => row.name),
    city: rows.map((row) => row.city),
    district: rows.map((row) => row.district),
    street: rows.map((row) => row.street),
    polygons: rows.map(({ feature }) => feature.polygons),
  };
}

function inWgs84(table: BoundaryTable, { datum }: ReadOptions, log: IssueLog): BoundaryTable {
  const isInChina = table.polygons.some((polygons) =>
    polygons.some((rings) =>
      rings.some((ring) => ring.some(([lng, lat]) => isInShiftedArea(lng ?? 0, lat ?? 0))),
    ),
  );
  if (!isInChina) return table;
  const count = String(table.count);
  if (datum === undefined) {
    const facts = { count };
    log.add({ code: 'datum-unknown', severity: 'warning', action: 'asked', facts });
  }
  if (datum !== 'gcj02' && datum !== 'bd09') return table;
  const facts = { datum: datumNames[datum], count };
  log.add({ code: 'datum-converted', severity: 'info', action: 'repaired', facts });
  const convert = ([lng = 0, lat = 0]: Position): Position => [
    ...wgs84FromDatum(datum, [lng, lat]),
  ];
  const polygons = table.polygons.map((parts) =>
    parts.map((rings) => rings.map((ring) => ring.map(convert))),
  );
  return { ...table, polygons };
}

function readingOf(
  file: FileBytes,
  options: ReadOptions,
  table: BoundaryTable | null,
  read: number,
  log: IssueLog,
): TableReading {
  const accepted = table?.count ?? 0;
  const input: InputFile = {
    name: file.name,
    kind: 'boundaries',
    bytes: file.bytes,
    sha256: file.bytes.length > maxFileBytes ? '' : sha256Hex(file.bytes),
    encoding: 'utf-8',
    delimiter: '',
    headerLine: 0,
    datum: options.datum ?? null,
    mapping: {},
    ...keptDecisions(options),
    read,
    accepted,
    rejected: read - accepted,
    skipped: 0,
  };
  const boundaries = table === null ? {} : { boundaries: table };
  const none = { facilities: null, population: null, matrix: null };
  const issues = log.list();
  return { input, kind: 'boundaries', headers: [], firstRows: [], ...none, ...boundaries, issues };
}
