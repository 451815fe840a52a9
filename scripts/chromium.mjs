// @ts-check
/** Finding a Chromium and Chinese fonts for the browser tests, or installing them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './run.mjs';

/** @param {string} program @returns {string | undefined} its path, when it is on the PATH */
function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

/** @returns {Promise<string | undefined>} the browser that Playwright itself downloaded, if it did */
async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * The Chromium to test with: CHROME_PATH, else the system's, else Playwright's own.
 * @returns {Promise<string | undefined>} throws when CHROME_PATH names no file
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names no file: ${named}`);
  }
  const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return (
    ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean) ??
    [macChrome].find((file) => existsSync(file)) ??
    playwrightChromium()
  );
}

/** Whether this is Debian or a child of it, and we may install packages. */
function canInstall() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(onPath('apt-get'))
  );
}

/** Whether any installed font has Chinese; true where that cannot be asked. */
function hasChineseFont() {
  if (!onPath('fc-list')) return !canInstall();
  return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
}

/**
 * Makes sure that there is a Chromium, and on Debian as root also a Chinese font for the pictures.
 * Ends the process with exit code 1 and says what to do when there is none: browser tests are never
 * skipped silently.
 * @returns {Promise<string>} path of the browser
 */
export async function ensureChromium() {
  const found = await findChromium();
  const missing = [
    ...(found === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0 && canInstall()) {
    step('Package lists', 'apt-get', ['update', '-q']);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const options = ['-y', '-q', '--no-install-recommends'];
    step(`Install ${missing.join(', ')}`, 'apt-get', ['install', ...options, ...missing], env);
  }
  const chromium = found ?? (await findChromium());
  if (chromium !== undefined) return chromium;
  console.error(
    '✗ No Chromium for the browser tests. Install chromium or Google Chrome, or run ' +
      '`npx playwright install chromium`, or set CHROME_PATH to a browser.\n' +
      '  `npm run check` runs everything that needs no browser.',
  );
  process.exit(1);
}
