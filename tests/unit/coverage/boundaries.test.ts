import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { Scenario } from '../../../src/model/project.ts';
import type { BoundaryLevel, BoundaryTable } from '../../../src/model/tables.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { type FacilityRow, facilityTable, populationTable } from '../../helpers/tables.ts';

interface Box {
  readonly level: BoundaryLevel;
  readonly name: string;
  readonly code?: string;
  readonly district?: string;
  readonly street?: string;
  readonly west: number;
  readonly east: number;
}

/** Boxes between two meridians, from 41.70 to 41.90 north. */
function boundaryTable(boxes: readonly Box[]): BoundaryTable {
  return {
    count: boxes.length,
    origin: {
      files: ['b.geojson'],
      file: new Uint16Array(boxes.length),
      line: Int32Array.from(boxes, (_, at) => at + 1),
    },
    level: boxes.map(({ level }) => level),
    code: boxes.map(({ code = '' }) => code),
    name: boxes.map(({ name }) => name),
    city: boxes.map(() => ''),
    district: boxes.map(({ district = '' }) => district),
    street: boxes.map(({ street = '' }) => street),
    polygons: boxes.map(({ west, east }) => [
      [
        [
          [west, 41.7],
          [east, 41.7],
          [east, 41.9],
          [west, 41.9],
          [west, 41.7],
        ],
      ],
    ]),
  };
}

/** Two communities of one street; the second one's point lies close to their common border. */
const population = populationTable([
  {
    id: 'A',
    name: '甲社区',
    district: '东区',
    street: '一街道',
    lng: 123.4,
    lat: 41.8,
    elders60: 100,
  },
  {
    id: 'B',
    name: '乙社区',
    district: '东区',
    street: '一街道',
    lng: 123.431,
    lat: 41.8,
    elders60: 100,
  },
]);
const communities: readonly Box[] = [
  { level: 'community', name: '甲', district: '东区', street: '一', west: 123.38, east: 123.43 },
  { level: 'community', name: '乙', district: '东区', street: '一', west: 123.43, east: 123.46 },
];

function run(
  facilities: readonly FacilityRow[],
  boxes: readonly Box[],
  scenario: Scenario | null = null,
) {
  const analysis = analyse({
    facilities: facilityTable(facilities),
    population,
    matrix: null,
    boundaries: boundaryTable(boxes),
    settings: defaultSettings,
    scenario,
    year: null,
  });
  const { communities: table } = analysis.territory;
  const told = analysis.issues
    .filter(({ code }) => code.startsWith('boundary-') || code.startsWith('facility-'))
    .map(({ code, value }) => `${code} ${value}`.trim());
  const places = [...analysis.facilityCommunity].map((row) => table.name[row] ?? '');
  return { analysis, places, told };
}

/** In 甲's boundary, but nearer to 乙's point. */
const nearBorder = { id: 'f', name: '站', lng: 123.429, lat: 41.8 };

describe('boundaries', () => {
  it('place a facility that names nothing before the nearest point does, and say so', () => {
    expect(run([nearBorder], []).places).toEqual(['乙社区']);
    const { places, told } = run([nearBorder], communities);
    expect(places).toEqual(['甲社区']);
    expect(told).toEqual(['facility-inferred 站']);
  });

  it('do not overrule what a row names', () => {
    const named = { ...nearBorder, district: '东区', street: '一街道', community: '乙社区' };
    expect(run([named], communities).places).toEqual(['乙社区']);
  });

  it('leave a facility beyond all of them outside, whatever it names', () => {
    const beyond = { ...nearBorder, lng: 123.47, community: '乙社区', district: '东区' };
    const { places, told } = run([beyond], communities);
    expect(places).toEqual(['']);
    expect(told).toEqual(['facility-outside 站']);
  });

  it('place a facility that a scenario moves or opens', () => {
    const scenario: Scenario = {
      id: 's',
      name: 's',
      edits: [
        { type: 'move', facilityId: 'f', lng: 123.4295, lat: 41.81 },
        {
          type: 'open',
          facilityId: 'new',
          name: '新',
          service: 'elder',
          lng: 123.4299,
          lat: 41.8,
          seats: 1,
          places: Number.NaN,
        },
      ],
    };
    const start = { ...nearBorder, lng: 123.45 };
    expect(run([start], communities).places).toEqual(['乙社区']);
    expect(run([start], communities, scenario).places).toEqual(['甲社区', '甲社区']);
  });

  it('of districts count a facility in 未注明 below, so that sums hold', () => {
    const district: Box = { level: 'district', name: '东区', west: 123.38, east: 123.46 };
    const { analysis, places } = run([{ ...nearBorder, beds: 7, kind: 'institution' }], [district]);
    expect(places).toEqual(['']);
    const { streets, districts } = analysis.coverage;
    for (const units of [streets, districts]) {
      expect(units.reduce((total, { beds }) => total + beds.value, 0)).toBe(7);
    }
  });

  it('that fit nothing are listed, and groups that have none', () => {
    const strange: Box = { level: 'community', name: '丙', west: 123.38, east: 123.43 };
    const { told, analysis } = run([nearBorder], [...communities.slice(1), strange]);
    expect(told).toContain('boundary-unmatched 丙');
    const missing = analysis.issues.find(({ code }) => code === 'boundary-missing');
    expect(missing?.facts).toEqual({ level: 'community', count: '1', names: '甲社区' });
  });
});
