// @ts-check
/**
 * `npm start`: installs what is missing, builds the app, serves it and prints the address.
 *
 *   node scripts/start.mjs [--port N]                    build, then serve dist/
 *   node scripts/start.mjs --serve-only DIR [--port N]   serve a folder built before (browser tests)
 *
 * Without --port: 4173, or the next free port. A --port that is taken is an error.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing } from './install.mjs';
import { root, step } from './run.mjs';
import { serve } from './server.mjs';

/** @returns {{ folder: string | undefined, port: number | undefined }} exits with 2 on wrong usage */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { 'serve-only': { type: 'string' }, port: { type: 'string' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      throw new Error(`--port ${values.port}: give a whole number from 0 to 65535`);
    }
    return { folder: values['serve-only'], port };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start -- [--port N]');
    process.exit(2);
  }
}

const { folder, port } = readArguments();
if (folder === undefined) {
  installMissing();
  step('Build', 'vite', ['build', '--logLevel', 'warn']);
}
const served = resolve(root, folder ?? 'dist');
if (!existsSync(join(served, 'index.html'))) {
  console.error(`✗ ${served} holds no built app`);
  process.exit(1);
}
try {
  const { address } = await serve(served, port ?? 4173, port === undefined ? 100 : 1);
  console.log(`\nKinreach 一刻圈  ${address}\nCtrl+C 停止 / to stop`);
} catch (error) {
  console.error(`✗ Cannot listen: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
