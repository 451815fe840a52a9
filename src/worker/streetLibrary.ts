import { type Progress, untold } from '../ingest/progress.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { FileBytes } from '../ingest/reading.ts';
import type { Issue, Result } from '../model/issue.ts';
import type { Settings } from '../model/project.ts';
import type { StreetSource } from '../model/streets.ts';
import type { FacilityTable, PopulationTable } from '../model/tables.ts';
import type { Box } from '../network/osm/streetWays.ts';
import { streetBox, streetMargin } from '../reach/streets/streetBox.ts';
import {
  readStreetFile,
  stepsSpeedFactorOf,
  type StreetsRead,
  type StreetWish,
} from '../reach/streets/streetFile.ts';
import { defaultSnapMetres, type StreetNetwork } from '../reach/streets/streetNetwork.ts';

/** The tables whose places say which streets matter. */
export interface PlacedTables {
  readonly facilities: FacilityTable | null;
  readonly population: PopulationTable | null;
}

/** What was once made of a file. */
export interface KeptStreets {
  /** Of the content of the file and what of it was wanted. */
  readonly key: string;
  readonly sha256: string;
  readonly streets: StreetsRead;
  /** They may name another file of the same content. */
  readonly issues: readonly Issue[];
}

/** Reads street files, and keeps what it made of the last of them: a second opening is instant. */
export interface StreetLibrary {
  read(file: FileBytes, wish: StreetWish, progress?: Progress): Result<StreetsRead>;
  /** Keeps the bytes of a file for `networkFor`, which may have to read it anew. */
  keep(file: FileBytes): void;
  /**
   * The network of a project's streets around its tables; null where the file has none there. Equal
   * questions get the same network.
   */
  networkFor(source: StreetSource, tables: PlacedTables, settings: Settings): StreetNetwork | null;
  /** Takes in what was made of files before. */
  recall(streets: readonly KeptStreets[]): void;
  /** What had to be read since this was last asked. */
  readAnew(): readonly KeptStreets[];
}

/** Graphs of one file differ by box and by how steps are counted. */
const mostKept = 3;

export function createStreetLibrary(): StreetLibrary {
  let kept: readonly { readonly key: string; readonly result: Result<StreetsRead> }[] = [];
  let fresh: readonly KeptStreets[] = [];
  let file: FileBytes & { readonly sha256: string } = {
    name: '',
    bytes: new Uint8Array(0),
    sha256: '',
  };
  let last: { readonly of: StreetsRead; readonly network: StreetNetwork } | null = null;

  /** The whole file, where all of it lies in the box that is wanted. */
  function wholeWithin(sha256: string, { box, stepsSpeedFactor }: StreetWish) {
    if (box === null) return undefined;
    const whole = kept.find((one) => one.key === keyOf(sha256, { box: null, stepsSpeedFactor }));
    return whole?.result.ok && isWithin(whole.result.value.extent, box) ? whole : undefined;
  }

  function readKnown(
    given: FileBytes & { readonly sha256: string },
    wish: StreetWish,
    progress: Progress,
  ): Result<StreetsRead> {
    const { name, sha256 } = given;
    const key = keyOf(sha256, wish);
    const known = kept.find((one) => one.key === key) ?? wholeWithin(sha256, wish);
    if (known) return inNameOf(name, known.result);
    const result = readStreetFile(given, wish, progress);
    kept = [...kept, { key, result }].slice(-mostKept);
    if (result.ok)
      fresh = [...fresh, { key, sha256, streets: result.value, issues: result.issues }];
    return result;
  }

  return {
    read: (given, wish, progress = untold) =>
      readKnown({ ...given, sha256: sha256Hex(given.bytes) }, wish, progress),
    keep: (given) => {
      file = { ...given, sha256: sha256Hex(given.bytes) };
    },
    networkFor(source, tables, settings) {
      const given = source.bytes.length > 0 ? source : file;
      if (given.sha256 !== source.sha256) throw new Error('The streets of the project are missing');
      const result = readKnown(given, streetWish(tables, settings), untold);
      if (!result.ok) return null;
      const { graph, grid } = result.value;
      const { snapMetres = defaultSnapMetres } = settings;
      if (last?.of !== result.value || last.network.snapMetres !== snapMetres) {
        last = { of: result.value, network: { graph, grid, snapMetres } };
      }
      return last.network;
    },
    recall(streets) {
      const isNew = ({ key }: KeptStreets) => kept.every((one) => one.key !== key);
      const recalled = streets.filter(isNew).map(({ key, streets: value, issues }) => {
        const result: Result<StreetsRead> = { ok: true, value, issues };
        return { key, result };
      });
      kept = [...kept, ...recalled].slice(-mostKept);
    },
    readAnew() {
      const streets = fresh;
      fresh = [];
      return streets;
    },
  };
}

function keyOf(sha256: string, { box, stepsSpeedFactor }: StreetWish): string {
  return JSON.stringify([sha256, box, stepsSpeedFactor]);
}

function isWithin(inner: Box, outer: Box): boolean {
  const isInColumns = outer.west <= inner.west && inner.east <= outer.east;
  return isInColumns && outer.south <= inner.south && inner.north <= outer.north;
}

/** The same content may come under another name. */
function inNameOf(file: string, result: Result<StreetsRead>): Result<StreetsRead> {
  return { ...result, issues: result.issues.map((issue) => ({ ...issue, file })) };
}

function streetWish({ facilities, population }: PlacedTables, settings: Settings): StreetWish {
  const places = [facilities, population].filter((table) => table !== null);
  const box = streetBox(places, streetMargin(settings));
  return { box, stepsSpeedFactor: stepsSpeedFactorOf(settings) };
}
