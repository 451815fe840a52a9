import { afterEach, describe, expect, it, vi } from 'vitest';
import { readProjectFile, writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import type { FileBytes } from '../../../src/ingest/reading.ts';
import { sha256Hex } from '../../../src/ingest/project/sha256.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { AnalysisInput } from '../../../src/scorecard/analysis.ts';
import type { ChannelEvents, OpenChannel } from '../../../src/worker/channel.ts';
import { createAnalysisClient } from '../../../src/worker/client.ts';
import type { WorkerRequest } from '../../../src/worker/protocol.ts';
import { buildHandler } from '../../../src/worker/handleRequest.ts';
import { buildAnalysis } from '../../helpers/buildAnalysis.ts';
import { buildFacilities, buildProject } from '../../helpers/buildProject.ts';
import { buildReading } from '../../helpers/buildReading.ts';

/** A worker that answers when the test says so, from a copy of the message like a real one. */
function fakeWorkers() {
  const lines: { requests: WorkerRequest[]; events: ChannelEvents; closed: boolean }[] = [];
  const handlers: ReturnType<typeof buildHandler>[] = [];
  const territories = new Map<number | null, ReturnType<typeof buildAnalysis>['territory']>();
  const open: OpenChannel = (events) => {
    const line = { requests: [] as WorkerRequest[], events, closed: false };
    lines.push(line);
    handlers.push(
      buildHandler({
        analyse: (input) => {
          const analysis = buildAnalysis(input);
          const territory = territories.get(input.year) ?? analysis.territory;
          territories.set(input.year, territory);
          return { ...analysis, territory };
        },
        readTable: (file: FileBytes) => buildReading(file),
        readProjectFile,
      }),
    );
    return {
      send: (request) => line.requests.push(structuredClone(request)),
      close: () => {
        line.closed = true;
      },
    };
  };
  const answer = () => {
    const line = lines.at(-1);
    const request = line?.requests.at(-1);
    const handle = handlers.at(-1);
    if (!line || !request || !handle) throw new Error('Nothing was asked');
    const reply = handle(request);
    line.events.answered(structuredClone(reply));
    return reply;
  };
  return { lines, open, answer };
}

function inputOf(
  year: number,
  facilities = buildFacilities(['a']),
): Omit<AnalysisInput, 'streets'> {
  return {
    facilities,
    population: null,
    matrix: null,
    settings: defaultSettings,
    scenario: null,
    year,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('analysis client', () => {
  it('has one request under way and sends only the latest of those waiting', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const answers = [2021, 2022, 2023].map((year) => client.analyse('main', inputOf(year)));
    const other = client.analyse('baseline', inputOf(1999));
    expect(fake.lines[0]?.requests.length).toBe(1);
    fake.answer();
    fake.answer();
    fake.answer();
    const years = (await Promise.all(answers)).map((analysis) => analysis?.year ?? null);
    expect(years).toEqual([2021, null, 2023]);
    expect((await other)?.year).toBe(1999);
    expect(fake.lines[0]?.requests.length).toBe(3);
  });

  it('sends a table once, takes a part that has not changed from the last answer and edits facilities itself', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const facilities = buildFacilities(['a', 'b']);
    const first = client.analyse('main', inputOf(2025, facilities));
    expect(fake.answer()).toHaveProperty('territory');
    const second = client.analyse('main', {
      ...inputOf(2025, facilities),
      settings: { ...defaultSettings, minutes: 10 },
    });
    const request = fake.lines[0]?.requests[1];
    expect(request?.type === 'analyse' && request.inputs).toEqual({});
    const reply = fake.answer();
    expect(reply).not.toHaveProperty('territory');
    expect(reply).not.toHaveProperty('facilities');
    expect((await second)?.territory).toBe((await first)?.territory);
    expect((await second)?.facilities).toBe(facilities);
    expect(facilities.lng.length).toBe(2);
  });

  it('starts a dead worker again with all tables, and fails what it was at', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const facilities = buildFacilities(['a']);
    const before = client.analyse('main', inputOf(2025, facilities));
    fake.answer();
    await before;
    const lost = client.analyse('main', inputOf(2026, facilities));
    const next = client.analyse('main', inputOf(2027, facilities));
    fake.lines[0]?.events.broken('out of memory');
    await expect(lost).rejects.toThrow('out of memory');
    expect(fake.lines[0]?.closed).toBe(true);
    const request = fake.lines[1]?.requests[0];
    expect(request?.type === 'analyse' && request.inputs.facilities?.id).toEqual(['a']);
    fake.answer();
    expect((await next)?.year).toBe(2027);
  });

  it('answers on this thread where no worker can be started, at once or at load', async () => {
    const fallback = fakeWorkers();
    const refusing = createAnalysisClient(() => {
      throw new Error('no workers here');
    }, fallback.open);
    const one = refusing.analyse('main', inputOf(2025));
    fallback.answer();
    expect((await one)?.year).toBe(2025);

    const broken = fakeWorkers();
    const other = fakeWorkers();
    const client = createAnalysisClient(broken.open, other.open);
    const two = client.analyse('main', inputOf(2024));
    broken.lines[0]?.events.broken('404');
    other.answer();
    expect((await two)?.year).toBe(2024);
  });

  it('never turns to this thread once a worker has answered', async () => {
    const fake = fakeWorkers();
    const fallback = fakeWorkers();
    const client = createAnalysisClient(fake.open, fallback.open);
    const first = client.analyse('main', inputOf(2025));
    fake.answer();
    await first;
    for (const year of [2026, 2027]) {
      const lost = client.analyse('main', inputOf(year));
      fake.lines.at(-1)?.events.broken('out of memory');
      await expect(lost).rejects.toThrow('out of memory');
    }
    expect([fake.lines.length, fallback.lines.length]).toEqual([2, 0]);
  });

  it('gives up a worker that does not answer, even at its first request', async () => {
    vi.useFakeTimers();
    const fake = fakeWorkers();
    const fallback = fakeWorkers();
    const client = createAnalysisClient(fake.open, fallback.open);
    const lost = client.read({ name: 'a.csv', bytes: new Uint8Array(2 ** 20) }, {});
    const outcome = lost.catch((error: unknown) => String(error));
    const next = client.analyse('main', inputOf(2025));
    await vi.advanceTimersByTimeAsync(64_999);
    expect(fake.lines.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toBe('Error: timeout');
    expect(fake.lines[0]?.closed).toBe(true);
    expect([fake.lines.length, fallback.lines.length]).toEqual([2, 0]);
    fake.answer();
    expect((await next)?.year).toBe(2025);
    // An answer in time leaves no clock behind.
    expect(vi.getTimerCount()).toBe(0);
  });

  it('opens a project file, and says when it is damaged', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const { sample, settings } = buildProject();
    const inputs = { files: [], facilities: null, population: null, matrix: null };
    const project = { name: 'Work', sample, settings, inputs, scenarios: [] };
    const opened = client.open(writeProjectFile(project));
    fake.answer();
    expect(await opened).toEqual({ ok: true, value: project, issues: [] });
    const damaged = client.open(new Uint8Array([1, 2, 3]));
    fake.answer();
    expect(await damaged).toMatchObject({ ok: false });
  });

  it('gives a reading back with the very bytes that were asked about', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const file: FileBytes = { name: 'a.csv', bytes: new Uint8Array([1, 2, 3]) };
    const reading = client.read(file, {});
    const reply = fake.answer();
    expect(reply.type === 'reading' && reply.reading.input.bytes.length).toBe(0);
    expect((await reading).input.bytes).toBe(file.bytes);
  });

  it('ends a worker whose request is given up, and goes on with the next', async () => {
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const file: FileBytes = { name: 'a.csv', bytes: new Uint8Array([1]) };
    const user = new AbortController();
    const outcomes = [file, file].map((one) =>
      client.read(one, {}, { signal: user.signal }).catch((error: unknown) => String(error)),
    );
    const next = client.analyse('main', inputOf(2025));
    user.abort();
    expect(await Promise.all(outcomes)).toEqual(Array(2).fill('CancelledError: Cancelled'));
    expect(fake.lines.map((line) => line.closed)).toEqual([true, false]);
    expect(fake.lines[1]?.requests.map((request) => request.type)).toEqual(['analyse']);
    fake.answer();
    expect((await next)?.year).toBe(2025);
    const late = client.read(file, {}, { signal: user.signal });
    await expect(late).rejects.toThrow('Cancelled');
  });

  it('has patience with a worker that tells of its progress', async () => {
    vi.useFakeTimers();
    const fake = fakeWorkers();
    const client = createAnalysisClient(fake.open);
    const shares: number[] = [];
    const reading = client.read(
      { name: 'a.csv', bytes: new Uint8Array(1) },
      {},
      { progress: (share) => shares.push(share) },
    );
    for (const share of [0.2, 0.4, 0.6]) {
      await vi.advanceTimersByTimeAsync(50_000);
      fake.lines[0]?.events.answered({ type: 'progress', id: 1, share });
    }
    fake.answer();
    expect((await reading).kind).toBe('facilities');
    expect(shares).toEqual([0.2, 0.4, 0.6]);
    expect([fake.lines.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('loads the inputs of several files with their bytes, those that were checked without reading again', async () => {
    const read = vi.fn((file: FileBytes) => readTable(file, {}));
    const handle = buildHandler({ analyse: buildAnalysis, readTable: read, readProjectFile });
    const client = createAnalysisClient((events) => ({
      send: (request) => events.answered(structuredClone(handle(structuredClone(request)))),
      close: () => undefined,
    }));
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const facilities = file('f.csv', 'name,kind,lng,lat\nOne,day_care,123.4,41.8\n');
    const other = file('x.csv', '颜色,形状\n红,圆\n');
    const people = file('p.csv', 'name,lng,lat,elders_60\nEast,123.4,41.8,5\n');
    const checked = await client.read(people, {});
    expect(checked).not.toHaveProperty('population');
    const files = [facilities, other, people].map((one) => ({ file: one, options: {} }));
    const { inputs } = await client.load(files);
    expect(inputs.files.map(({ name }) => name)).toEqual(['f.csv', 'p.csv']);
    expect(inputs.files.map(({ bytes }) => bytes)).toEqual([facilities.bytes, people.bytes]);
    expect([inputs.facilities?.count, inputs.population?.elders60[0]]).toEqual([1, 5]);
    expect(read.mock.calls.map(([one]) => one.name)).toEqual(['p.csv', 'f.csv', 'x.csv']);
  });

  it('keeps the copy without data of persons, never the file that holds them', async () => {
    const handle = buildHandler();
    const client = createAnalysisClient((events) => ({
      send: (request) => events.answered(structuredClone(handle(structuredClone(request)))),
      close: () => undefined,
    }));
    const text = '名称,类型,经度,纬度,联系电话\n甲,养老院,123.4,41.8,13804001234\n';
    const file = { name: 'f.csv', bytes: new TextEncoder().encode(text) };
    const { input } = await client.read(file, {});
    const { inputs } = await client.load([{ file, options: {} }]);
    for (const one of [input, ...inputs.files]) {
      expect(one.bytes.length).toBeGreaterThan(0);
      expect(new TextDecoder().decode(one.bytes)).not.toContain('13804001234');
      expect(one.sha256).toBe(sha256Hex(one.bytes));
    }
    expect(inputs.facilities?.count).toBe(1);
  });

  it('turns a fault in a room into an error of that request only', async () => {
    const handle = buildHandler({
      analyse: () => {
        throw new Error('Row 7 is impossible');
      },
      readTable: (file: FileBytes) => buildReading(file),
      readProjectFile,
    });
    const { scenario, settings, year } = inputOf(2025);
    expect(handle({ type: 'analyse', id: 4, inputs: {}, settings, scenario, year })).toEqual({
      type: 'failed',
      id: 4,
      message: 'Row 7 is impossible',
    });
  });
});
