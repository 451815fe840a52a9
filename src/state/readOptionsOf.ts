import type { Encoding, ReadOptions } from '../ingest/reading.ts';
import type { InputFile } from '../model/project.ts';

function isEncoding(name: string): name is Encoding {
  return name === 'utf-8' || name === 'gb18030';
}

/** The options by which a file is read again as it was read before. */
export function readOptionsOf(file: Omit<InputFile, 'bytes'>): ReadOptions {
  return {
    kind: file.kind,
    delimiter: file.delimiter,
    mapping: file.mapping,
    // Any other encoding (UTF-16) is told by its byte order mark and needs no choice.
    ...(isEncoding(file.encoding) ? { encoding: file.encoding } : {}),
  };
}
