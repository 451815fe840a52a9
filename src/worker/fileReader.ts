import { buildInputs } from '../ingest/merge/buildInputs.ts';
import { datumEvidence } from '../ingest/place/datumFindings.ts';
import { partOf, type Progress } from '../ingest/progress.ts';
import { sha256Hex } from '../ingest/project/sha256.ts';
import type { CheckedReading, FileBytes, TableReading } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/project.ts';
import type { readTable } from '../ingest/readTable.ts';
import type { FileToLoad, LoadedInputs } from './protocol.ts';

/** Reads files for the screen, which wants no tables, and then the tables of several together. */
export interface FileReader {
  check(file: FileToLoad, progress: Progress): CheckedReading;
  /** What the files tell about each other's datum, each read under its options. */
  compare(files: readonly FileToLoad[], progress: Progress): readonly (Issue | null)[];
  load(files: readonly FileToLoad[], progress: Progress): LoadedInputs;
}

const noBytes = new Uint8Array(0);

/** Readings that are kept for loading; of more files the earliest are read again then. */
const mostKept = 20;

/**
 * Makes a reader that keeps the tables of the files it has checked, under the options of the last
 * time, until files are loaded: those need not be read again.
 */
export function createFileReader(read: typeof readTable): FileReader {
  let kept = new Map<string, TableReading>();

  function readingOf({ file, options }: FileToLoad, progress: Progress): TableReading {
    const known = kept.get(keyOf(file.name, options));
    if (known && hashOfFile(known.input) === sha256Hex(file.bytes)) return known;
    return read(file, options, progress);
  }

  function keep({ file, options }: FileToLoad, { input, ...others }: TableReading): TableReading {
    const reading = { ...others, input: withoutOwnBytes(input, file) };
    const earlier = [...kept].filter(([, one]) => one.input.sha256 !== input.sha256);
    kept = new Map([...earlier, [keyOf(file.name, options), reading] as const].slice(-mostKept));
    return reading;
  }

  return {
    check(wanted, progress) {
      const reading = keep(wanted, read(wanted.file, wanted.options, progress));
      const { facilities: _f, population, matrix: _m, matrixLines: _l, ...rest } = reading;
      const { boundaries: _b, projects: _j, statistics: _s, ...checked } = rest;
      return population ? { ...checked, populationRows: population.count } : checked;
    },
    compare(files, progress) {
      return datumEvidence(files.map((wanted) => keep(wanted, readingOf(wanted, progress))));
    },
    load(files, progress) {
      const readings = files.map((file, at) =>
        readingOf(file, partOf(progress, at / files.length, (at + 1) / files.length)),
      );
      kept = new Map();
      const { inputs, issues } = buildInputs(readings);
      const sources = [...readings.keys()].filter((at) => readings[at]?.kind !== null);
      const lean = inputs.files.map((input, at) =>
        withoutOwnBytes(input, files[sources[at] ?? -1]?.file),
      );
      return { inputs: { ...inputs, files: lean }, sources, issues };
    },
  };
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
