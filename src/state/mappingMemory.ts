import { z } from 'zod';
import {
  headerFingerprint,
  mappingFileText,
  type Mappings,
  readMappingFile,
} from '../ingest/columns/mappingFile.ts';
import type { CheckedReading, ReadOptions } from '../ingest/reading.ts';
import type { TableKind } from '../model/project.ts';

/** What the user once decided about tables with certain headers. */
export interface MappingMemory {
  /** Options for tables with these headers; null: nothing was decided about such a table. */
  recall(headers: readonly string[]): ReadOptions | null;
  remember(headers: readonly string[], mappings: Mappings): void;
}

const tableKinds: readonly TableKind[] = [
  'facilities',
  'population',
  'matrix',
  'projects',
  'statistics',
];

const key = 'kinreach-mappings';
/** Kinds of tables that are remembered; the one that was used longest ago is forgotten first. */
const mostRemembered = 50;

/** Fingerprints with the texts of mapping files, the latest last. */
const entriesSchema = z.array(z.tuple([z.string(), z.string()])).max(mostRemembered);
type Entries = z.infer<typeof entriesSchema>;

/** Remembers in the browser. One that keeps nothing is no trouble: columns are then recognised anew. */
export function createMappingMemory(
  kept: () => Pick<Storage, 'getItem' | 'setItem'>,
): MappingMemory {
  function entries(): Entries {
    try {
      const parsed = entriesSchema.safeParse(JSON.parse(kept().getItem(key) ?? '[]'));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }
  return {
    recall(headers) {
      const fingerprint = headerFingerprint(headers);
      const text = entries().find(([one]) => one === fingerprint)?.[1];
      const mappings = text === undefined ? null : readMappingFile(text);
      return mappings && optionsFromMappings(mappings);
    },
    remember(headers, mappings) {
      const fingerprint = headerFingerprint(headers);
      const others = entries().filter(([one]) => one !== fingerprint);
      const next = [...others, [fingerprint, mappingFileText(mappings)]].slice(-mostRemembered);
      try {
        kept().setItem(key, JSON.stringify(next));
      } catch {
        // Full or blocked: the work goes on without it.
      }
    },
  };
}

/** The mapping of a reading as it would stand in a mapping file; empty where it has no kind. */
export function mappingsOf({ kind, input }: CheckedReading): Mappings {
  if (kind === null || kind === 'boundaries' || kind === 'streets') return {};
  const { mapping, datum, decisions } = input;
  const values = decisions?.values;
  const table = { columns: mapping, ...(values ? { values } : {}), ...(datum ? { datum } : {}) };
  return { [kind]: table };
}

/** Whether the user has decided anything that is worth remembering. */
export function isDecided({ kind, mapping, values, datum }: ReadOptions): boolean {
  return [kind, mapping, values, datum].some((decision) => decision !== undefined);
}

/** Reading options from mappings of one kind of table; null where there is none. */
export function optionsFromMappings(mappings: Mappings): ReadOptions | null {
  const kind = tableKinds.find((one) => mappings[one]);
  return kind ? optionsOfKind(mappings, kind) : null;
}

/**
 * Reading options for a file from a mapping file: those of its kind, or, where it was taken for
 * none, of the only kind whose columns it has. null: the mappings are not about such a table.
 */
export function optionsForReading(
  { kind, headers }: CheckedReading,
  mappings: Mappings,
): ReadOptions | null {
  if (kind === 'boundaries' || kind === 'streets') return null;
  if (kind !== null) return optionsOfKind(mappings, kind);
  const [fitting, ...others] = tableKinds.filter((one) => {
    const sources = Object.values(mappings[one]?.columns ?? {}).filter((source) => source);
    return sources.length > 0 && sources.every((source) => headers.includes(source));
  });
  return fitting && others.length === 0 ? optionsOfKind(mappings, fitting) : null;
}

function optionsOfKind(mappings: Mappings, kind: TableKind): ReadOptions | null {
  const table = mappings[kind];
  if (!table) return null;
  const { columns: mapping, values, datum } = table;
  return { kind, mapping, ...(values ? { values } : {}), ...(datum ? { datum } : {}) };
}
