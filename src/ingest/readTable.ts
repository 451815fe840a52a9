import type { InputFile, InputKind } from '../model/project.ts';
import { fileTooLarge, maxFileBytes } from './fileSize.ts';
import { facilityTableFrom, populationTableFrom } from './rows/buildTable.ts';
import { decodeText } from './text/decodeText.ts';
import { createIssueLog, type IssueLog } from './issueLog.ts';
import { type ColumnMapping, mapColumns } from './columns/mapColumns.ts';
import { readMatrix } from './rows/readMatrix.ts';
import { readRows } from './rows/readRows.ts';
import type { FileBytes, ReadOptions, TableReading } from './reading.ts';
import { countRecognised, recogniseKind } from './columns/recogniseKind.ts';
import { sortRecords } from './rows/recordLedger.ts';
import { sha256Hex } from './project/sha256.ts';
import { sniffDelimiter } from './text/sniffDelimiter.ts';
import { splitRecords, type TextRecord } from './text/splitRecords.ts';

const headerSearchRecords = 20;
const shownRows = 10;

type Tables = Pick<TableReading, 'facilities' | 'population' | 'matrix'>;
type Counts = Pick<InputFile, 'read' | 'accepted' | 'rejected' | 'skipped'>;

const noTables: Tables = { facilities: null, population: null, matrix: null };

/**
 * Reads one delimited text file into a table: encoding, delimiter, header, kind and columns are
 * recognised unless chosen. Everything found is in `issues`; nothing is thrown for bad data.
 *
 * Every record except the header is counted once: read = accepted + rejected + skipped, where
 * read includes titles above the header, blank rows and totals. Lines are physical lines.
 */
export function readTable(file: FileBytes, options: ReadOptions): TableReading {
  const log = createIssueLog(file.name);
  const text = textOf(file, options, log);
  if (text === null) return unreadTable(file, options, log);
  const delimiter = options.delimiter ?? sniffDelimiter(text.text);
  const records = splitRecords(text.text, delimiter);
  const headerIndex = findHeader(records, options.mapping ?? {});
  const headerRecord = records[headerIndex];
  const headers = (headerRecord?.cells ?? []).map((cell) => cell.trim());
  const headerLine = headerRecord?.line ?? 0;
  const kind = options.kind ?? recogniseKind(headers, file.name);
  const columns = kind
    ? mapColumns(kind, headers, options.mapping ?? {}, log, headerLine)
    : { mapping: {}, positions: new Map<string, number>(), extra: [] };
  const { tables, counts } = readBody(kind, records, headerIndex, columns, log, file.name);
  const input: InputFile = {
    name: file.name,
    kind: kind ?? 'facilities',
    bytes: file.bytes,
    sha256: sha256Hex(file.bytes),
    encoding: text.encoding,
    delimiter,
    headerLine,
    mapping: columns.mapping,
    ...counts,
  };
  const firstRows = firstDataRows(records, headerIndex);
  return { input, kind, headers, firstRows, ...tables, issues: log.list() };
}

/** Text and encoding of a file, or null with the reason in the log. */
function textOf(
  file: FileBytes,
  options: ReadOptions,
  log: IssueLog,
): { readonly text: string; readonly encoding: string } | null {
  if (file.bytes.length > maxFileBytes) {
    log.add(fileTooLarge(file.name));
    return null;
  }
  const decoded = decodeText(file.bytes, options.encoding);
  if (!decoded.ok) {
    const { reason } = decoded;
    const code =
      reason === 'empty'
        ? 'file-empty'
        : reason === 'encoding'
          ? 'encoding-error'
          : 'file-unreadable';
    log.add({ code, severity: 'error', action: 'rejected', facts: { reason } });
    return null;
  }
  if (decoded.guessed) {
    const facts = { encoding: decoded.encoding };
    log.add({ code: 'encoding-guess', severity: 'info', action: 'kept', facts });
  }
  return decoded;
}

/**
 * Position of the header: the first of the first 20 records with at least two known headers, or
 * that holds every header which the user named; else the first that is not blank; -1 for none.
 */
function findHeader(records: readonly TextRecord[], mapping: Readonly<Record<string, string>>) {
  const named = Object.values(mapping).filter((header) => header !== '');
  const start = records.slice(0, headerSearchRecords);
  const found = start.findIndex(({ cells, broken }) => {
    if (broken !== null) return false;
    if (countRecognised(cells) >= 2) return true;
    const trimmed = new Set(cells.map((cell) => cell.trim()));
    return named.length > 0 && named.every((header) => trimmed.has(header));
  });
  if (found !== -1) return found;
  const filled = records.findIndex(
    ({ cells, broken }) => broken === null && cells.some((cell) => cell.trim() !== ''),
  );
  return filled;
}

function readBody(
  kind: InputKind | null,
  records: readonly TextRecord[],
  headerIndex: number,
  columns: ColumnMapping,
  log: IssueLog,
  file: string,
): { readonly tables: Tables; readonly counts: Counts } {
  const headerLine = records[headerIndex]?.line ?? 0;
  if (kind === null || columns.positions.size === 0) {
    const first = records[0];
    if (headerIndex === -1 && first?.broken) {
      const code = first.broken === 'quote' ? 'quote-resync' : 'line-too-long';
      const value = first.cells.join('');
      log.add({ code, severity: 'error', action: 'rejected', line: first.line, value });
    }
    log.add({ code: 'file-kind-unknown', severity: 'error', action: 'asked', line: headerLine });
    const read = Math.max(0, records.length - (headerIndex === -1 ? 0 : 1));
    return { tables: noTables, counts: { read, accepted: 0, rejected: read, skipped: 0 } };
  }
  reportMissingColumns(kind, columns, log, headerLine);
  const namePosition = columns.positions.get('name') ?? -1;
  const sorted = sortRecords(records, headerIndex, namePosition, log);
  if (sorted.data.length === 0) {
    log.add({ code: 'file-header-only', severity: 'error', action: 'rejected', line: headerLine });
  }
  const { tables, rejected } = tablesFrom(kind, sorted.data, columns, log, file);
  const counts = {
    read: sorted.read,
    accepted: sorted.data.length - rejected,
    rejected: sorted.rejected + rejected,
    skipped: sorted.skipped,
  };
  return { tables, counts };
}

function tablesFrom(
  kind: InputKind,
  data: Parameters<typeof readMatrix>[0],
  columns: ColumnMapping,
  log: IssueLog,
  file: string,
): { readonly tables: Tables; readonly rejected: number } {
  if (kind === 'matrix') {
    const { matrix, rejected } = readMatrix(data, columns, log);
    return { tables: { ...noTables, matrix }, rejected };
  }
  const rows = readRows(kind, data, columns, log, file);
  const tables =
    kind === 'facilities'
      ? { ...noTables, facilities: facilityTableFrom(rows.columns) }
      : { ...noTables, population: populationTableFrom(rows.columns) };
  return { tables, rejected: rows.rejected };
}

/** Columns without which figures are missing, by kind; of a group one is enough. */
const neededColumns: Readonly<Record<InputKind, readonly (readonly string[])[]>> = {
  facilities: [['name'], ['lng'], ['lat'], ['service', 'kind']],
  population: [['lng'], ['lat'], ['elders_60'], ['infants_0_3'], ['population']],
  matrix: [['demand_id'], ['facility_id'], ['seconds', 'metres']],
};

function reportMissingColumns(
  kind: InputKind,
  columns: ColumnMapping,
  log: IssueLog,
  line: number,
): void {
  for (const group of neededColumns[kind]) {
    if (group.some((header) => columns.positions.has(header))) continue;
    const facts = { headers: group.join(', ') };
    const severity = group.length > 1 || kind === 'matrix' ? 'error' : 'warning';
    log.add({ code: 'column-missing', severity, action: 'asked', line, facts });
  }
}

function firstDataRows(records: readonly TextRecord[], headerIndex: number) {
  const rows: (readonly string[])[] = [];
  for (let index = headerIndex + 1; index < records.length && rows.length < shownRows; index++) {
    const cells = records[index]?.cells ?? [];
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
  }
  return rows;
}

/** The reading of a file that is no text table. Too large a file is not hashed either. */
function unreadTable(file: FileBytes, options: ReadOptions, log: IssueLog): TableReading {
  const input: InputFile = {
    name: file.name,
    kind: options.kind ?? 'facilities',
    bytes: file.bytes,
    sha256: file.bytes.length > maxFileBytes ? '' : sha256Hex(file.bytes),
    encoding: '',
    delimiter: '',
    headerLine: 0,
    mapping: {},
    read: 0,
    accepted: 0,
    rejected: 0,
    skipped: 0,
  };
  return { input, kind: null, headers: [], firstRows: [], ...noTables, issues: log.list() };
}
