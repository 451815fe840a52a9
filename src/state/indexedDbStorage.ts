import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  type FileContents,
  type ProjectStorage,
  type SavedDocument,
  type SavedWork,
  StaleRevisionError,
  StorageBlockedError,
} from './projectStorage.ts';

interface Head {
  readonly revision: number;
  readonly document: SavedDocument;
}

interface Schema extends DBSchema {
  head: { key: string; value: Head };
  contents: { key: string; value: Uint8Array };
}

type Database = IDBPDatabase<Schema>;

const headKey = 'head';

/** Saves into the browser's IndexedDB, everything of one save in one transaction. */
export function indexedDbStorage(name = 'kinreach'): ProjectStorage {
  let opened: Promise<Database> | null = null;

  function database(): Promise<Database> {
    opened ??= openDatabase(name, () => {
      opened = null;
    });
    // A failed opening is not remembered: the next save tries again.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  }

  return {
    load: async () => loadWork(await database()),
    async save(document, contents, revision) {
      const db = await database();
      await writeWork(db, { revision: revision + 1, document }, contents, revision);
      await verifyWork(db, { revision: revision + 1, document }, contents);
      return revision + 1;
    },
    async clear() {
      const db = await database();
      const transaction = db.transaction(['head', 'contents'], 'readwrite');
      await Promise.all([
        transaction.objectStore('head').clear(),
        transaction.objectStore('contents').clear(),
        transaction.done,
      ]);
    },
  };
}

async function openDatabase(name: string, lost: () => void): Promise<Database> {
  try {
    return await openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('head');
        db.createObjectStore('contents');
      },
      terminated: lost,
    });
  } catch (error) {
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    throw isFull ? error : new StorageBlockedError(String(error));
  }
}

async function loadWork(db: Database): Promise<SavedWork | null> {
  const transaction = db.transaction(['head', 'contents']);
  const head = await transaction.objectStore('head').get(headKey);
  if (!head) return null;
  const store = transaction.objectStore('contents');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const contents = new Map<string, Uint8Array>();
  for (const [index, bytes] of values.entries()) contents.set(keys[index] ?? '', bytes);
  return { ...head, contents };
}

async function writeWork(
  db: Database,
  head: Head,
  contents: FileContents,
  expected: number,
): Promise<void> {
  const transaction = db.transaction(['head', 'contents'], 'readwrite');
  // An abort rejects `done` as well as the request at fault; the first of them is what we throw.
  const done = transaction.done.catch((error: unknown) => error);
  const store = transaction.objectStore('contents');
  const stored = await transaction.objectStore('head').get(headKey);
  if ((stored?.revision ?? 0) !== expected) {
    transaction.abort();
    await done;
    throw new StaleRevisionError(`Revision ${stored?.revision ?? 0} is stored, not ${expected}`);
  }
  const keys = new Set(await store.getAllKeys());
  const writes: Promise<unknown>[] = [];
  try {
    for (const [key, bytes] of contents) if (!keys.has(key)) writes.push(store.put(bytes, key));
    for (const key of keys) if (!contents.has(key)) writes.push(store.delete(key));
    writes.push(transaction.objectStore('head').put(head, headKey));
    await Promise.all(writes);
  } catch (error) {
    await abandon(transaction, writes);
    await done;
    throw error;
  }
  const fault = await done;
  if (fault instanceof Error) throw fault;
}

/** Takes back a save that could not be asked for as a whole; what was asked for then fails too. */
async function abandon(
  transaction: { abort(): void },
  writes: readonly Promise<unknown>[],
): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
  await Promise.allSettled(writes);
}

/** Reads the save back; what was not stored as written was not saved. */
async function verifyWork(db: Database, written: Head, contents: FileContents): Promise<void> {
  const transaction = db.transaction(['head', 'contents']);
  const head = await transaction.objectStore('head').get(headKey);
  // A still later revision is another tab's own, complete save.
  if (head && head.revision > written.revision) return;
  const keys = new Set(await transaction.objectStore('contents').getAllKeys());
  const isWhole = [...contents.keys()].every((key) => keys.has(key));
  if (!isWhole || JSON.stringify(head) !== JSON.stringify(written)) {
    throw new Error('What was saved does not read back as it was written');
  }
}
