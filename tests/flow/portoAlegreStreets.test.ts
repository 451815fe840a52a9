import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const sample = 'data/samples/porto-alegre';
const folder = mkdtempSync(join(tmpdir(), 'kinreach-porto-alegre-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function coveredPeople(metres: number): Promise<number> {
  const out = mkdtempSync(join(folder, 'out-'));
  const tables = ['--facilities', `${sample}/facilities.csv`];
  tables.push('--population', `${sample}/population.csv`, '--streets', `${sample}/poa_osm.pbf`);
  expect(await main(['coverage', ...tables, '--metres', String(metres), '--out', out])).toBe(0);
  const text = readFileSync(join(out, 'city.csv'), 'utf8').replace(/^\uFEFF/, '');
  const [city] = Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect(city?.['elder_people_assessed']).toBe('812935');
  return Number(city?.['elder_covered_people']);
}

/**
 * People within a way of healthcare by Valhalla 3.6.1 on the same street file: its distances with the
 * legs to and from the street that it names, both at most 200 m.
 */
const byValhalla = [
  [500, 318_953],
  [1000, 655_708],
  [1200, 737_135],
] as const;

describe('Porto Alegre by its streets', () => {
  it.each(byValhalla)('counts the people within %i m as another engine', async (metres, people) => {
    const covered = await coveredPeople(metres);
    expect(Math.abs(covered / people - 1)).toBeLessThan(0.02);
    if (metres !== 1200) return;
    expect(covered).toBe(734_981);
    // Its own figure leaves the legs out.
    expect(Math.abs(covered / 747_119 - 1)).toBeLessThan(0.02);
  });
});
