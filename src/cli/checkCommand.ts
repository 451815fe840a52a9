import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { chooseSheet } from '../ingest/chooseSheet.ts';
import { isGeoJson, readBoundaries } from '../ingest/boundaries/readBoundaries.ts';
import { findLayout } from '../ingest/layout/findLayout.ts';
import { fitRecords } from '../ingest/layout/fitRecords.ts';
import { createIssueLog } from '../ingest/issueLog.ts';
import { columnNames } from '../ingest/layout/columnNames.ts';
import { recogniseKind } from '../ingest/columns/recogniseKind.ts';
import { personTable } from '../ingest/privacy/personTable.ts';
import { withoutPersons, withoutRows } from '../ingest/privacy/withoutPersons.ts';
import { tableRows } from '../ingest/layout/tableRows.ts';
import { buildInputs } from '../ingest/merge/buildInputs.ts';
import type { FileBytes, TableReading } from '../ingest/reading.ts';
import { readOpened, unreadTable } from '../ingest/readTable.ts';
import { openFile } from '../ingest/openFile.ts';
import type { Opened } from '../ingest/text/openText.ts';
import { untold } from '../ingest/progress.ts';
import { defaultSettings } from '../model/defaultSettings.ts';
import { buildIssue, type Issue } from '../model/issue.ts';
import { givenSha256, type InputFile } from '../model/project.ts';
import { osmCredit, type StreetSummary } from '../model/streets.ts';
import { isStreetFile, readStreetFile, stepsSpeedFactorOf } from '../reach/streets/streetFile.ts';
import { streetReading } from '../reach/streets/streetReading.ts';
import { type AcceptedRecord, acceptedRecords } from '../report/acceptedRecords.ts';
import { issueTable } from '../report/issueTable.ts';
import { issueSentence } from '../report/words/issueSentence.ts';
import { UsageError } from './arguments.ts';

/** What `kinreach check` was asked for. */
export interface CheckRequest {
  readonly files: readonly string[];
  readonly print: 'findings' | 'rows' | 'records';
}

const prints: Readonly<Record<string, CheckRequest['print']>> = {
  '--rows': 'rows',
  '--records': 'records',
};
const linesAtOnce = 1000;

/** @throws UsageError with the reason in one line */
export function checkRequest(words: readonly string[]): CheckRequest {
  const flags = words.filter((word) => word.startsWith('--'));
  const files = words.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => !Object.hasOwn(prints, flag));
  if (unknown !== undefined) throw new UsageError(`unknown option ${unknown}`);
  if (flags.length > 1) throw new UsageError('--rows and --records are given together or twice');
  if (files.length === 0) throw new UsageError('a file is missing');
  const print = prints[flags[0] ?? ''] ?? 'findings';
  if (print === 'rows' && files.length > 1) throw new UsageError('--rows takes one file');
  return { files, print };
}

/**
 * Prints, as JSON lines, what was recognised in each file and every finding; or the records of its
 * table; or its accepted rows. Returns 1 where a file could not be used, with the reasons on stderr.
 */
export async function runCheck({ files, print }: CheckRequest): Promise<number> {
  let isUsable = true;
  for (const path of files) {
    const found = await findFile(path);
    if (!found.result.ok) reportErrors(found.result.issues);
    if (print === 'rows') isUsable = printRows(found) && isUsable;
    else isUsable = printReading(found, print) && isUsable;
  }
  return isUsable ? 0 : 1;
}

interface Found {
  readonly file: FileBytes;
  readonly result: Opened;
  /** Where the file is one of streets, which have no records. */
  readonly streets?: TableReading;
}

async function findFile(path: string): Promise<Found> {
  const name = basename(path);
  try {
    const file = { name, bytes: await readFile(path) };
    return isStreetFile(file, {}) ? findStreets(file) : { file, result: openFile(file, {}) };
  } catch {
    // Not there or not to be opened: told as a finding, like any other reason not to read a file.
    const file = { name, bytes: new Uint8Array() };
    const start = { code: 'file-unreadable', severity: 'error', action: 'rejected' } as const;
    const issue = buildIssue({ ...start, file: name, facts: { reason: 'notFound' } });
    return { file, result: { ok: false, issues: [issue] } };
  }
}

/** Data of persons are left out of the rows as of the tables; whoever reads the rows is told. */
function reportLeftOut(issues: readonly Issue[]): void {
  for (const issue of issues) process.stderr.write(`${issueSentence(issue, 'zh')}\n`);
}

/** Reads a street file whole: there are no data that it could be read near of. */
function findStreets(file: FileBytes): Found {
  const wish = { box: null, stepsSpeedFactor: stepsSpeedFactorOf(defaultSettings) };
  const streets = streetReading(file, readStreetFile(file, wish, untold));
  return { file, result: { ok: false, issues: streets.issues }, streets };
}

function reportErrors(issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (issue.severity === 'error') process.stderr.write(`${issueSentence(issue, 'zh')}\n`);
  }
}

/** An empty file has no records, which is an answer; a file that is no text has none to give. */
function printRows({ file, result, streets }: Found): boolean {
  if (streets) return streets.streets !== undefined;
  if (!result.ok) return result.issues.every((issue) => issue.code === 'file-empty');
  const { records } = chooseSheet(result.opened.sheets, file.name, {});
  const layout = findLayout(records);
  const fitted = fitRecords(records, layout, result.opened.dialect);
  const log = createIssueLog(file.name);
  const headers = columnNames(records, layout);
  const table = { records, fitted, kind: recogniseKind(headers, file.name), layout, headers };
  const clean = personTable(headers, null)
    ? withoutRows(table, log)
    : withoutPersons(table, {}, log);
  reportLeftOut(log.list());
  printLines(tableRows(clean.records, layout, clean.fitted, records));
  return true;
}

function readingOf({ file, result, streets }: Found): TableReading {
  if (streets) return streets;
  if (isGeoJson(file)) return readBoundaries(file, {});
  return result.ok ? readOpened(file, result.opened, {}) : unreadTable(file, {}, result.issues);
}

function printReading(found: Found, print: 'findings' | 'records'): boolean {
  const { result } = found;
  const reading = readingOf(found);
  const { inputs, issues } = buildInputs([reading]);
  if (print === 'findings') {
    printLines([fileLine(reading, inputs.files[0] ?? reading.input), ...issueLines(issues)]);
  } else {
    if (result.ok) reportErrors(issues.filter((issue) => issue.line === 0));
    const rows = reading.matrix ? matrixRecords(reading) : acceptedRecords(inputs);
    printLines(rows.map((row) => (reading.sheet ? { ...row, sheet: reading.sheet } : row)));
  }
  const { facilities, population, matrix, boundaries = null } = reading;
  const { projects = null, statistics = null } = reading;
  const streets = reading.streets ?? null;
  const tables = [facilities, population, matrix, boundaries, projects, statistics, streets];
  return tables.some((table) => table !== null);
}

function fileLine(reading: TableReading, input: InputFile): Readonly<Record<string, unknown>> {
  const { name, encoding, delimiter, headerLine, mapping } = input;
  const { read, accepted, rejected, skipped } = input;
  const counts = { read, accepted, rejected, skipped };
  const { kind, streets } = reading;
  const start = { type: 'file', name, sha256: givenSha256(input), kind };
  if (streets) return { ...start, ...streetFacts(streets), ...counts };
  return { ...start, ...sheetFacts(reading), encoding, delimiter, headerLine, mapping, ...counts };
}

/** Which of several sheets was read, and which others have rows. */
function sheetFacts({ opened, sheet }: TableReading): Readonly<Record<string, unknown>> {
  const sheets = opened?.sheets ?? [];
  if (sheets.length < 2) return {};
  const others = sheets.filter(({ name, records }) => name !== sheet && records > 0);
  return { sheet, sheetsUnread: others.map(({ name }) => name) };
}

function streetFacts({ metres, bounds, isOsm }: StreetSummary): Readonly<Record<string, unknown>> {
  return { metres: Math.round(metres), bounds, ...(isOsm ? { credit: osmCredit } : {}) };
}

function issueLines(issues: readonly Issue[]): Readonly<Record<string, unknown>>[] {
  const { columns, rows } = issueTable(issues, 'zh');
  return rows.map((row) => {
    const cells = columns.map((column, at): [string, unknown] => [column, row[at] ?? null]);
    return { type: 'issue', ...Object.fromEntries(cells) };
  });
}

function matrixRecords({ matrix, matrixLines }: TableReading): AcceptedRecord[] {
  if (matrix === null) return [];
  return matrix.demandId.map((demandId, pair) => {
    const value = matrix.value[pair] ?? Number.NaN;
    return {
      demand_id: demandId,
      facility_id: matrix.facilityId[pair] ?? '',
      [matrix.unit]: Number.isNaN(value) ? null : value,
      line: matrixLines?.[pair] ?? null,
    };
  });
}

/** Writes values as JSON, one a line, some at a time: a big file is not one text. */
function printLines(values: Iterable<unknown>): void {
  let lines: string[] = [];
  for (const value of values) {
    lines.push(`${JSON.stringify(value)}\n`);
    if (lines.length < linesAtOnce) continue;
    process.stdout.write(lines.join(''));
    lines = [];
  }
  process.stdout.write(lines.join(''));
}
