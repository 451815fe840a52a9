import { describe, expect, it } from 'vitest';
import { buildHandler } from '../../../src/worker/handleRequest.ts';
import type { WorkerAnswer, WorkerRequest } from '../../../src/worker/protocol.ts';
import { createStreetLibrary, type KeptStreets } from '../../../src/worker/streetLibrary.ts';
import {
  columnBytes,
  outOfShelf,
  type StreetShelf,
  withShelf,
} from '../../../src/worker/streetShelf.ts';
import { linesFile, riverTown } from '../../helpers/streetFiles.ts';

const { facilities, population, streets } = riverTown;

function memoryShelf() {
  const kept: KeptStreets[] = [];
  const shelf: StreetShelf = {
    recall: async (sha256) => structuredClone(kept.filter((one) => one.sha256 === sha256)),
    keep: async (one) => void kept.push(structuredClone(one)),
    clear: async () => void kept.splice(0),
  };
  return { kept, shelf };
}

/** A worker that has just started. */
function startedOn(shelf: StreetShelf) {
  const library = createStreetLibrary();
  const told: WorkerAnswer[] = [];
  const handle = withShelf(buildHandler(undefined, library), library, shelf);
  return { told, ask: (request: WorkerRequest) => handle(request, (one) => told.push(one)) };
}

const load = (files = [facilities, population, streets]): WorkerRequest => ({
  type: 'load',
  id: 1,
  files: files.map((file) => ({ file, options: {} })),
});

function streetsOf(answer: WorkerAnswer) {
  if (answer.type !== 'inputs') throw new Error(`The worker answered with ${answer.type}`);
  return answer.loaded.inputs.streets;
}

describe('a shelf of street networks', () => {
  it('spares another worker the reading of the same file', async () => {
    const { kept, shelf } = memoryShelf();
    const first = streetsOf(await startedOn(shelf).ask(load()));
    expect(kept).toHaveLength(1);
    const again = streetsOf(await startedOn(shelf).ask(load()));
    expect(again).toEqual(first);
    expect(kept).toHaveLength(1);

    const [one] = kept.splice(0);
    if (!one) throw new Error('Nothing is kept');
    const summary = { ...one.streets.summary, metres: 4321 };
    kept.push({ ...one, streets: { ...one.streets, summary } });
    const marked = streetsOf(await startedOn(shelf).ask(load()));
    expect(marked?.summary.metres).toBe(4321);
  });

  it('does not answer for other streets, nor for the same around other data', async () => {
    const { kept, shelf } = memoryShelf();
    await startedOn(shelf).ask(load());
    const other = linesFile('streets.geojson', [
      [
        [-400, 0],
        [400, 0],
      ],
    ]);
    const answer = await startedOn(shelf).ask(load([facilities, population, other]));
    expect(streetsOf(answer)?.summary.metres).toBeCloseTo(800, -1);
    await startedOn(shelf).ask(load([facilities, streets]));
    expect(new Set(kept.map(({ key }) => key)).size).toBe(3);
  });

  it('holds a whole file once that lies around the data as a whole', async () => {
    const { kept, shelf } = memoryShelf();
    const { ask } = startedOn(shelf);
    await ask({ type: 'read', id: 1, file: streets, options: {} });
    const whole = streetsOf(await ask(load()));
    expect(kept).toHaveLength(1);
    expect(streetsOf(await startedOn(shelf).ask(load()))).toEqual(whole);
    expect(whole).toEqual(streetsOf(await startedOn(memoryShelf().shelf).ask(load())));

    const long = linesFile('long.geojson', [
      [
        [-400, 0],
        [1_000, 0],
        [9_000, 0],
        [18_000, 0],
      ],
    ]);
    await ask({ type: 'read', id: 1, file: long, options: {} });
    const near = streetsOf(await ask(load([facilities, population, long])));
    expect(near?.summary.metres).toBeGreaterThan(0);
    expect(near?.summary.metres).toBeLessThan(6000);
  });

  it('names findings for the file at hand', async () => {
    const { shelf } = memoryShelf();
    const islands = linesFile('one.geojson', [
      [
        [0, 0],
        [400, 0],
      ],
      [
        [0, 900],
        [300, 900],
      ],
    ]);
    await startedOn(shelf).ask({ type: 'read', id: 1, file: islands, options: {} });
    const renamed = { ...islands, name: 'two.geojson' };
    const answer = await startedOn(shelf).ask({ type: 'read', id: 2, file: renamed, options: {} });
    if (answer.type !== 'reading') throw new Error(`The worker answered with ${answer.type}`);
    expect(answer.reading.issues.map(({ code, file }) => [code, file])).toEqual([
      ['streets-unconnected', 'two.geojson'],
    ]);
  });

  it('that is blocked or full costs nothing but a word', async () => {
    const full = new Error('No room');
    full.name = 'QuotaExceededError';
    const { told, ask } = startedOn({
      recall: () => Promise.reject(new Error('Blocked')),
      keep: () => Promise.reject(full),
      clear: async () => undefined,
    });
    expect(streetsOf(await ask(load()))?.summary.metres).toBeCloseTo(2400, -1);
    expect(told.filter(({ type }) => type === 'notKept')).toEqual([
      { type: 'notKept', id: 1, reason: 'Blocked' },
      { type: 'notKept', id: 1, reason: 'full' },
    ]);
  });

  it('has room for two networks of a file and 400 MB in all, the latest', () => {
    const mb = 1024 * 1024;
    const head = (key: string, turn: number, megabytes: number) => ({
      key,
      sha256: key.slice(0, 1),
      bytes: megabytes * mb,
      turn,
    });
    expect(outOfShelf([head('a1', 1, 10), head('a2', 3, 10), head('a3', 2, 10)])).toEqual(['a1']);
    expect(outOfShelf([head('a1', 1, 150), head('b1', 2, 150), head('c1', 3, 150)])).toEqual([
      'a1',
    ]);
    expect(outOfShelf([head('a1', 1, 401)])).toEqual(['a1']);
  });

  it('counts a shared column once', () => {
    const shared = new Float64Array(4);
    expect(columnBytes({ a: shared, b: { a: shared, c: [new Uint8Array(3), 'text'] } })).toBe(35);
  });
});
