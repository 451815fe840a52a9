// @ts-check
/**
 * Bundling TypeScript for Node: Node 20 cannot run it by itself. A bundle is kept under the hash of
 * everything that went into it, so that a second run starts at once.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';

const cache = join(root, 'node_modules', '.cache', 'kinreach');

/** @param {string} folder @returns {string[]} its files, from the root folder, in a stable order */
function filesOf(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string[]} entries @param {string[]} folders */
function hashOf(entries, folders) {
  const hash = createHash('sha256').update(entries.join('\n'));
  const single = ['package-lock.json', 'scripts/bundle.mjs'].map((file) => join(root, file));
  for (const file of [...single, ...folders.flatMap(filesOf)]) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Bundles entry files with all that they import. Prints nothing to stdout.
 * @param {Record<string, string>} entries name to path from the root folder; the name may hold
 *   slashes; each becomes `<name>.mjs`, side by side
 * @param {string[]} folders folders whose content the bundle depends on
 * @returns {Promise<string>} the folder that holds the bundle
 */
export async function bundle(entries, folders) {
  const folder = join(cache, hashOf(Object.values(entries), folders));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: draft,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, path]) => [name, join(root, path)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  });
  try {
    // The move is one act, so that a run at the same time never meets half a bundle.
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
