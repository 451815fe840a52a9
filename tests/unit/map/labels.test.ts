import { describe, expect, test } from 'vitest';
import type { CommunityTable, Territory, UnitTable } from '../../../src/coverage/coverageResult.ts';
import { peopleShares } from '../../../src/coverage/peopleShares.ts';
import { recordOf } from '../../../src/model/recordOf.ts';
import { buildMapGeometry } from '../../../src/map/mapGeometry.ts';
import { buildLabels, type LabelWishes } from '../../../src/map/mapLabels.ts';

/** A row of communities 800 m apart on the equator; every second one belongs to the second district. */
function rowOfCommunities(count: number): Territory {
  const zeros = (): Float64Array => new Float64Array(count);
  const names = (prefix: string): string[] => Array.from({ length: count }, (_, i) => prefix + i);
  const communities: CommunityTable = {
    count,
    id: names('c'),
    name: names('社区'),
    city: names(''),
    district: names(''),
    street: names(''),
    streetUnit: new Int32Array(count),
    districtUnit: Int32Array.from({ length: count }, (_, i) => (i < count / 2 ? 0 : 1)),
    cityUnit: new Int32Array(count),
    urban: new Uint8Array(count).fill(1),
    setting: names(''),
    lng: Float64Array.from({ length: count }, (_, i) => i * 0.0072),
    lat: zeros(),
    population: zeros(),
    elders60: zeros(),
    elders65: zeros(),
    elders80: zeros(),
    infants0To3: zeros(),
    toddlers2To3: zeros(),
    households: zeros(),
    householdsNew: zeros(),
    householdsExisting: zeros(),
    peopleShares: recordOf(peopleShares, () => ({ part: zeros(), whole: zeros() })),
    pointStart: new Uint32Array(count + 1),
    points: new Int32Array(count),
  };
  const units = (name: string[]): UnitTable => ({
    count: name.length,
    key: name,
    name,
    city: name,
    district: name,
    parent: new Int32Array(name.length),
  });
  const none = new Float64Array(0);
  return {
    year: null,
    points: {
      count: 0,
      id: [],
      name: [],
      row: new Int32Array(0),
      community: new Int32Array(0),
      lng: none,
      lat: none,
      population: none,
      elders60: none,
      infants0To3: none,
      households: none,
      demand: { elder: none, childcare: none },
    },
    communities,
    streets: units(['街道']),
    districts: units(['东区', '西区']),
    cities: units(['市']),
    boundaryUnit: new Int32Array(0),
    citiesNamed: true,
    standIn: { elder: false, childcare: false },
  };
}

const territory = rowOfCommunities(8);
const geometry = buildMapGeometry(territory);
const wishes: LabelWishes = {
  territory,
  geometry,
  level: 'district',
  unitText: () => '',
  statuses: null,
  selected: -1,
  flags: [],
  fontScale: 1,
};
const view = { west: -1, south: -1, east: 1, north: 1 };

describe('geometry of a territory', () => {
  test('every placed community has a cell; two districts share one border', () => {
    expect(geometry.cells.map((cell) => cell.row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(geometry.districtLines).toHaveLength(1);
    expect(geometry.streetLines).toHaveLength(0);
    const [line] = geometry.districtLines;
    for (const [lng] of line ?? []) expect(lng).toBeCloseTo(3.5 * 0.0072, 5);
  });

  test('the middle of a district is the mean of its communities', () => {
    expect(geometry.districtMiddles[0]?.[0]).toBeCloseTo(1.5 * 0.0072, 12);
    expect(geometry.districtMiddles[1]?.[0]).toBeCloseTo(5.5 * 0.0072, 12);
  });
});

describe('names on the map', () => {
  const textsAt = (zoom: number, more: Partial<LabelWishes> = {}): string[] =>
    buildLabels({ ...wishes, ...more }, { ...view, zoom }).map((label) => label.text);

  test('far away only districts are named, set wide', () => {
    expect(textsAt(12)).toEqual(['东\u2009区', '西\u2009区']);
  });

  test('communities are named from street scale on', () => {
    expect(textsAt(15).filter((text) => text.startsWith('社区'))).toHaveLength(8);
  });

  test('ids in place of names are not written, but for the selected one', () => {
    const { communities } = territory;
    const unnamed = { ...territory, communities: { ...communities, name: communities.id } };
    expect(textsAt(15, { territory: unnamed }).filter((text) => text.startsWith('c'))).toEqual([]);
    expect(textsAt(15, { territory: unnamed, selected: 1 })).toContain('c1');
  });

  test('the selected community is named at every scale, before all others', () => {
    expect(textsAt(12, { selected: 1 })[0]).toBe('社区1');
  });

  test('no name lies under the flag of a new facility, and the flag itself is no name', () => {
    const place = [3 * 0.0072, 0] as const;
    const shown = textsAt(15, { flags: [place] });
    expect(shown).not.toContain('社区3');
    expect(shown).toContain('社区4');
    expect(shown).not.toContain('█');
  });

  test('a ramp writes the value under the name', () => {
    const unitText = (unit: number) => ['91.0%', ''][unit] ?? '';
    const [name, value, other] = buildLabels({ ...wishes, unitText }, { ...view, zoom: 12 });
    expect([name?.text, value?.text, other?.text]).toEqual(['东区', '91.0%', '西\u2009区']);
    expect(value?.size).toBeLessThan(name?.size ?? 0);
    expect(value?.lat).toBe(name?.lat);
    expect((value?.below ?? 0) - (name?.below ?? 0)).toBeGreaterThan(12);
  });

  test('over a value names lose the word for their level, but never all that tells them apart', () => {
    const names = ['和平区', '沈北新区', '新区', '东陵街道', 'Centro'];
    const shortened = names.map((name) => {
      const districts = { ...territory.districts, name: [name, ''] };
      const unitText = () => '1';
      const labels = buildLabels(
        { ...wishes, territory: { ...territory, districts }, unitText },
        { ...view, zoom: 12 },
      );
      return labels[0]?.text;
    });
    expect(shortened).toEqual(['和平', '沈北', '新区', '东陵', 'Centro']);
  });

  test('where name and value find no room, the name alone may', () => {
    // The two middles are 32, 42 and 84 pixels apart; two such lines need 44, a line and a name 38.
    const unitText = () => '91.0%';
    expect(textsAt(9.62, { unitText })).toEqual(['东区', '91.0%']);
    expect(textsAt(10, { unitText })).toEqual(['东区', '91.0%', '西区']);
    expect(textsAt(11, { unitText })).toEqual(['东区', '91.0%', '西区', '91.0%']);
  });

  test('what is outside the window is not placed', () => {
    const labels = buildLabels(wishes, { west: 0.03, south: -1, east: 1, north: 1, zoom: 12 });
    expect(labels.map((label) => label.text)).toEqual(['西\u2009区']);
  });
});
