// @ts-check
/**
 * `npm run bench [-- NAME]`: runs tests/bench/*.bench.ts one after the other, or only those whose
 * file name holds NAME. Each exports `run(): Promise<void>` and prints its own lines.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installMissing } from './install.mjs';
import { root } from './run.mjs';

installMissing();
const { bundle } = await import('./bundle.mjs');

const ending = '.bench.ts';
const names = readdirSync(join(root, 'tests', 'bench'))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();
const benches = names.map((name) => [name, `tests/bench/${name}${ending}`]);
// What threads run is a file of its own.
const entries = { ...Object.fromEntries(benches), pairWorker: 'src/cli/pairWorker.ts' };
const folder = await bundle(entries, ['src', 'data/plans', 'tests/bench', 'tests/helpers']);

const wanted = process.argv[2] ?? '';
for (const name of names.filter((candidate) => candidate.includes(wanted))) {
  console.log(`\n── ${name}`);
  const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  await run();
}
