import { buildIssue, type Issue } from '../model/issue.ts';
import type { InputFile, TableKind } from '../model/project.ts';
import { isGeoJson, isJsonObject, readBoundaries } from './boundaries/readBoundaries.ts';
import { type BesideTable, besideTable } from './columns/besideTable.ts';
import { columnDatum, readDatum } from './columns/columnDatum.ts';
import { chooseSheet, chosenLayout, unreadSheets } from './chooseSheet.ts';
import { type ColumnMapping, mapColumns, noColumns } from './columns/mapColumns.ts';
import { recogniseKind } from './columns/recogniseKind.ts';
import { reportMissingColumns } from './columns/reportMissingColumns.ts';
import { maxFileBytes } from './fileSize.ts';
import { createIssueLog, type IssueLog } from './issueLog.ts';
import { columnNames } from './layout/columnNames.ts';
import { editCells } from './layout/editCells.ts';
import { keptDecisions } from './keptDecisions.ts';
import { findLayout } from './layout/findLayout.ts';
import { fitRecords } from './layout/fitRecords.ts';
import type { Layout } from './layout/layout.ts';
import { copyInput, othersHoldPersons, withoutPersons } from './privacy/withoutPersons.ts';
import { personTable } from './privacy/personTable.ts';
import { sha256Hex } from './project/sha256.ts';
import { openFile } from './openFile.ts';
import { partOf, type Progress, untold } from './progress.ts';
import type { FileBytes, ReadOptions, TableReading } from './reading.ts';
import { readPersons } from './readPersons.ts';
import { reportEdits } from './rows/reportEdits.ts';
import { openedSummary } from './openedSummary.ts';
import { type Body, sortRecords } from './rows/recordLedger.ts';
import type { OpenedFile, Records } from './sheet.ts';
import { noTables, shares, type Source, type Tables, tablesFrom } from './tablesFrom.ts';

const shownRows = 10;

type Counts = Pick<InputFile, 'read' | 'accepted' | 'rejected' | 'skipped'>;

/**
 * Reads one file, a text, one sheet of a workbook or GeoJSON, into a table: encoding, delimiter, header,
 * kind and columns are recognised unless chosen. Everything found is in `issues`; nothing is thrown for bad data.
 *
 * Every record except the header is counted once: read = accepted + rejected + skipped, where
 * read includes titles above the header, blank rows and totals. Lines are physical lines.
 */
export function readTable(
  file: FileBytes,
  options: ReadOptions,
  progress: Progress = untold,
): TableReading {
  const isOpen = options.kind === undefined && isGeoJson(file);
  if (isOpen || options.kind === 'boundaries') return readBoundaries(file, options);
  if (isJsonObject(file)) {
    const facts = { is: 'geojson' };
    const note = { code: 'file-kind-mismatch', severity: 'error', action: 'asked', facts } as const;
    return unreadTable(file, options, [buildIssue({ ...note, file: file.name })]);
  }
  const result = openFile(file, options, partOf(progress, 0, shares.opened));
  return result.ok
    ? readOpened(file, result.opened, options, progress)
    : unreadTable(file, options, result.issues);
}

/** Reads the table of one sheet of an opened file, as `readTable` does; see `chooseSheet`. */
export function readOpened(
  file: FileBytes,
  opened: OpenedFile,
  options: ReadOptions,
  progress: Progress = untold,
): TableReading {
  const sheet = chooseSheet(opened.sheets, file.name, options);
  const log = createIssueLog(file.name, sheet.name);
  for (const note of sheet.notes) log.add(note);
  for (const note of unreadSheets(opened.sheets, sheet, file.name, options)) log.add(note);
  const records = editCells(sheet.records, options.cellEdits ?? {});
  const layout = findLayout(records, chosenLayout(options));
  const fitted = fitRecords(records, layout, opened.dialect);
  progress(shares.laidOut);
  const headers = columnNames(records, layout);
  const headerLine = layout.headerRows > 0 ? lineOf(records, layout) : 0;
  const chosen =
    options.kind === 'boundaries' || options.kind === 'streets' ? undefined : options.kind;
  const table = options.copyOf ? null : personTable(headers, chosen ?? null);
  if (table !== null) {
    // The rows themselves are persons, who are not shown either.
    const aboveData = records.slice(0, layout.start + layout.headerRows);
    const person = { opened, sheet, records, layout, fitted, headerLine, table };
    const reading = readPersons(file, person, options, readTable);
    return {
      ...reading,
      opened: openedSummary(opened, file.name, aboveData),
      ...(sheet.name ? { sheet: sheet.name } : {}),
    };
  }
  reportLayout(records, layout, log);
  const decided = { kind: chosen ?? null, mapped: Object.values(options.mapping ?? {}) };
  const beside = besideTable(headers, decided, (position) =>
    isBlankColumn(records, layout, position),
  );
  const kind = chosen ?? recogniseKind(beside.headers, file.name);
  const found = { records, fitted, kind, layout, headers };
  const clean = withoutPersons(found, options, log);
  const isCopied = clean.cleaned || othersHoldPersons(opened.sheets, sheet, options, log);
  if (kind !== null) reportBeside(headers, beside, log, headerLine);
  const left = new Set([...clean.left, ...beside.positions]);
  const columns = kind
    ? mapColumns(kind, beside.headers, options.mapping ?? {}, log, headerLine, left)
    : noColumns;
  const body = { records: clean.records, layout, fitted: clean.fitted, asGiven: records };
  const datum = readDatum(options.datum, columnDatum(columns, headers), log, headerLine);
  const source = { log, file: file.name, headers, options, datum, progress };
  const { tables, counts } = readBody(kind, body, columns, source);
  const input: InputFile = {
    name: file.name,
    kind: kind ?? 'facilities',
    bytes: file.bytes,
    sha256: sha256Hex(file.bytes),
    encoding: opened.encoding,
    delimiter: opened.delimiter,
    headerLine,
    datum,
    mapping: columns.mapping,
    ...keptDecisions(options),
    ...(options.copyOf?.persons ? { persons: true } : {}),
    ...counts,
  };
  const firstRows = firstDataRows(clean.records, layout);
  const named = sheet.name === '' ? {} : { sheet: sheet.name };
  return {
    input: isCopied ? copyInput(input, clean, layout) : input,
    kind,
    headers,
    firstRows,
    ...tables,
    ...named,
    opened: openedSummary(opened, file.name, clean.records),
    issues: log.list(),
  };
}

function isBlankColumn(records: Records, layout: Layout, position: number): boolean {
  const start = layout.start + layout.headerRows;
  const sample = records.slice(start, start + sampledRows);
  return sample.every(({ cells }) => (cells[position] ?? '').trim() === '');
}

const sampledRows = 100;

/** Says that another table beside the first is not read. */
function reportBeside(
  headers: readonly string[],
  { positions }: BesideTable,
  log: IssueLog,
  line: number,
): void {
  if (positions.size === 0) return;
  const value = headers.filter((header, at) => header !== '' && positions.has(at)).join(' ');
  log.add({ code: 'table-beside', severity: 'error', action: 'skipped', line, value });
}

/** Says what about the layout is not as in a plain table. */
function reportLayout(records: Records, layout: Layout, log: IssueLog): void {
  const line = lineOf(records, layout);
  if (layout.start !== -1 && layout.headerRows === 0) {
    log.add({ code: 'header-missing', severity: 'warning', action: 'asked', line });
  }
  if (layout.headerRows > 1) {
    const facts = { rows: String(layout.headerRows) };
    log.add({ code: 'header-rows', severity: 'info', action: 'kept', line, facts });
  }
}

function readBody(
  kind: TableKind | null,
  body: Body,
  columns: ColumnMapping,
  source: Source,
): { readonly tables: Tables; readonly counts: Counts } {
  const { log, progress } = source;
  const { records, layout } = body;
  const headerLine = lineOf(records, layout);
  if (kind === null || columns.positions.size === 0) {
    const first = records.at(0);
    if (layout.start === -1 && first?.broken) {
      const code = first.broken === 'quote' ? 'quote-resync' : 'line-too-long';
      const value = first.cells.join('');
      log.add({ code, severity: 'error', action: 'rejected', line: first.line, value });
    }
    log.add({ code: 'file-kind-unknown', severity: 'error', action: 'asked', line: headerLine });
    const read = records.length - layout.headerRows;
    return { tables: noTables, counts: { read, accepted: 0, rejected: read, skipped: 0 } };
  }
  reportMissingColumns(kind, columns, log, headerLine, source.options.values ?? {});
  const namePosition = columns.positions.get('name') ?? -1;
  const told = partOf(progress, shares.laidOut, shares.sorted);
  const sorted = sortRecords(body, namePosition, log, told);
  if (sorted.data.count === 0) {
    log.add({ code: 'file-header-only', severity: 'error', action: 'rejected', line: headerLine });
  }
  source.progress(shares.sorted);
  reportEdits(sorted.data, source.headers, log);
  const { tables, rejected } = tablesFrom(kind, sorted.data, columns, source);
  const counts = {
    read: sorted.read,
    accepted: sorted.data.count - rejected,
    rejected: sorted.rejected + rejected,
    skipped: sorted.skipped,
  };
  return { tables, counts };
}

/** Line on which a table starts; 0 where there is none. */
function lineOf(records: Records, { start }: Layout): number {
  return start === -1 ? 0 : (records.at(start)?.line ?? 0);
}

function firstDataRows(records: Records, { roles }: Layout) {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < records.length && rows.length < shownRows; at++) {
    const cells = records.at(at)?.cells ?? [];
    if (roles[at] === 'data' && cells.some((cell) => cell.trim() !== '')) rows.push(cells);
  }
  return rows;
}

/** The reading of a file that is no text table. Too large a file is not hashed either. */
export function unreadTable(
  file: FileBytes,
  options: ReadOptions,
  issues: readonly Issue[],
): TableReading {
  const input: InputFile = {
    name: file.name,
    kind: options.kind ?? 'facilities',
    bytes: file.bytes,
    sha256: file.bytes.length > maxFileBytes ? '' : sha256Hex(file.bytes),
    encoding: '',
    delimiter: '',
    headerLine: 0,
    datum: options.datum ?? null,
    mapping: {},
    read: 0,
    accepted: 0,
    rejected: 0,
    skipped: 0,
  };
  return { input, kind: null, headers: [], firstRows: [], ...noTables, issues };
}
