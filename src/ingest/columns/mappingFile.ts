import { z } from 'zod';
import { type Datum, datums } from '../../model/datum.ts';
import type { InputKind } from '../../model/project.ts';
import type { ValueMapping } from '../../model/readDecisions.ts';
import { sha256Hex } from '../project/sha256.ts';

// The pages forbid code made from text, and zod would try that for speed.
z.config({ jitless: true });

/** Version of the mapping files that this program writes; a greater one is refused. */
const mappingVersion = 1;

/** How the tables of one kind are read: columns and values as in `ReadOptions`. */
export interface TableMapping {
  /** Canonical header → header of the file, '' for none. */
  readonly columns: Readonly<Record<string, string>>;
  readonly values?: ValueMapping;
  readonly datum?: Datum;
}

export type Mappings = Readonly<Partial<Record<InputKind, TableMapping>>>;

const text = z.string().max(10_000);
const columnsSchema = z.record(text, text);
const tableSchema = z.strictObject({
  columns: columnsSchema,
  values: z.record(text, z.record(text, text)).exactOptional(),
  datum: z.enum(datums).exactOptional(),
});
const fileSchema = z.strictObject({
  version: z.literal(mappingVersion),
  facilities: tableSchema.exactOptional(),
  population: tableSchema.exactOptional(),
  matrix: tableSchema.exactOptional(),
  projects: tableSchema.exactOptional(),
  statistics: tableSchema.exactOptional(),
});
/** The plain form, without version: canonical header → header of the file, by kind of table. */
const plainSchema = z.strictObject({
  facilities: columnsSchema.exactOptional(),
  population: columnsSchema.exactOptional(),
  matrix: columnsSchema.exactOptional(),
  projects: columnsSchema.exactOptional(),
  statistics: columnsSchema.exactOptional(),
});

/** Mappings from the text of a mapping file, in the versioned or the plain form; null when it is neither. */
export function readMappingFile(json: string): Mappings | null {
  let value: unknown;
  try {
    // Editors of Windows put a mark before the text.
    value = JSON.parse(json.replace(/^\ufeff/u, ''));
  } catch {
    return null;
  }
  const file = fileSchema.safeParse(value);
  if (file.success) {
    const { version: _version, ...mappings } = file.data;
    return mappings;
  }
  const plain = plainSchema.safeParse(value);
  if (!plain.success) return null;
  const { facilities, population, matrix, projects, statistics } = plain.data;
  return {
    ...(facilities ? { facilities: { columns: facilities } } : {}),
    ...(population ? { population: { columns: population } } : {}),
    ...(matrix ? { matrix: { columns: matrix } } : {}),
    ...(projects ? { projects: { columns: projects } } : {}),
    ...(statistics ? { statistics: { columns: statistics } } : {}),
  };
}

/** Text of a mapping file, from which `readMappingFile` reads the same mappings. */
export function mappingFileText(mappings: Mappings): string {
  return `${JSON.stringify({ version: mappingVersion, ...mappings }, null, 2)}\n`;
}

/**
 * What tells tables of one origin by their headers, to remember a mapping under: equal for the same
 * headers in any order and width, with any white space around them.
 */
export function headerFingerprint(headers: readonly string[]): string {
  const sorted = headers.map((header) => header.normalize('NFKC').trim()).sort();
  return sha256Hex(new TextEncoder().encode(JSON.stringify(sorted)));
}
