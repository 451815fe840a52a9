import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaCounts } from '../../../src/map/boundaryPolygons.ts';
import { hatchStrokes } from '../../../src/map/hatch.ts';
import { buildMapGeometry } from '../../../src/map/mapGeometry.ts';
import { cellAt } from '../../../src/map/pick.ts';
import { defaultSettings } from '../../../src/model/defaultSettings.ts';
import type { BoundaryLevel, BoundaryTable } from '../../../src/model/tables.ts';
import { analyse } from '../../../src/scorecard/analyse.ts';
import { populationTable } from '../../helpers/tables.ts';

interface Feature {
  readonly level: BoundaryLevel;
  readonly name: string;
  readonly polygons: readonly Position[][][];
}

function boundaryTable(features: readonly Feature[]): BoundaryTable {
  const blank = features.map(() => '');
  return {
    count: features.length,
    origin: {
      files: ['b.geojson'],
      file: new Uint16Array(features.length),
      line: Int32Array.from(features, (_, at) => at + 1),
    },
    level: features.map(({ level }) => level),
    code: blank,
    name: features.map(({ name }) => name),
    city: blank,
    district: blank,
    street: blank,
    polygons: features.map(({ polygons }) => polygons),
  };
}

/** A square of a hundredth of a degree and more, counterclockwise. */
function square(west: number, south: number, side = 0.01): Position[] {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}

const population = populationTable(
  ['甲', '乙', '丙'].map((name, at) => ({
    id: name,
    name: `${name}社区`,
    district: at === 2 ? '西区' : '东区',
    street: at === 2 ? '二街道' : '一街道',
    lng: 123.405 + at * 0.01,
    lat: 41.805,
    elders60: 100,
  })),
);

function drawn(features: readonly Feature[]) {
  const boundaries = boundaryTable(features);
  const analysis = analyse({
    facilities: null,
    population,
    matrix: null,
    boundaries,
    settings: defaultSettings,
    scenario: null,
    year: null,
  });
  const { territory } = analysis;
  const rowOf = (name: string) => territory.communities.name.indexOf(`${name}社区`);
  return { analysis, territory, boundaries, rowOf, map: buildMapGeometry(territory, boundaries) };
}

const hole = square(123.403, 41.803, 0.002).toReversed();
const first: Feature = {
  level: 'community',
  name: '甲社区',
  polygons: [[square(123.4, 41.8), hole], [square(123.5, 41.9)]],
};
const second: Feature = { level: 'community', name: '乙社区', polygons: [[square(123.41, 41.8)]] };

describe('areas by loaded boundaries', () => {
  test('a community has its own parts and holes; one without a boundary stays schematic below', () => {
    const { map, rowOf } = drawn([first, second]);
    const parts = map.cells.map(({ row, isSchematic, rings }) => [row, isSchematic, rings.length]);
    expect(parts[0]).toEqual([rowOf('丙'), true, 1]);
    expect(parts).toContainEqual([rowOf('甲'), false, 2]);
    expect(parts.filter(([row]) => row === rowOf('甲'))).toHaveLength(2);
    expect(parts).toContainEqual([rowOf('乙'), false, 1]);
    expect(parts).toHaveLength(4);
  });

  test('a place in a hole is in no area, one in a distant part is', () => {
    const { map, rowOf } = drawn([first, second]);
    expect(cellAt(map.cells, 123.401, 41.801)?.row).toBe(rowOf('甲'));
    expect(cellAt(map.cells, 123.404, 41.804)).toBeNull();
    expect(cellAt(map.cells, 123.505, 41.905)?.row).toBe(rowOf('甲'));
  });

  test('a real area lies above a schematic one', () => {
    const over: Feature = { ...second, polygons: [[square(123.41, 41.8, 0.02)]] };
    const { map, rowOf } = drawn([over]);
    expect(cellAt(map.cells, 123.425, 41.805)?.row).toBe(rowOf('乙'));
  });

  test('without boundaries every area is schematic; those that fit no community change nothing', () => {
    const stranger: Feature = { ...first, name: '别处社区' };
    expect(drawn([]).map).toEqual(drawn([stranger]).map);
    expect(drawn([]).map.cells.every((cell) => cell.isSchematic)).toBe(true);
  });

  test('districts have their own boundary, their neighbours that of their communities', () => {
    const east: Feature = {
      level: 'district',
      name: '东区',
      polygons: [[square(123.3, 41.7, 0.3)]],
    };
    const { map, territory } = drawn([east, first]);
    const unit = territory.districts.name.indexOf('东区');
    expect(map.districtOutlines[unit]).toEqual([square(123.3, 41.7, 0.3)]);
    expect(map.districtLines).toContainEqual(square(123.3, 41.7, 0.3));
    expect(map.districtCells.filter((cell) => cell.row === unit)).toHaveLength(1);
    const west = territory.districts.name.indexOf('西区');
    expect(map.districtCells.filter((cell) => cell.row === west)[0]?.isSchematic).toBe(true);
    expect(map.bounds?.slice(0, 2)).toEqual([123.3, 41.7]);
  });

  test('communities that share sides make one outline of their street', () => {
    const left: Feature = { ...first, polygons: [[square(123.4, 41.8)]] };
    const { map, territory } = drawn([left, second]);
    const unit = territory.streets.name.indexOf('一街道');
    const [outline, ...others] = map.streetOutlines[unit] ?? [];
    expect(others).toEqual([]);
    // Six sides: the shared one is gone.
    expect(outline).toHaveLength(7);
  });
});

describe('what is said about areas', () => {
  test('real and schematic ones are counted at each level', () => {
    const { territory, boundaries } = drawn([first, second]);
    expect(areaCounts(territory, boundaries, 'community')).toEqual({ own: 2, schematic: 1 });
    expect(areaCounts(territory, boundaries, 'district')).toEqual({ own: 1, schematic: 1 });
    expect(areaCounts(territory, null, 'community')).toEqual({ own: 0, schematic: 3 });
  });
});

describe('hatch of real areas', () => {
  test('strokes leave holes and bays empty', () => {
    const ring = square(0, 0, 1).map(([x = 0, y = 0]) => [x, y] as const);
    const inner = square(0.4, 0.4, 0.2).map(([x = 0, y = 0]) => [x, y] as const);
    const middles = hatchStrokes([ring, inner.toReversed()], 0.05, 1).map(([from, to]) => [
      (from[0] + to[0]) / 2,
      (from[1] + to[1]) / 2,
    ]);
    const isInHole = ([x = 0, y = 0]: number[]) => x > 0.4 && x < 0.6 && y > 0.4 && y < 0.6;
    expect(middles.some(isInHole)).toBe(false);
    expect(hatchStrokes([ring], 0.05, 1)).toHaveLength(
      new Set(
        hatchStrokes([ring, inner], 0.05, 1).map(([from]) => Math.round((from[0] - from[1]) * 1e6)),
      ).size,
    );
  });
});
