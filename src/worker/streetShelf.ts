import { sha256Hex } from '../ingest/project/sha256.ts';
import type { FileBytes, ReadOptions } from '../ingest/reading.ts';
import { isStreetFile } from '../reach/streets/streetFile.ts';
import type { buildHandler } from './handleRequest.ts';
import type { WorkerAnswer, WorkerRequest } from './protocol.ts';
import type { KeptStreets, StreetLibrary } from './streetLibrary.ts';

/** Where networks of street files outlive the page. Whatever fails there costs time only. */
export interface StreetShelf {
  /** What was made of a file before, the latest last. */
  recall(sha256: string): Promise<readonly KeptStreets[]>;
  /** Throws where the place is full or blocked. */
  keep(streets: KeptStreets): Promise<void>;
  clear(): Promise<void>;
}

/** What a shelf knows of a network without opening it. */
export interface ShelfHead {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Counts up with every network that is put on the shelf. */
  readonly turn: number;
}

/** A file is opened again as it was last: with the network of its whole, or of what is around the data. */
const mostOfFile = 2;

const mostBytes = 400 * 1024 * 1024;

/** Keys of the networks that have to go, so that the shelf stays small: the oldest. */
export function outOfShelf(heads: readonly ShelfHead[]): string[] {
  const out: string[] = [];
  const ofFile = new Map<string, number>();
  let total = 0;
  for (const { key, sha256, bytes } of heads.toSorted((a, b) => b.turn - a.turn)) {
    const newer = ofFile.get(sha256) ?? 0;
    if (newer === mostOfFile || total + bytes > mostBytes) out.push(key);
    else total += bytes;
    ofFile.set(sha256, newer + 1);
  }
  return out;
}

/** Bytes of all columns in a value; one that is shared counts once. */
export function columnBytes(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce<number>((sum, part) => sum + columnBytes(part, seen), 0);
}

/**
 * A handler that first takes from the shelf what is there of the street files in a request, and puts there
 * what it had to read. A shelf that fails is told of, and the request answered all the same.
 */
export function withShelf(
  handle: ReturnType<typeof buildHandler>,
  library: StreetLibrary,
  shelf: StreetShelf,
): (request: WorkerRequest, tell: (told: WorkerAnswer) => void) => Promise<WorkerAnswer> {
  return async (request, tell) => {
    const tried = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        tell({ type: 'notKept', id: request.id, reason: reasonOf(error) });
      }
    };
    await tried(async () => {
      for (const sha256 of streetsIn(request)) library.recall(await shelf.recall(sha256));
    });
    const answer = handle(request, tell);
    // Before the answer, so that the other worker finds it there.
    await tried(async () => {
      for (const streets of library.readAnew()) await shelf.keep(streets);
    });
    return answer;
  };
}

/** A word that the interface has a sentence for, or the browser's own message. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'QuotaExceededError') return 'full';
  return error instanceof Error ? error.message : String(error);
}

/** Hashes of the street files that a request brings. */
function streetsIn(request: WorkerRequest): string[] {
  const hashOf = (file: FileBytes, options: ReadOptions) =>
    isStreetFile(file, options) ? [sha256Hex(file.bytes)] : [];
  if (request.type === 'read') return hashOf(request.file, request.options);
  if ('files' in request)
    return request.files.flatMap(({ file, options }) => hashOf(file, options));
  const sha256 = 'inputs' in request ? request.inputs.streets?.sha256 : undefined;
  return sha256 === undefined ? [] : [sha256];
}
