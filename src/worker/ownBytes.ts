import type { CheckedReading, FileBytes } from '../ingest/reading.ts';
import type { InputFile } from '../model/project.ts';
import type { FilesLoaded } from './analysisClient.ts';
import type { FileToLoad, LoadedInputs } from './protocol.ts';

/** Puts back the bytes that the worker left out, those of the file itself. */
export function withBytes(reading: CheckedReading, file: FileBytes): CheckedReading {
  return { ...reading, input: inputWithBytes(reading.input, file) };
}

/** Puts back the bytes of each file of the inputs. */
export function filesLoaded(
  { inputs, sources, issues }: LoadedInputs,
  asked: readonly FileToLoad[],
): FilesLoaded {
  const files = inputs.files.map((input, at) => {
    const source = asked[sources[at] ?? -1];
    if (!source) throw new Error('The worker loaded a file that was not asked for');
    return inputWithBytes(input, source.file);
  });
  const { streets } = inputs;
  if (!streets) return { inputs: { ...inputs, files }, issues };
  const { bytes } = files.find(({ sha256 }) => sha256 === streets.sha256) ?? streets;
  return { inputs: { ...inputs, files, streets: { ...streets, bytes } }, issues };
}

/** A copy that takes the place of the file comes with its bytes. */
function inputWithBytes(input: InputFile, file: FileBytes): InputFile {
  return input.bytes.length > 0 ? input : { ...input, bytes: file.bytes };
}
