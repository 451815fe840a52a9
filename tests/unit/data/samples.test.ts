import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
type Row = Readonly<Record<string, string>>;

/** A table without quoted cells, read without the code that is under test elsewhere. */
function table(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(root, 'data', path), 'utf8')
    .trimEnd()
    .split('\n');
  const headers = head.trim().split(',');
  return lines.map((line) => {
    const cells = line.trim().split(',');
    expect(cells).toHaveLength(headers.length);
    return Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? '']));
  });
}

function sum(rows: readonly Row[], field: string): number {
  return rows.reduce((total, row) => total + Number(row[field] ?? ''), 0);
}

function count(rows: readonly Row[], field: string, value: string): number {
  return rows.filter((row) => row[field] === value).length;
}

function haversineMetres(a: Row, b: Row): number {
  const radians = (degrees: string | undefined) => (Number(degrees) * Math.PI) / 180;
  const lat = Math.sin((radians(b['lat']) - radians(a['lat'])) / 2) ** 2;
  const lng = Math.sin((radians(b['lng']) - radians(a['lng'])) / 2) ** 2;
  const cosines = Math.cos(radians(a['lat'])) * Math.cos(radians(b['lat']));
  return 2 * 6371008.8 * Math.asin(Math.sqrt(lat + cosines * lng));
}

test('building the samples again writes the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinreach-samples-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/buildSamples.mjs'), folder]);
    for (const sample of ['porto-alegre', 'shenyang']) {
      for (const name of ['facilities.csv', 'population.csv']) {
        const built = readFileSync(join(folder, sample, name));
        const kept = readFileSync(join(root, 'data/samples', sample, name));
        expect([sample, name, built.equals(kept)]).toEqual([sample, name, true]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('Porto Alegre', () => {
  const facilities = table('samples/porto-alegre/facilities.csv');
  const population = table('samples/porto-alegre/population.csv');

  test('has the rows of its source', () => {
    expect(population).toHaveLength(1227);
    expect(sum(population, 'population')).toBe(812935);
    expect(count(facilities, 'service', 'elder')).toBe(117);
    expect(count(facilities, 'service', 'childcare')).toBe(177);
    expect(count(facilities, 'service', '')).toBe(5);
    expect(count(facilities, 'kind', 'other')).toBe(299);
    const cells = table('sources/porto-alegre-hexgrid.csv');
    expect(population.map(({ id, lng, lat }) => [id, lng, lat])).toEqual(
      cells.map(({ id, lon, lat }) => [id, lon, lat]),
    );
  });

  // Published with the data of r5r: people within a circle, limit included.
  test.each([
    ['elder', [452441, 685569, 768470, 790005, 796234]],
    ['childcare', [640123, 792421, 808891, 811096, 811240]],
  ])('%s circles hold the people of the reference', (service, expected) => {
    const own = facilities.filter((row) => row['service'] === service);
    const nearest = population.map((cell) =>
      Math.min(...own.map((facility) => haversineMetres(cell, facility))),
    );
    const within = (metres: number) =>
      population.reduce(
        (people, cell, i) =>
          people + ((nearest[i] ?? Infinity) <= metres ? Number(cell['population']) : 0),
        0,
      );
    expect([500, 800, 1000, 1200, 1250].map(within)).toEqual(expected);
  });
});

describe('Shenyang', () => {
  const facilities = table('samples/shenyang/facilities.csv');
  const population = table('samples/shenyang/population.csv');
  const census = table('sources/shenyang-census-2020.csv');
  const codes = table('sources/shenyang-communities-2023.csv');

  test('has every community of the code list', () => {
    expect(population.map((row) => row['community_code'])).toEqual(codes.map((row) => row['code']));
    expect(count(population, 'setting', 'urban')).toBe(1309);
    expect(count(population, 'setting', 'rural')).toBe(1394);
    expect(population.filter((row) => row['lng'] === '' && row['lat'] === '')).toHaveLength(6);
  });

  test('adds up to the census in every district', () => {
    const pairs = [
      ['population', 'pop_total'],
      ['elders_60', 'pop_60p'],
      ['elders_65', 'pop_65p'],
      ['elders_80', 'pop_80p'],
      ['households', 'households'],
    ] as const;
    for (const district of census) {
      const own = population.filter((row) => row['district_code'] === district['code']);
      for (const [field, source] of pairs) {
        expect([district['name'], field, sum(own, field)]).toEqual([
          district['name'],
          field,
          Number(district[source]),
        ]);
      }
    }
    expect(sum(population, 'infants_0_3')).toBe(144000);
  });

  test('nests the ages', () => {
    const nested = ['elders_80', 'elders_65', 'elders_60', 'population'];
    for (const row of population) {
      const figures = nested.map((field) => Number(row[field]));
      expect(figures).toEqual([...figures].sort((a, b) => a - b));
    }
  });

  test('has the facilities, beds and places of the plan', () => {
    const kinds = ['institution', 'regional_centre', 'community_station'];
    kinds.push('childcare_institution', 'kindergarten_class');
    expect(kinds.map((kind) => count(facilities, 'kind', kind))).toEqual([271, 279, 955, 9, 642]);
    expect(facilities).toHaveLength(2156);
    expect(sum(facilities, 'beds')).toBe(41800);
    expect(sum(facilities, 'places')).toBe(36900);
    expect(sum(facilities, 'enrolled')).toBe(28305);
    expect(new Set(facilities.map((row) => row['id'])).size).toBe(2156);
    for (const row of facilities) {
      expect(Number(row['nursing_beds'])).toBeLessThanOrEqual(Number(row['beds']));
      expect(Number(row['enrolled'])).toBeLessThanOrEqual(Number(row['places']));
      expect(Number(row['opened'])).toBeLessThanOrEqual(2020);
    }
  });

  test('places each facility within 250 m of its own community', () => {
    const byCode = new Map(population.map((row) => [row['community_code'], row]));
    for (const facility of facilities) {
      const community = byCode.get(facility['community_code']);
      expect(community?.['name']).toBe(facility['community']);
      if (community === undefined || community['lng'] === '') continue;
      expect(haversineMetres(facility, community)).toBeLessThan(251);
    }
  });

  test('shows the shortage that it is made for', () => {
    const urban = population.filter((row) => row['setting'] === 'urban');
    const elder = facilities.filter((row) => row['service'] === 'elder');
    const placed = urban.filter((row) => row['lng'] !== '');
    const covered = placed.filter((row) =>
      elder.some((facility) => haversineMetres(row, facility) <= (15 * 60 * 0.9) / 1.3),
    );
    const share = sum(covered, 'elders_60') / sum(placed, 'elders_60');
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThan(0.92);
    const hosts = new Set(elder.map((row) => row['community_code']));
    expect(urban.filter((row) => hosts.has(row['community_code'] ?? ''))).toHaveLength(1043);
  });
});
