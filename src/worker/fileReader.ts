import { buildInputs, otherStreets } from '../ingest/merge/buildInputs.ts';
import { datumEvidence } from '../ingest/place/datumFindings.ts';
import { partOf, type Progress } from '../ingest/progress.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { CheckedReading, FileBytes, TableReading } from '../ingest/reading.ts';
import { defaultSettings } from '../model/defaultSettings.ts';
import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/project.ts';
import type { Box } from '../network/osm/streetWays.ts';
import type { readTable } from '../ingest/readTable.ts';
import { streetBox, streetMargin } from '../reach/streets/streetBox.ts';
import { isStreetFile, maxWholeBytes, stepsSpeedFactorOf } from '../reach/streets/streetFile.ts';
import { streetReading, streetsElsewhere } from '../reach/streets/streetReading.ts';
import {
  streetEvidence,
  type StreetsNear,
  withStreetEvidence,
} from '../reach/streets/streetEvidence.ts';
import type { FileToLoad, LoadedInputs } from './protocol.ts';
import type { StreetLibrary } from './streetLibrary.ts';

/** Reads files for the screen, which wants no tables, and then the tables of several together. */
export interface FileReader {
  check(file: FileToLoad, progress: Progress): CheckedReading;
  /** What the files tell about each other: about their datum, and which streets are not used. */
  compare(files: readonly FileToLoad[], progress: Progress): readonly (Issue | null)[];
  load(files: readonly FileToLoad[], progress: Progress): LoadedInputs;
  /** Reads files that belong together: streets only near the tables. */
  readAll(files: readonly FileToLoad[], progress: Progress): TableReading[];
}

const noBytes = new Uint8Array(0);

/** Readings that are kept for loading; of more files the earliest are read again then. */
const mostKept = 20;

/**
 * Makes a reader that keeps the tables of the files it has checked, under the options of the last
 * time, until files are loaded: those need not be read again.
 */
export function createFileReader(read: typeof readTable, streets: StreetLibrary): FileReader {
  let kept = new Map<string, TableReading>();

  function readAnew({ file, options }: FileToLoad, progress: Progress): TableReading {
    if (!isStreetFile(file, options)) return read(file, options, progress);
    // A large file is read near what has been checked so far, since its whole would be too much.
    const near = file.bytes.length > maxWholeBytes ? boxOf([...kept.values()]) : null;
    return streetReading(file, streets.read(file, { box: near, stepsSpeedFactor }, progress));
  }

  function readingOf(wanted: FileToLoad, progress: Progress): TableReading {
    const { file, options } = wanted;
    const known = kept.get(keyOf(file.name, options));
    if (known && hashOfFile(known.input) === sha256Hex(file.bytes)) return known;
    return readAnew(wanted, progress);
  }

  function keep({ file, options }: FileToLoad, { input, ...others }: TableReading): TableReading {
    const reading = { ...others, input: withoutOwnBytes(input, file) };
    const isOther = (one: TableReading) =>
      one.input.sha256 !== input.sha256 || one.sheet !== reading.sheet;
    const earlier = [...kept].filter(([, one]) => isOther(one));
    kept = new Map([...earlier, [keyOf(file.name, options), reading] as const].slice(-mostKept));
    return reading;
  }

  function readAll(files: readonly FileToLoad[], progress: Progress): TableReading[] {
    const part = (at: number) => partOf(progress, at / files.length, (at + 1) / files.length);
    const tables = files.map((wanted, at) =>
      isStreetFile(wanted.file, wanted.options) ? null : readingOf(wanted, part(at)),
    );
    const box = boxOf(tables.filter((table) => table !== null));
    return files.map(({ file }, at) => {
      const table = tables[at];
      if (table) return table;
      return streetReading(file, streets.read(file, { box, stepsSpeedFactor }, part(at)));
    });
  }

  /** The streets of the first file that has any near the tables; it was read before. */
  function streetsNear(files: readonly FileToLoad[], box: Box | null): StreetsNear | null {
    const source = files.find(({ file, options }) => isStreetFile(file, options));
    const read = source && box && streets.read(source.file, { box, stepsSpeedFactor });
    return source && read?.ok ? { file: source.file.name, grid: read.value.grid } : null;
  }

  return {
    readAll,
    check(wanted, progress) {
      const reading = keep(wanted, readAnew(wanted, progress));
      const { facilities: _f, population, matrix: _m, matrixLines: _l, ...rest } = reading;
      const { boundaries: _b, projects: _j, statistics: _s, ...checked } = rest;
      return population ? { ...checked, populationRows: population.count } : checked;
    },
    compare(files, progress) {
      const readings = files.map((wanted) => keep(wanted, readingOf(wanted, progress)));
      const evidence = datumEvidence(readings);
      const box = boxOf(readings);
      const elsewhere = readings.map(({ input, streets: summary }) =>
        summary ? streetsElsewhere(input.name, summary, box) : null,
      );
      const unused = otherStreets(readings.filter((_, at) => !elsewhere[at]));
      const near = streetsNear(files, box);
      return readings.map(
        (reading, at) =>
          elsewhere[at] ??
          unused.get(reading) ??
          evidence[at] ??
          (near && streetEvidence(reading, near)),
      );
    },
    load(files, progress) {
      const readings = readAll(files, progress);
      kept = new Map();
      const { inputs, issues: found } = buildInputs(readings);
      const near = streetsNear(files, boxOf(readings));
      const issues = near ? withStreetEvidence(found, readings, near) : found;
      const sources = [...readings.keys()].filter((at) => readings[at]?.kind !== null);
      const lean = inputs.files.map((input, at) =>
        withoutOwnBytes(input, files[sources[at] ?? -1]?.file),
      );
      if (!inputs.streets) return { inputs: { ...inputs, files: lean }, sources, issues };
      streets.keep(inputs.streets);
      const source = { ...inputs.streets, bytes: noBytes };
      return { inputs: { ...inputs, files: lean, streets: source }, sources, issues };
    },
  };
}

/** Steps as a limit in minutes counts them; of a limit in metres the network is made when it is needed. */
const stepsSpeedFactor = stepsSpeedFactorOf(defaultSettings);

/** The area of what the tables place, with the usual margin; null where nothing is placed. */
function boxOf(readings: readonly TableReading[]) {
  const places = readings.flatMap(({ facilities, population }) =>
    [facilities, population].filter((table) => table !== null),
  );
  return streetBox(places, streetMargin(defaultSettings));
}

/** A copy without the data of persons goes along; the file's own bytes are with whoever asked. */
function withoutOwnBytes(input: InputFile, file: FileBytes | undefined): InputFile {
  return input.bytes === file?.bytes ? { ...input, bytes: noBytes } : input;
}

/** Hash of the file that was read, also where a copy takes its place. */
function hashOfFile({ sha256, decisions }: InputFile): string {
  return decisions?.copyOf?.sha256 ?? sha256;
}

function keyOf(name: string, options: FileToLoad['options']): string {
  return JSON.stringify([name, options]);
}
