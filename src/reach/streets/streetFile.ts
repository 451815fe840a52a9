import { fileTooLarge, maxFileBytes } from '../../ingest/fileSize.ts';
import type { Progress } from '../../ingest/progress.ts';
import type { FileBytes, ReadOptions } from '../../ingest/reading.ts';
import { refusal } from '../../ingest/text/openText.ts';
import { buildIssue, type Result } from '../../model/issue.ts';
import type { Settings } from '../../model/project.ts';
import type { StreetSummary } from '../../model/streets.ts';
import type { SegmentGrid } from '../../network/graph/segmentGrid.ts';
import { tenthsPerMetre, type WalkGraph } from '../../network/graph/walkGraph.ts';
import { readStreets, streetFileKind } from '../../network/osm/readStreets.ts';
import type { Box, StreetWays } from '../../network/osm/streetWays.ts';
import { defaultStepsSpeedFactor, walkRuleOfWay } from '../../network/osm/walkingProfile.ts';
import { buildStreetNetwork, defaultSnapMetres } from './streetNetwork.ts';

/** What was made of a street file. */
export interface StreetsRead {
  readonly graph: WalkGraph;
  readonly grid: SegmentGrid;
  readonly summary: StreetSummary;
  /** Ways near the data. */
  readonly ways: number;
  /** Those of them that are walked. */
  readonly waysWalked: number;
  /** Holds every point that was read, walked or not. */
  readonly extent: Box;
}

/** What of a street file is wanted. */
export interface StreetWish {
  /** Around the data; null: there are none yet, the whole file. */
  readonly box: Box | null;
  /** From `stepsSpeedFactorOf`. */
  readonly stepsSpeedFactor: number;
}

/** The largest street file that is read whole, bytes: its network stays below half a gigabyte. */
export const maxWholeBytes = 40 * 1024 * 1024;

/** Speed on steps over the speed on the level: a limit in metres is held against the shortest way. */
export function stepsSpeedFactorOf({ metres }: Pick<Settings, 'metres'>): number {
  return metres === null ? defaultStepsSpeedFactor : 1;
}

/**
 * Whether a file is to be read as streets: chosen so, OpenStreetMap's by its first bytes or its name, or
 * GeoJSON whose first geometry is a line.
 */
export function isStreetFile({ name, bytes }: FileBytes, { kind }: ReadOptions): boolean {
  if (kind !== undefined) return kind === 'streets';
  if (/\.(?:pbf|osm|osm\.gz)$/iu.test(name)) return true;
  const isPbf = bytes[0] === 0 && bytes[1] === 0 && bytes[4] === 0x0a;
  if (isPbf) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 64 * 1024)).trimStart();
  if (start.startsWith('<')) return /<osm[\s>]/u.test(start);
  if (!start.startsWith('{')) return false;
  const [, geometry] = /"type"\s*:\s*"(\w*(?:Point|LineString|Polygon))"/u.exec(start) ?? [];
  return geometry?.endsWith('LineString') ?? false;
}

/**
 * Reads a street file into a network. Every failing is a finding with a sentence of its own.
 *
 * @param progress Share of the bytes read; what it throws passes through.
 */
export function readStreetFile(
  { name, bytes }: FileBytes,
  { box, stepsSpeedFactor }: StreetWish,
  progress: Progress,
): Result<StreetsRead> {
  if (bytes.length === 0) return { ok: false, issues: [refusal(name, 'empty')] };
  if (bytes.length > maxFileBytes) return { ok: false, issues: [fileTooLarge(name)] };
  if (box === null && bytes.length > maxWholeBytes) {
    const facts = { limitMegabytes: String(maxWholeBytes / 1024 / 1024) };
    const start = { code: 'streets-data-first', severity: 'error', action: 'rejected' } as const;
    return { ok: false, issues: [buildIssue({ ...start, file: name, facts })] };
  }
  const streets = readStreets(name, bytes, box, (done) => progress(done / bytes.length));
  if (!streets.ok) return streets;
  const rules = { snapMetres: defaultSnapMetres, stepsSpeedFactor };
  const { network, issues } = buildStreetNetwork(name, streets.value, rules);
  const { graph, grid } = network;
  if (graph.edges.count === 0) {
    const start = { code: 'streets-none', severity: 'error', action: 'rejected' } as const;
    const none = buildIssue({ ...start, file: name });
    return { ok: false, issues: [...streets.issues, ...issues, none] };
  }
  const isOsm = streetFileKind(bytes) !== 'lines';
  const summary = summaryOf(graph, isOsm);
  const extent = boxAround(streets.value);
  const value = { graph, grid, summary, extent, ...wayCounts(streets.value) };
  return { ok: true, value, issues: [...streets.issues, ...issues] };
}

function summaryOf({ edges }: WalkGraph, isOsm: boolean): StreetSummary {
  const { west, south, east, north } = boxAround(edges);
  const tenths = edges.length.reduce((sum, length) => sum + length, 0);
  return { metres: tenths / tenthsPerMetre, bounds: [west, south, east, north], isOsm };
}

function boxAround({ lng, lat }: Pick<StreetWays, 'lng' | 'lat'>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < lng.length; v++) {
    west = Math.min(west, lng[v]!);
    east = Math.max(east, lng[v]!);
    south = Math.min(south, lat[v]!);
    north = Math.max(north, lat[v]!);
  }
  return { west, south, east, north };
}

function wayCounts({ tags }: StreetWays): Pick<StreetsRead, 'ways' | 'waysWalked'> {
  const rules = tags.map(walkRuleOfWay);
  const waysWalked = rules.filter((rule) => rule === 'walked' || rule === 'steps').length;
  return { ways: rules.length, waysWalked };
}
