// @ts-check
/**
 * `npm test`: everything that must hold before a change is taken. `npm run check` is the same
 * without the browser (`--no-browser`). The first step that fails ends the run with exit code 1.
 */
import { installMissing } from './install.mjs';
import { step } from './run.mjs';

const withBrowser = !process.argv.includes('--no-browser');

installMissing();
// Before the long steps, so that a machine without a browser says so at once.
const { ensureChromium } = await import('./chromium.mjs');
const chromium = withBrowser ? await ensureChromium() : undefined;

step('Format', 'biome', ['format']);
step('Lint', 'oxlint', ['--type-aware', '--deny-warnings']);
step('Types', 'tsc', ['-p', '.']);
step('Architecture, unit, property, golden and flow tests', 'vitest', ['run', '--project', 'core']);
step('Build', 'vite', ['build', '--logLevel', 'warn']);
if (chromium !== undefined) {
  const build = ['build', '--mode', 'e2e', '--outDir', 'dist-e2e', '--logLevel', 'warn'];
  step('Build for the browser tests', 'vite', build);
  step('Browser tests', 'playwright', ['test'], { CHROME_PATH: chromium });
}
console.log('\n✓ All passed');
