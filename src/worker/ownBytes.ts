import type { CheckedReading, FileBytes } from '../ingest/reading.ts';
import type { FilesLoaded } from './analysisClient.ts';
import type { FileToLoad, LoadedInputs } from './protocol.ts';

/** Puts back the bytes that the worker left out. */
export function withBytes(reading: CheckedReading, file: FileBytes): CheckedReading {
  return { ...reading, input: { ...reading.input, bytes: file.bytes } };
}

/** Puts back the bytes of each file of the inputs. */
export function filesLoaded(
  { inputs, sources, issues }: LoadedInputs,
  asked: readonly FileToLoad[],
): FilesLoaded {
  const files = inputs.files.map((input, at) => {
    const source = asked[sources[at] ?? -1];
    if (!source) throw new Error('The worker loaded a file that was not asked for');
    return { ...input, bytes: source.file.bytes };
  });
  return { inputs: { ...inputs, files }, issues };
}
