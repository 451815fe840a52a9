import { type Mappings, readMappingFile } from '../ingest/columns/mappingFile.ts';
import type { PendingFile } from './pendingFile.ts';
import { optionsForReading } from './mappingMemory.ts';
import type { Decision } from './readAgain.ts';

/** A mapping file is small: a large JSON file holds boundaries and is not looked into here. */
const mostMappingBytes = 1024 * 1024;

/** A name that a mapping file may have. */
export function isMappingName(name: string): boolean {
  return /\.json$/i.test(name);
}

/** The mappings that a file holds; null where it is another kind of file. */
export async function mappingsFromFile(file: File): Promise<Mappings | null> {
  if (!isMappingName(file.name) || file.size > mostMappingBytes) return null;
  return readMappingFile((await file.text()).replace(/^\ufeff/, ''));
}

/** How waiting files are to be read under a mapping file: those that it is about, each with its decision. */
export function decisionsByMappings(
  pending: readonly PendingFile[],
  mappings: Mappings,
  name: string,
): readonly (readonly [PendingFile, Decision])[] {
  return pending.flatMap((one) => {
    const given = optionsForReading(one.reading, mappings);
    if (given === null) return [];
    const options = { ...one.options, ...given };
    return [[one, { options, decidedBy: { type: 'mappingFile', name } }] as const];
  });
}
