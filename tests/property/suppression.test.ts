import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultTable } from '../../src/report/csvText.ts';
import { resultTables } from '../../src/report/resultTables.ts';
import { suppressTables } from '../../src/report/suppressTables.ts';
import { protectTree } from '../../src/report/suppressTree.ts';
import type { Analysis } from '../../src/scorecard/analysis.ts';
import { analyseTables, east } from '../helpers/analyseTables.ts';
import { rowSpace, subsets } from '../helpers/rowSpace.ts';
import type { PopulationRow } from '../helpers/tables.ts';

/** Counts of people, many of them small. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 30, max: 900 }),
);

/** Eight leaves in four groups in two in one; a parent comes after its children. */
const parent = Int32Array.from([8, 8, 8, 9, 9, 10, 11, 11, 12, 12, 13, 13, 14, 14, -1]);
const leaves = [0, 1, 2, 3, 4, 5, 6, 7];

function leavesOf(node: number): number[] {
  if (node < leaves.length) return [node];
  return [...parent.keys()].filter((one) => parent[one] === node).flatMap(leavesOf);
}

describe('a tree of groups', () => {
  const atLeaves = (values: readonly number[]) =>
    Float64Array.from(parent, (_, node) => values[node] ?? 0);
  const values = fc.array(count, { minLength: 8, maxLength: 8 });

  it('lets no small number be derived, by any sum of totals and parts', () => {
    fc.assert(
      fc.property(
        values,
        values,
        fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
        (a, b, may) => {
          const categories = [
            { people: atLeaves(a), smallest: 5 },
            { people: atLeaves(b), smallest: 10 },
          ];
          const allowed = Uint8Array.from(may, Number);
          const open = protectTree({ parent }, categories, allowed);
          const vectors = [...parent.keys()]
            .filter((node) => open[node] === 1)
            .map((node) => leaves.map((leaf) => (leavesOf(node).includes(leaf) ? 1 : 0)));
          const space = rowSpace(vectors);
          for (const some of subsets(leaves)) {
            const isSmall = categories.some(({ people, smallest }) => {
              const sum = some.reduce((total, leaf) => total + (people[leaf] ?? 0), 0);
              return sum > 0 && sum < smallest;
            });
            if (isSmall)
              expect(space.has(leaves.map((leaf) => Number(some.includes(leaf))))).toBe(false);
          }
          for (const node of parent.keys())
            expect(open[node]).toBeLessThanOrEqual(allowed[node] ?? 0);
        },
      ),
      { numRuns: 300, seed: 20260401 },
    );
  });

  it('is published whole where every part is large or empty', () => {
    const large = fc.constantFrom(0, 5, 6, 100);
    fc.assert(
      fc.property(fc.array(large, { minLength: 8, maxLength: 8 }), (a) => {
        const open = protectTree(
          { parent },
          [{ people: atLeaves(a), smallest: 5 }],
          new Uint8Array(15).fill(1),
        );
        expect([...open]).toEqual(Array<number>(15).fill(1));
      }),
      { numRuns: 50, seed: 20260402 },
    );
  });

  it('hides one more part beside a small one, and no total that both are in', () => {
    const open = protectTree(
      { parent },
      [{ people: atLeaves([3, 40, 20, 50, 50, 50, 50, 50]), smallest: 5 }],
      new Uint8Array(15).fill(1),
    );
    const hidden = [...open.keys()].filter((node) => open[node] === 0);
    expect(hidden).toEqual([0, 2]);
  });
});

const place = fc.integer({ min: 0, max: 3000 }).map((metres) => east(metres));

const settings = ['urban', 'rural'] as const;

/** Up to so many demand points in a city of two districts. */
const rowsOf = (most: number) =>
  fc
    .array(
      fc.record({
        district: fc.constantFrom('东区', '西区'),
        street: fc.constantFrom('一街道', '二街道'),
        name: fc.constantFrom('和平社区', '胜利社区'),
        setting: fc.constantFrom(...settings),
        at: fc.option(place, { nil: undefined, freq: 6 }),
        elders60: count,
        infants0To3: count,
        others: count,
      }),
      { minLength: 1, maxLength: most },
    )
    .map((people) =>
      people.map(
        ({ at, others, ...row }, i): PopulationRow => ({
          ...row,
          ...at,
          city: '甲市',
          id: `n${i}`,
          population: row.elders60 + row.infants0To3 + others,
        }),
      ),
    );

const whos = ['elder', 'infant', 'other'] as const;
const fates = ['missing', 'covered', 'beyond'] as const;
/** People of one point, by who they are and what the service of theirs makes of them. */
interface Cell {
  readonly point: number;
  readonly who: (typeof whos)[number];
  readonly fate: (typeof fates)[number] | '';
}
/** What a reader of the tables knows: a figure is the sum of some cells. */
interface Equation {
  readonly has: (cell: Cell) => boolean;
  readonly value: number;
}

/** Every figure about people in the tables, as an equation. */
function equationsOf(analysis: Analysis, tables: readonly ResultTable[]): Equation[] {
  const { points, communities, streets, districts } = analysis.territory;
  const communityOf = (point: number) => points.community[point] ?? -1;
  const streetOf = (point: number) => communities.streetUnit[communityOf(point)] ?? -1;
  const districtOf = (point: number) => streets.parent[streetOf(point)] ?? -1;
  const unitOf: Readonly<Record<string, (point: number) => number>> = {
    points: (point) => point,
    communities: communityOf,
    streets: streetOf,
    districts: districtOf,
    city: (point) => districts.parent[districtOf(point)] ?? -1,
  };
  const isUrban = ({ point }: Cell) => communities.urban[communityOf(point)] === 1;
  const equations: Equation[] = [];
  for (const table of tables) {
    const unit = unitOf[table.name];
    if (unit === undefined) continue;
    for (const [row, cells] of table.rows.entries()) {
      const figure = (column: string) => {
        const cell = cells[table.columns.indexOf(column)];
        return typeof cell === 'number' ? cell : Number.NaN;
      };
      const add = (value: number, has: Equation['has']) => {
        if (Number.isNaN(value)) return;
        equations.push({ value, has: (cell) => unit(cell.point) === row && has(cell) });
      };
      add(figure('population'), () => true);
      add(figure('elders_60'), ({ who }) => who === 'elder');
      add(figure('infants_0_3'), ({ who }) => who === 'infant');
      for (const [service, one] of [
        ['elder', 'elder'],
        ['childcare', 'infant'],
      ] as const) {
        const is = (cell: Cell, ...some: readonly Cell['fate'][]) =>
          cell.who === one && some.includes(cell.fate);
        const of = (column: string) => figure(`${service}_${column}`);
        const share = of(table.name === 'communities' ? 'covered' : 'coverage');
        const urban = of('people_assessed_urban');
        add(of('people_assessed'), (cell) => is(cell, 'covered', 'beyond'));
        add(urban, (cell) => is(cell, 'covered', 'beyond') && isUrban(cell));
        add(of('people_assessed') * share, (cell) => is(cell, 'covered'));
        add(of('covered_people'), (cell) => is(cell, 'covered'));
        add(urban * of('coverage_urban'), (cell) => is(cell, 'covered') && isUrban(cell));
        add(of('shortfall'), (cell) => is(cell, 'beyond'));
      }
    }
  }
  return equations;
}

const facilities = [
  { id: 'e', service: 'elder', kind: 'community_station', ...east(0) },
  { id: 'c', service: 'childcare', kind: 'childcare_institution', ...east(2000) },
] as const;

function publish(population: readonly PopulationRow[]) {
  const analysis = analyseTables(population, facilities);
  const { tables, hidden } = suppressTables(resultTables(analysis), analysis);
  const { points } = analysis.territory;
  const fateOf = (point: number, who: Cell['who']): Cell['fate'] => {
    if (who === 'other') return '';
    const flag = analysis.coverage.points[who === 'elder' ? 'elder' : 'childcare'].covered[point];
    return flag === 1 ? 'covered' : flag === 0 ? 'beyond' : 'missing';
  };
  const numberOf = ({ point, who, fate }: Cell) => {
    if (fate !== fateOf(point, who)) return 0;
    const elders = points.elders60[point] ?? 0;
    const infants = points.infants0To3[point] ?? 0;
    if (who === 'elder') return elders;
    return who === 'infant' ? infants : (points.population[point] ?? 0) - elders - infants;
  };
  return {
    equations: equationsOf(analysis, tables),
    hidden,
    points: points.count,
    fateOf,
    numberOf,
  };
}

/** Sums of cells that can be derived and count some, but too few people. */
function smallSums(
  cells: readonly Cell[],
  equations: readonly Equation[],
  numberOf: (cell: Cell) => number,
): string[] {
  const space = rowSpace(equations.map(({ has }) => cells.map((cell) => Number(has(cell)))));
  return [...subsets(cells)].flatMap((some) => {
    const sum = some.reduce((total, cell) => total + numberOf(cell), 0);
    const smallest = some.every(({ who }) => who === 'infant') ? 10 : 5;
    if (sum === 0 || sum >= smallest) return [];
    const isDerived = space.has(cells.map((cell) => Number(some.includes(cell))));
    return isDerived ? [JSON.stringify(some)] : [];
  });
}

describe('published tables', () => {
  it('say of each group of people nothing small, even to one who knows who is covered', () => {
    let shown = 0;
    let stars = 0;
    fc.assert(
      fc.property(rowsOf(8), (population) => {
        const { equations, hidden, points, fateOf, numberOf } = publish(population);
        for (const who of ['elder', 'infant'] as const) {
          const cells = Array.from(
            { length: points },
            (_, point): Cell => ({ point, who, fate: fateOf(point, who) }),
          );
          const own = equations.filter(
            ({ has }) =>
              fates.some((fate) => cells.some(({ point }) => has({ point, who, fate }))) &&
              !cells.some(({ point }) => has({ point, who: 'other', fate: '' })),
          );
          // The equations are what the tables say of these people.
          for (const { has, value } of own) {
            const sum = cells.filter(has).reduce((total, cell) => total + numberOf(cell), 0);
            expect(value).toBeCloseTo(sum, 4);
          }
          expect(smallSums(cells, own, numberOf)).toEqual([]);
          shown += own.length;
        }
        stars += hidden;
      }),
      { numRuns: 150, seed: 20260403 },
    );
    expect(shown).toBeGreaterThan(1000);
    expect(stars).toBeGreaterThan(1000);
  });

  it('say nothing small by the difference of columns either', () => {
    fc.assert(
      fc.property(rowsOf(4), (population) => {
        const { equations, points, fateOf, numberOf } = publish(population);
        const cells = Array.from({ length: points }, (_, point) =>
          whos.map((who): Cell => ({ point, who, fate: fateOf(point, who) })),
        ).flat();
        expect(smallSums(cells, equations, numberOf)).toEqual([]);
      }),
      { numRuns: 150, seed: 20260404 },
    );
  });
});
