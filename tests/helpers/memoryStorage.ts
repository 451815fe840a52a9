import {
  type FileContents,
  type ProjectStorage,
  type SavedWork,
  StaleRevisionError,
} from '../../src/state/projectStorage.ts';

/** Storage in memory that behaves like the browser's: it keeps copies and refuses stale revisions. */
export interface MemoryStorage extends ProjectStorage {
  /** What is stored now. */
  stored(): SavedWork | null;
  /** Makes the next saves fail with this error, or work again with null. */
  failWith(error: Error | null): void;
}

export function memoryStorage(start: SavedWork | null = null): MemoryStorage {
  let work = start;
  let fault: Error | null = null;
  return {
    load: async () => structuredClone(work),
    async save(document, contents: FileContents, revision) {
      if (fault) throw fault;
      if ((work?.revision ?? 0) !== revision) throw new StaleRevisionError('Another tab saved');
      work = structuredClone({ revision: revision + 1, document, contents });
      return revision + 1;
    },
    async clear() {
      work = null;
    },
    stored: () => work,
    failWith(error) {
      fault = error;
    },
  };
}
