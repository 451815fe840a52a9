import { basename } from 'node:path';
import { untold } from '../ingest/progress.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { Result } from '../model/issue.ts';
import type { Inputs } from '../model/project.ts';
import { osmCredit } from '../model/streets.ts';
import { streetBox, streetMargin } from '../reach/streets/streetBox.ts';
import { readStreetFile } from '../reach/streets/streetFile.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';
import type { StreetsNear } from '../reach/streets/streetEvidence.ts';
import type { CoverageRequest, StreetRequest } from './coverageOptions.ts';
import { readBytes } from './readBytes.ts';

/** The streets of a run, and what run.json says of their file. */
export interface LoadedStreets {
  readonly network: StreetNetwork;
  readonly near: StreetsNear;
  readonly record: Readonly<Record<string, unknown>>;
  /** '' where nobody asks to be named. */
  readonly credit: string;
}

/** Reads the street file of a run, no farther around its tables than ways can matter. */
export async function loadStreets(
  { path, rules }: StreetRequest,
  { settings }: CoverageRequest,
  { facilities, population }: Inputs,
): Promise<Result<LoadedStreets>> {
  const read = await readBytes(path);
  if (!read.ok) return read;
  const name = basename(path);
  const places = [facilities, population].filter((table) => table !== null);
  const { snapMetres, stepsSpeedFactor } = rules;
  const box = streetBox(places, streetMargin({ ...settings, snapMetres }));
  const streets = readStreetFile({ name, bytes: read.value }, { box, stepsSpeedFactor }, untold);
  if (!streets.ok) return streets;
  const { graph, grid, ways, waysWalked, summary } = streets.value;
  const credit = summary.isOsm ? osmCredit : '';
  const record = {
    name,
    kind: 'streets',
    sha256: sha256Hex(read.value),
    datum: 'wgs84',
    // The ledger of a street file counts the ways near the data; those nobody walks on are skipped.
    read: ways,
    accepted: waysWalked,
    rejected: 0,
    skipped: ways - waysWalked,
    ...(credit === '' ? {} : { credit }),
  };
  const network = { graph, grid, snapMetres };
  return {
    ok: true,
    value: { network, near: { file: name, grid }, record, credit },
    issues: streets.issues,
  };
}
