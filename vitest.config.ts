import { defineConfig } from 'vitest/config';

/** `core` is what `npm test` runs; `reference` reads bigger data that a clone does not carry. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: [
            'tests/architecture.test.ts',
            'tests/{unit,property,golden,flow}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'reference', include: ['tests/reference/**/*.test.ts'] },
      },
    ],
  },
});
