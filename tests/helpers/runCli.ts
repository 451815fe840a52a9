import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** Runs the headless door with `words`, keeping what it writes. Restore the mocks after each test. */
export async function runCli(...words: string[]) {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  return { code: await main(words), ...written };
}
