import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** Another port can be set where two runs share a machine. */
const port = process.env['KINREACH_E2E_PORT'] ?? '4273';
const executablePath = await findChromium();

/** For a machine without a graphics card, as root, without a network. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Tests the build that `vite build --mode e2e --outDir dist-e2e` made, under the real headers. */
export default defineConfig({
  testDir: 'tests/e2e',
  // One at a time: the software renderer takes all of a small machine.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // The camera then jumps, so that no test waits for a movement.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: flags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `node scripts/start.mjs --serve-only dist-e2e --port ${port}`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
