import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { bundle } from '../../scripts/bundle.mjs';
import { mulberry32 } from '../bench/measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinreach-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

function table(name: string, header: string, count: number, cells: (k: number) => string): string {
  const lines = Array.from({ length: count }, (_, k) => cells(k));
  const path = join(folder, name);
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return path;
}

it('writes the same bytes on one thread and on three', { timeout: 120_000 }, async () => {
  const doors = {
    main: 'src/cli/main.ts',
    readWorker: 'src/cli/readWorker.ts',
    pairWorker: 'src/cli/pairWorker.ts',
  };
  const door = await bundle(doors, ['src', 'data/plans']);
  const next = mulberry32(12);
  const place = () => `${-51.24 + 0.08 * next()},${-30.07 + 0.06 * next()}`;
  const facilities = table(
    'facilities.csv',
    'id,name,service,kind,lng,lat',
    300,
    (k) =>
      `f${k},站${k},${k % 3 === 0 ? 'childcare,kindergarten_class' : 'elder,day_care'},${place()}`,
  );
  const population = table(
    'population.csv',
    'id,name,city,lng,lat,population,elders_60,infants_0_3,year',
    400,
    (k) => `p${k},区${k},阜新市,${place()},2000,400,60,2024`,
  );
  const start = join(folder, 'start.mjs');
  writeFileSync(
    start,
    `import { main } from ${JSON.stringify(pathToFileURL(join(door, 'main.mjs')).href)};
process.exitCode = await main(process.argv.slice(2));`,
  );
  const run = (workers: string) => {
    const out = join(folder, `out-${workers}`);
    const words = ['coverage', '--facilities', facilities, '--population', population];
    const streets = ['--streets', 'data/samples/porto-alegre/poa_osm.pbf', '--reach'];
    const { status, stderr } = spawnSync(
      process.execPath,
      [start, ...words, ...streets, '--workers', workers, '--out', out],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    return readFileSync(join(out, 'reach.csv'), 'utf8');
  };
  const alone = run('1');
  expect(alone.split('\n').length).toBeGreaterThan(1000);
  expect(run('3')).toBe(alone);
});
