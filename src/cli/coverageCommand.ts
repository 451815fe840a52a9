import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Mappings, readMappingFile } from '../ingest/columns/mappingFile.ts';
import { buildInputs } from '../ingest/merge/buildInputs.ts';
import type { TableReading } from '../ingest/reading.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { Datum } from '../model/datum.ts';
import type { Issue, Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { ServiceId } from '../model/service.ts';
import { givenSha256, type InputFile, type InputKind, type Inputs } from '../model/project.ts';
import type { ReachPairs } from '../reach/reachResult.ts';
import { withStreetEvidence } from '../reach/streets/streetEvidence.ts';
import { catchmentCollection } from '../report/catchmentCollection.ts';
import { csvText, type ResultTable } from '../report/csvText.ts';
import { issueTable } from '../report/issueTable.ts';
import { publication, publishedIssues, type SuppressionRecord } from '../report/publication.ts';
import { projectTables } from '../report/projectTables.ts';
import { reachTable } from '../report/reachTable.ts';
import { resultTables } from '../report/resultTables.ts';
import { issueSentence } from '../report/words/issueSentence.ts';
import { analyse } from '../scorecard/analyse.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import { reasonsOf } from '../scorecard/reasonsOf.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import { UsageError } from './arguments.ts';
import { type ChosenPlan, choosePlan } from './choosePlan.ts';
import type { CoverageRequest } from './coverageOptions.ts';
import { readBytes } from './readBytes.ts';
import { type FileToRead, readFiles } from './readFiles.ts';
import { type LoadedStreets, loadStreets } from './loadStreets.ts';
import { streetPairsBy } from './streetPairsBy.ts';
import { productVersion } from './version.ts';

/** Reads, analyses and writes one coverage run; returns the exit code 0 or 1. */
export async function runCoverage(request: CoverageRequest): Promise<number> {
  const started = performance.now();
  const mapping = await readMapping(request.mapping);
  await mkdir(request.out, { recursive: true });
  const chosen = await choosePlan(request);
  if (!chosen.ok) return refuse(request.out, chosen.issues);
  const { files: wanted, missing } = await findFiles(request, mapping);
  if (missing.length > 0) return refuse(request.out, missing);
  const readings = await readFiles(wanted, request.workers);
  const { inputs, issues: ofTables } = buildInputs(readings);
  if (isUnusable(readings, inputs)) return refuse(request.out, ofTables);
  checkMatrix(request, inputs);
  const read = request.streets ? await loadStreets(request.streets, request, inputs) : noStreets;
  if (!read.ok) return refuse(request.out, [...ofTables, ...read.issues]);
  const streets = read.value;
  const network = streets?.network ?? null;
  const issues = streets ? withStreetEvidence(ofTables, readings, streets.near) : ofTables;
  const { plan } = chosen.value;
  const { settings, year } = request;
  const analysis = analyse(
    { ...tablesOf(inputs), streets: network, settings, scenario: null, year },
    plan,
  );
  const pairs =
    request.reach && network && request.workers > 1
      ? await streetPairsBy(network, analysis, settings, request.workers)
      : {};
  const { files, record } = resultFiles(request, inputs, analysis, { plan, streets, pairs });
  for (const [name, text] of files) await writeFile(join(request.out, name), text);
  const found = [...chosen.issues, ...issues, ...read.issues, ...analysis.issues];
  await writeIssues(request.out, publishedIssues(found, request.audience));
  const seconds = (performance.now() - started) / 1000;
  const suppressed = record === null ? {} : { suppressed: record };
  const run = {
    ...runRecord(request, chosen.value, inputs, streets, analysis, files),
    ...suppressed,
    seconds,
  };
  await writeFile(join(request.out, 'run.json'), `${JSON.stringify(run, null, 2)}\n`);
  return 0;
}

const noStreets: Result<LoadedStreets | null> = { ok: true, value: null, issues: [] };

async function readMapping(path: string | null): Promise<Mappings> {
  if (path === null) return {};
  // A file that cannot be opened is told in the same words as one of the wrong shape.
  const mappings = readMappingFile(await readFile(path, 'utf8').catch(() => ''));
  if (mappings !== null) return mappings;
  throw new UsageError(
    `--mapping ${path} is not a JSON object such as {"facilities": {"name": "机构名称"}}`,
  );
}

/** The input files with their bytes; what cannot be opened is a finding, not a fault. */
async function findFiles(
  request: CoverageRequest,
  mappings: Mappings,
): Promise<{ files: FileToRead[]; missing: Issue[] }> {
  const wanted: [string, InputKind][] = [
    ...request.facilities.map((path): [string, InputKind] => [path, 'facilities']),
    [request.population, 'population'],
    ...request.boundaries.map((path): [string, InputKind] => [path, 'boundaries']),
    ...optional(request.matrix, 'matrix'),
    ...optional(request.projects, 'projects'),
    ...optional(request.statistics, 'statistics'),
  ];
  const files: FileToRead[] = [];
  const missing: Issue[] = [];
  for (const [path, kind] of wanted) {
    const mapping = mappings[kind];
    const read = await readBytes(path);
    if (!read.ok) {
      missing.push(...read.issues);
      continue;
    }
    const stated = new Map<string, Datum>(Object.entries(request.datum)).get(kind);
    const datum = stated ?? mapping?.datum;
    const options = {
      kind,
      ...(mapping === undefined ? {} : { mapping: mapping.columns }),
      ...(mapping?.values === undefined ? {} : { values: mapping.values }),
      ...(datum === undefined ? {} : { datum }),
    };
    files.push({ file: { name: basename(path), bytes: read.value }, options });
  }
  return { files, missing };
}

function optional(path: string | null, kind: InputKind): [string, InputKind][] {
  return path === null ? [] : [[path, kind]];
}

/** A file without a table, or a population without rows: there is nothing to count. */
function isUnusable(readings: readonly TableReading[], inputs: Inputs): boolean {
  const isBlank = (reading: TableReading) =>
    (reading.facilities ??
      reading.population ??
      reading.matrix ??
      reading.boundaries ??
      reading.projects ??
      reading.statistics ??
      null) === null;
  return readings.some(isBlank) || (inputs.population?.count ?? 0) === 0;
}

async function refuse(out: string, issues: readonly Issue[]): Promise<number> {
  await writeIssues(out, issues);
  for (const issue of issues.filter(({ severity }) => severity === 'error')) {
    process.stderr.write(`${issueSentence(issue, 'zh')}\n`);
  }
  return 1;
}

async function writeIssues(out: string, issues: readonly Issue[]): Promise<void> {
  const table = issueTable(issues, 'zh');
  await writeFile(join(out, 'issues.csv'), csvText(table.columns, table.rows));
}

function checkMatrix({ settings }: CoverageRequest, inputs: Inputs): void {
  const inSeconds = settings.method === 'matrix' && inputs.matrix?.unit === 'seconds';
  if (inSeconds && settings.metres !== null) {
    throw new UsageError('--metres has no meaning for a matrix in seconds');
  }
}

/** What a run knows besides its inputs and their analysis. */
interface Findings {
  readonly plan: Plan | null;
  readonly streets: LoadedStreets | null;
  /** Pairs that threads have found. */
  readonly pairs: Partial<Record<ServiceId, ReachPairs>>;
}

/** File name → text, in the order of writing, and what was left out of them. */
function resultFiles(
  request: CoverageRequest,
  inputs: Inputs,
  analysis: Analysis,
  { plan, streets, pairs }: Findings,
): { readonly files: Map<string, string>; readonly record: SuppressionRecord | null } {
  const { settings } = request;
  const network = streets?.network ?? null;
  const means = { matrix: inputs.matrix, streets: network };
  const whole: ResultTable[] = resultTables(analysis, reasonsOf(analysis, { settings, ...means }));
  if (request.reach) whole.push(reachTable(analysis, settings, means, pairs));
  const { tables, record } = publication(whole, analysis, inputs, request.audience);
  const files = new Map(
    // Projects name no people: there is nothing to leave out of them.
    [...tables, ...projectTables(inputs.projects ?? null, plan)].map(({ name, columns, rows }) => [
      `${name}.csv`,
      csvText(columns, rows),
    ]),
  );
  if (request.method !== 'matrix') {
    const { bands } = request;
    const collection = catchmentCollection(analysis, settings, bands, network, streets?.credit);
    files.set('catchments.geojson', `${JSON.stringify(collection)}\n`);
  }
  return { files, record };
}

function runRecord(
  request: CoverageRequest,
  { plan, file: planFile }: ChosenPlan,
  inputs: Inputs,
  streets: LoadedStreets | null,
  analysis: Analysis,
  files: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { qualifying, planId: _, ...parameters } = request.settings;
  const { method } = request;
  return {
    product: 'kinreach',
    version: productVersion,
    plan: plan?.id ?? null,
    ...(planFile ? { planFile } : {}),
    year: analysis.year,
    audience: request.audience,
    parameters: { ...parameters, method, ...request.streets?.rules, bands: request.bands },
    qualifyingKinds: qualifying,
    datum: 'wgs84',
    inputs: [...inputs.files.map(inputRecord), ...(streets ? [streets.record] : [])],
    resultHash: resultHash(files),
  };
}

function inputRecord(input: InputFile): Record<string, unknown> {
  const { name, kind, datum, read, accepted, rejected, skipped } = input;
  return {
    name,
    kind,
    sha256: givenSha256(input),
    ...(kind === 'matrix' || kind === 'statistics'
      ? {}
      : { datum: datum ?? 'wgs84', datumStated: datum !== null }),
    read,
    accepted,
    rejected,
    skipped,
  };
}

/** sha-256 of the lines `sha256  name` of the result files, sorted by name. */
function resultHash(files: ReadonlyMap<string, string>): string {
  const encoder = new TextEncoder();
  const lines = [...files.keys()]
    .sort()
    .map((name) => `${sha256Hex(encoder.encode(files.get(name) ?? ''))}  ${name}\n`);
  return sha256Hex(encoder.encode(lines.join('')));
}
