import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptStreets } from './streetLibrary.ts';
import { columnBytes, outOfShelf, type ShelfHead, type StreetShelf } from './streetShelf.ts';

interface Schema extends DBSchema {
  heads: { key: string; value: ShelfHead; indexes: { sha256: string } };
  streets: { key: string; value: KeptStreets };
}

const name = 'kinreach-streets';

/**
 * Keeps networks in the browser's IndexedDB.
 *
 * @param build Of the app: another one may make other networks of the same file.
 */
export function indexedDbShelf(build: string): StreetShelf {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('heads', { keyPath: 'key' }).createIndex('sha256', 'sha256');
        db.createObjectStore('streets');
      },
      terminated() {
        opened = null;
      },
    });
    // A failed opening is not remembered: the next one may work.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  }

  return {
    async recall(sha256) {
      const transaction = (await database()).transaction(['heads', 'streets']);
      const heads = await transaction.objectStore('heads').index('sha256').getAll(sha256);
      const found: KeptStreets[] = [];
      for (const { key } of heads.toSorted((a, b) => a.turn - b.turn)) {
        if (!key.startsWith(`${build} `)) continue;
        const streets = await transaction.objectStore('streets').get(key);
        if (streets) found.push(streets);
      }
      return found;
    },
    async keep(streets) {
      const key = `${build} ${streets.key}`;
      const transaction = (await database()).transaction(['heads', 'streets'], 'readwrite');
      const heads = transaction.objectStore('heads');
      const values = transaction.objectStore('streets');
      const others = (await heads.getAll()).filter((head) => head.key !== key);
      const turn = 1 + Math.max(0, ...others.map((head) => head.turn));
      const { sha256 } = streets;
      const head = { key, sha256, bytes: columnBytes(streets), turn };
      const out = outOfShelf([...others, head]);
      const isKept = !out.includes(key);
      await Promise.all([
        ...(isKept ? [heads.put(head), values.put(streets, key)] : []),
        ...out.flatMap((old) => [heads.delete(old), values.delete(old)]),
        transaction.done,
      ]);
    },
    async clear() {
      const transaction = (await database()).transaction(['heads', 'streets'], 'readwrite');
      await Promise.all([
        transaction.objectStore('heads').clear(),
        transaction.objectStore('streets').clear(),
        transaction.done,
      ]);
    },
  };
}
