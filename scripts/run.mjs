// @ts-check
/** Running the tools of the repository as steps, with one environment for all of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What every child process sees: the tools in node_modules/.bin, a home that exists, and no
 * NODE_ENV, because `production` there would change what npm installs and what tests run against.
 * @returns {NodeJS.ProcessEnv}
 */
function childEnvironment() {
  const { NODE_ENV: _, ...environment } = process.env;
  const home = process.env.HOME || join(tmpdir(), 'kinreach-home');
  mkdirSync(home, { recursive: true });
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...environment, HOME: home, PATH: path };
}

/**
 * Runs a program in the root folder and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ output?: 'inherit' | 'stderr' | 'ignore', env?: Record<string, string> }} [options]
 *   `stderr` sends what it prints to our stderr, for commands whose stdout is read by a program.
 * @returns {boolean} whether it ended with exit code 0
 */
export function succeeds(program, args, { output = 'inherit', env = {} } = {}) {
  const childOutput = output === 'stderr' ? 2 : output;
  const { status } = spawnSync(program, args, {
    cwd: root,
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', childOutput, output === 'ignore' ? 'ignore' : 'inherit'],
    // npm and the tools in .bin are .cmd files on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Prints a heading, runs a program as `succeeds` does, and ends this process with exit code 1 when
 * the program fails.
 * @param {string} heading
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function step(heading, program, args, env = {}) {
  console.log(`\n── ${heading}`);
  if (succeeds(program, args, { env })) return;
  console.error(`\n✗ ${heading} failed: ${program} ${args.join(' ')}`);
  process.exit(1);
}
