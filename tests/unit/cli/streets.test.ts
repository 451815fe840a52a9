import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { main } from '../../../src/cli/main.ts';
import { runCli } from '../../helpers/runCli.ts';
import { osmXml } from '../../helpers/writeOsm.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-streets-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.restoreAllMocks());

/** Degrees of a metre on the equator. */
const degree = 1 / (6_371_008.8 * (Math.PI / 180));
const at = (east: number, north: number) => ({ lng: 123 + east * degree, lat: north * degree });

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function table(out: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(out, name), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/*
 * One street of 1,000 m to the east, from its end 400 m of steps to the north, and an island of streets.
 * The station is at the west end; nearer by air to `steps` than by any way.
 */
const streets = fileOf(
  'toy.osm',
  osmXml({
    nodes: [
      { id: 1, ...at(0, 0) },
      { id: 2, ...at(1000, 0) },
      { id: 3, ...at(1000, 400) },
      { id: 4, ...at(0, 300) },
      { id: 5, ...at(300, 300) },
    ],
    ways: [
      { id: 1, nodes: [1, 2], tags: 'highway=residential' },
      { id: 2, nodes: [2, 3], tags: 'highway=steps' },
      { id: 3, nodes: [4, 5], tags: 'highway=residential' },
      { id: 4, nodes: [1, 4], tags: 'route=ferry' },
    ],
  }),
);
const row = (id: string, east: number, north: number) => {
  const { lng, lat } = at(east, north);
  return `${id},${id},阜新市,urban,${lng},${lat},2000,400,60,2024`;
};
const population = fileOf(
  'population.csv',
  [
    'id,name,city,setting,lng,lat,population,elders_60,infants_0_3,year',
    row('along', 400, 0),
    row('leg', 400, -150),
    row('steps', 1000, 300),
    row('island', 200, 300),
    row('off', 400, -250),
    'nowhere,nowhere,阜新市,urban,,,2000,400,60,2024',
  ].join('\n'),
);
const facilities = fileOf(
  'facilities.csv',
  `id,name,service,kind,lng,lat\nstation,站,elder,day_care,${at(0, 0).lng},${at(0, 0).lat}\n`,
);
const tables = ['--facilities', facilities, '--population', population];

async function run(...options: readonly string[]): Promise<string> {
  const out = mkdtempSync(join(folder, 'out-'));
  expect(await main(['coverage', ...tables, ...options, '--out', out])).toBe(0);
  return out;
}

const catchments = z.object({
  credit: z.string(),
  features: z.array(
    z.object({
      properties: z.object({ service: z.string(), minutes: z.number(), method: z.string() }),
      geometry: z.object({
        coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
      }),
    }),
  ),
});
const runRecord = z.object({ parameters: z.looseObject({}), inputs: z.array(z.looseObject({})) });

function jsonOf(out: string, name: string): unknown {
  return JSON.parse(readFileSync(join(out, name), 'utf8'));
}

/** Metres and seconds to the whole, and covered, of every point in id order. */
function ways(out: string): string[] {
  return table(out, 'points.csv').map((point) => {
    const whole = (name: string) =>
      /^[\d.]+$/.test(point[name] ?? '') ? Math.round(Number(point[name])) : point[name];
    return `${point['id']} ${whole('elder_metres')} ${whole('elder_seconds')} ${point['elder_covered']}`;
  });
}

it('takes the way of least time, and lists who is too far from every street', async () => {
  const out = await run('--streets', streets, '--speed', '1', '--minutes', '10', '--reach');
  expect(ways(out)).toEqual([
    'along 400 400 1',
    'island inf inf 0',
    'leg 550 550 1',
    'nowhere   ',
    'off inf inf 0',
    // Steps take twice as long as they are.
    'steps 1300 1600 0',
  ]);
  expect(table(out, 'city.csv')[0]).toMatchObject({
    elder_people_assessed: '2000',
    elder_covered_people: '800',
  });
  const far = table(out, 'issues.csv').filter(({ code }) => code === 'street-too-far');
  expect(far.map(({ file, line, value }) => [file, line, value])).toEqual([
    ['population.csv', '6', 'off'],
  ]);
  const island = table(out, 'issues.csv').filter(({ code }) => code === 'street-island');
  expect(island.map(({ file, line, value }) => [file, line, value])).toEqual([
    ['population.csv', '5', 'island'],
  ]);
  expect(table(out, 'reach.csv').map((pair) => pair['demand_id'])).toEqual(['along', 'leg']);
  expect(table(out, 'communities.csv').map((each) => each['elder_reason'])).toEqual([
    '',
    'outOfReach',
    '',
    'dataMissing',
    'outOfReach',
    'outOfReach',
  ]);
});

it('takes the shortest way where the limit is a length, whatever steps cost', async () => {
  const out = await run('--streets', streets, '--speed', '1', '--metres', '1300.1');
  expect(ways(out).at(-1)).toBe('steps 1300 1300 1');
  const wider = await run('--streets', streets, '--snap', '260', '--metres', '650.1');
  expect(ways(wider).find((way) => way.startsWith('off'))).toBe('off 650 722 1');
});

it('draws the catchment of every band along the streets, and says how in run.json', async () => {
  const out = await run('--streets', streets, '--speed', '1', '--minutes', '5,10');
  const { credit, features } = catchments.parse(jsonOf(out, 'catchments.geojson'));
  expect(credit).toBe('© OpenStreetMap contributors, ODbL 1.0');
  const elder = features.filter(({ properties }) => properties.service === 'elder');
  expect(elder.map(({ properties }) => properties)).toEqual([
    { service: 'elder', minutes: 5, method: 'street' },
    { service: 'elder', minutes: 10, method: 'street' },
  ]);
  const east = elder.map(({ geometry }) =>
    Math.max(...geometry.coordinates.flat(2).map(([lng]) => (lng - 123) / degree)),
  );
  expect(Math.abs((east[0] ?? NaN) - 300)).toBeLessThan(30);
  expect(Math.abs((east[1] ?? NaN) - 600)).toBeLessThan(30);
  const record = runRecord.parse(jsonOf(out, 'run.json'));
  expect(record.parameters).toMatchObject({
    method: 'street',
    snapMetres: 200,
    stepsSpeedFactor: 0.5,
    minutes: 10,
  });
  expect(record.inputs[2]).toMatchObject({
    name: 'toy.osm',
    kind: 'streets',
    read: 4,
    accepted: 3,
    rejected: 0,
    skipped: 1,
    credit: '© OpenStreetMap contributors, ODbL 1.0',
  });
});

it('keeps to circles where they are asked for, to the byte', async () => {
  const circles = await run('--reach');
  const asked = await run('--reach', '--streets', streets, '--method', 'circle');
  for (const name of ['points.csv', 'communities.csv', 'reach.csv', 'catchments.geojson']) {
    expect(readFileSync(join(asked, name), 'utf8')).toBe(readFileSync(join(circles, name), 'utf8'));
  }
});

it('refuses a street file that cannot be used, with a reason', async () => {
  const broken = fileOf('broken.osm', '<osm><node');
  const elsewhere = fileOf(
    'elsewhere.osm',
    osmXml({
      nodes: [
        { id: 1, lng: 10, lat: 50 },
        { id: 2, lng: 10.01, lat: 50 },
      ],
      ways: [{ id: 1, nodes: [1, 2], tags: 'highway=residential' }],
    }),
  );
  for (const [path, code] of [
    [broken, 'streets-unreadable'],
    [elsewhere, 'streets-elsewhere'],
    [join(folder, 'absent.osm'), 'file-unreadable'],
  ] as const) {
    const out = mkdtempSync(join(folder, 'out-'));
    expect(await main(['coverage', ...tables, '--streets', path, '--out', out])).toBe(1);
    expect(table(out, 'issues.csv').map((issue) => issue['code'])).toContain(code);
  }
});

it('says what a street file holds, whole, and why another holds nothing', async () => {
  const { code, out } = await runCli('check', streets);
  expect(code).toBe(0);
  const [line = '', ...findings] = out.trim().split('\n');
  // 1,000 m of street, 400 m of steps and the island's 300 m.
  expect(JSON.parse(line)).toMatchObject({
    type: 'file',
    kind: 'streets',
    metres: 1700,
    read: 4,
    accepted: 3,
    skipped: 1,
    credit: '© OpenStreetMap contributors, ODbL 1.0',
  });
  expect(findings.join()).toContain('streets-unconnected');
  const cut = await runCli('check', fileOf('cut.osm', '<osm><node'));
  expect(cut.code).toBe(1);
  expect(cut.err).toContain('街道文件不完整');
});
