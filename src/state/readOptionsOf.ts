import { copyText } from '../ingest/privacy/redactedCopy.ts';
import type { Encoding, ReadOptions } from '../ingest/reading.ts';
import type { InputFile } from '../model/project.ts';

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

function isEncoding(name: string): name is Encoding {
  return encodings.some((encoding) => encoding === name);
}

/** The options by which a file is read again as it was read before. */
export function readOptionsOf(file: Omit<InputFile, 'bytes'>): ReadOptions {
  return {
    kind: file.kind,
    ...file.decisions,
    // A workbook has neither delimiter nor encoding.
    ...(file.delimiter === '' ? {} : { delimiter: file.delimiter }),
    mapping: file.mapping,
    // Work that was saved before datums were asked for has none.
    ...(file.datum ? { datum: file.datum } : {}),
    ...(isEncoding(file.encoding) ? { encoding: file.encoding } : {}),
    // Encoding and delimiter are those of the file; a copy of it has its own.
    ...(file.decisions?.copyOf ? copyText : {}),
  };
}
