// @ts-check
/**
 * Installs the dependencies where they are missing or where package-lock.json has changed. Only
 * Node's own modules may be imported here and in run.mjs: there may be no node_modules yet.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, succeeds } from './run.mjs';

/** Holds the hash of the package-lock.json that node_modules was installed from. */
const stamp = join(root, 'node_modules', '.kinreach-lock');

/**
 * Makes node_modules match package-lock.json; does nothing when it does already. Ends the process
 * with exit code 1 when npm fails. npm's output goes to stderr, never to stdout.
 */
export function installMissing() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('Installing dependencies…');
  // No install scripts: none of the packages needs one, and they could run anything.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-fund', '--no-audit'];
  // `npm run -s` hands its silence down, which would hide why an install failed.
  const env = { npm_config_loglevel: 'error' };
  if (!succeeds('npm', args, { output: 'stderr', env })) {
    console.error('✗ npm ci failed; see above.');
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installMissing();
