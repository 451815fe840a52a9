import { basename } from 'node:path';
import { nearReach } from '../coverage/communityCoverage.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { Result } from '../model/issue.ts';
import type { Inputs } from '../model/project.ts';
import { readStreets, streetFileKind } from '../network/osm/readStreets.ts';
import { walkRuleOfWay } from '../network/osm/walkingProfile.ts';
import type { StreetWays } from '../network/osm/streetWays.ts';
import { streetBox } from '../reach/streetBox.ts';
import { buildStreetNetwork, type StreetNetwork } from '../reach/streetNetwork.ts';
import type { CoverageRequest, StreetRequest } from './coverageOptions.ts';
import { readBytes } from './readBytes.ts';

/** The streets of a run, and what run.json says of their file. */
export interface LoadedStreets {
  readonly network: StreetNetwork;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Streets are read at least so far around the data, metres: the nearest facility may be far away. */
const leastMargin = 5000;

/** Reads the street file of a run, no farther around its tables than ways can matter. */
export async function readStreetFile(
  { path, rules }: StreetRequest,
  { settings }: CoverageRequest,
  { facilities, population }: Inputs,
): Promise<Result<LoadedStreets>> {
  const read = await readBytes(path);
  if (!read.ok) return read;
  const file = basename(path);
  const speed = Math.max(...Object.values(settings.speedMetresPerSecond));
  const reach = settings.metres ?? settings.minutes * 60 * speed;
  const margin = Math.max(leastMargin, reach * nearReach + 2 * rules.snapMetres);
  const places = [facilities, population].filter((table) => table !== null);
  const streets = readStreets(file, read.value, streetBox(places, margin));
  if (!streets.ok) return streets;
  const { network, issues } = buildStreetNetwork(file, streets.value, rules);
  const record = {
    name: file,
    kind: 'streets',
    sha256: sha256Hex(read.value),
    datum: 'wgs84',
    ...wayCounts(streets.value),
    // Lines may be a city's own survey; the formats of OpenStreetMap say whose data they are.
    ...(streetFileKind(read.value) === 'lines'
      ? {}
      : { credit: '© OpenStreetMap contributors, ODbL 1.0' }),
  };
  return { ok: true, value: { network, record }, issues: [...streets.issues, ...issues] };
}

/** The ledger of a street file counts the ways near the data; those nobody walks on are skipped. */
function wayCounts({ tags }: StreetWays) {
  const rules = tags.map(walkRuleOfWay);
  const accepted = rules.filter((rule) => rule === 'walked' || rule === 'steps').length;
  return { read: rules.length, accepted, rejected: 0, skipped: rules.length - accepted };
}
