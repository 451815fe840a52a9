import { test as base, expect, type BrowserContext } from '@playwright/test';

/** What must never happen while a page is open, gathered over a whole test. */
interface Trespasses {
  /** Addresses of requests to other origins, of the page and of its workers. */
  requests: string[];
  /** Violations of the security policy and errors that nobody caught. */
  violations: string[];
}

/** Starts to watch all pages of a context. Data stay on the machine only while both stay empty. */
async function watch(context: BrowserContext, origin: string): Promise<Trespasses> {
  const trespasses: Trespasses = { requests: [], violations: [] };
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    const isLocal = protocol === 'data:' || target === origin;
    if (!isLocal) trespasses.requests.push(request.url());
  });
  context.on('weberror', (error) => trespasses.violations.push(String(error.error())));
  context.on('console', (message) => {
    const isViolation = /content security policy|refused to/i.test(message.text());
    if (isViolation) trespasses.violations.push(message.text());
  });
  await context.exposeBinding('kinreachViolation', (_source, text: string) => {
    trespasses.violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'kinreachViolation');
      if (typeof report !== 'function') return;
      const text = `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`;
      Reflect.apply(report, window, [text]);
    });
  });
  return trespasses;
}

/** Makes every page of a context a browser that cannot draw a map. */
async function takeWebGlAway(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = new Proxy(original, {
      apply: (target, canvas, args): unknown =>
        String(args[0]).startsWith('webgl') ? null : Reflect.apply(target, canvas, args),
    });
  });
}

/**
 * Playwright's `test`, where every test fails at its end on a request to another origin, a violation
 * of the policy or an uncaught error. `trespasses` lets a test look at them before. Without WebGL
 * (`test.use({ hasWebGl: false })`) the app has no map and all else: for what is not shown on a map,
 * since a map takes seconds of a machine without a graphics card whenever a screen with one opens.
 */
export const test = base.extend<{ trespasses: Trespasses; hasWebGl: boolean }>({
  hasWebGl: [true, { option: true }],
  context: async ({ context, hasWebGl }, use) => {
    if (!hasWebGl) await takeWebGlAway(context);
    await use(context);
  },
  trespasses: [
    async ({ context, baseURL }, use) => {
      const trespasses = await watch(context, new URL(baseURL ?? '').origin);
      await use(trespasses);
      expect(trespasses).toEqual({ requests: [], violations: [] });
    },
    { auto: true },
  ],
});

export { expect };
