// @ts-check
/**
 * `npm run -s kinreach -- <command> …`: the headless door. Relative paths count from the folder
 * where npm was called, not from the repository. Only the command itself writes to stdout.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installMissing } from './install.mjs';

installMissing();
const { bundle } = await import('./bundle.mjs');

const entries = {
  main: 'src/cli/main.ts',
  readWorker: 'src/cli/readWorker.ts',
  pairWorker: 'src/cli/pairWorker.ts',
};
const folder = await bundle(entries, ['src', 'data/plans']);

process.chdir(process.env.INIT_CWD ?? process.cwd());
const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
