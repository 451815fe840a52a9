import { type ServiceId, serviceIds } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import { protectPart } from './suppressDifference.ts';
import { type Category, type GroupTree, protectTree } from './suppressTree.ts';

/** Figures that are published together or not at all. */
export type PeopleGroup = 'population' | 'households' | 'infants';

/** Levels of the result tables, the smallest first; `all` is the last row of several cities. */
const publishedLevels = ['points', 'communities', 'streets', 'districts', 'cities', 'all'] as const;
export type PublishedLevel = (typeof publishedLevels)[number];

/** Smallest published count of people, and of children. Fewer, but not 0, are suppressed. */
export const smallestCount = 5;
export const smallestSensitiveCount = 10;

/** Which figures of which rows are suppressed. */
export interface Suppression {
  isHidden(group: PeopleGroup, level: PublishedLevel, row: number): boolean;
  /** The group that the figures of a service are counted in. */
  groupOf(service: ServiceId): PeopleGroup;
}

/**
 * Decides what a public result leaves out, so that no small number of people can be derived from
 * it: not from totals and their parts over points, communities, streets, districts and cities, nor
 * from columns that add up: covered, out of reach and not assessed are the people of a service,
 * urban and rural; elders, infants and all others are the population. Population and elders are
 * published together, infants only where these are, since there are so few of them.
 */
export function suppressedGroups(analysis: Analysis): Suppression {
  const { territory } = analysis;
  const { points } = territory;
  const { tree, start } = treeOf(analysis);
  const size = tree.parent.length;
  const everything = new Uint8Array(size).fill(1);
  const population = knownPeople(points.population);
  const elders = knownPeople(points.elders60);
  const infants = knownPeople(points.infants0To3);
  const others = population.map((all, point) => all - (elders[point] ?? 0));
  const rest = others.map((all, point) => all - (infants[point] ?? 0));

  const standIns = serviceIds.filter((service) => territory.standIn[service]);
  const nothing = new Uint8Array(points.count);
  const whole = standIns.length > 0 ? jointKinds(analysis, serviceIds) : nothing;
  const ofElders = standIns.length > 0 ? whole : kindsOf(analysis, 'elder');
  const openPopulation = protectTree(
    tree,
    [
      ...byKind(elders, ofElders, smallestCount, size),
      ...byKind(others, whole, smallestCount, size),
    ],
    everything,
  );
  const kind = territory.standIn.childcare ? nothing : kindsOf(analysis, 'childcare');
  const openInfants = protectPart(
    tree,
    {
      people: infants,
      kind,
      categories: [
        { people: onNodes(rest, size), smallest: smallestCount },
        ...byKind(infants, kind, smallestSensitiveCount, size),
      ],
    },
    { people: others, open: openPopulation, smallest: smallestCount },
  );
  const open: Readonly<Record<PeopleGroup, Uint8Array>> = {
    population: openPopulation,
    households: protectTree(
      tree,
      [{ people: onNodes(knownPeople(points.households), size), smallest: smallestCount }],
      everything,
    ),
    infants: openInfants,
  };
  const ownGroup = { elder: 'population', childcare: 'infants' } as const;
  return {
    isHidden: (group, level, row) => open[group][start[level] + row] !== 1,
    groupOf: (service) => (territory.standIn[service] ? 'population' : ownGroup[service]),
  };
}

/** A sum is over what is known: nothing is added where nothing is. */
function knownPeople(column: Float64Array): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? 0 : value));
}

/** A column of points on all nodes; 0 on those that add points up. */
function onNodes(column: Float64Array, size: number): Float64Array {
  const people = new Float64Array(size);
  people.set(column);
  return people;
}

/** What becomes of a service's people of each point: 0 not assessed; else covered or not, urban or rural. */
function kindsOf({ territory, coverage }: Analysis, service: ServiceId): Uint8Array {
  const { points, communities } = territory;
  return Uint8Array.from(coverage.points[service].covered, (reached, point) =>
    Number.isNaN(reached)
      ? 0
      : 1 + 2 * reached + (communities.urban[points.community[point] ?? -1] ?? 1),
  );
}

/** Kinds for the services that the population stands in for, together. */
function jointKinds(analysis: Analysis, services: readonly ServiceId[]): Uint8Array {
  const kinds = new Uint8Array(analysis.territory.points.count);
  for (const service of services) {
    const own = kindsOf(analysis, service);
    for (const [point, kind] of own.entries()) kinds[point] = (kinds[point] ?? 0) * 5 + kind;
  }
  return kinds;
}

function byKind(
  people: Float64Array,
  kinds: Uint8Array,
  smallest: number,
  size: number,
): Category[] {
  return [...new Set(kinds)].map((kind) => ({
    people: onNodes(
      people.map((count, point) => (kinds[point] === kind ? count : 0)),
      size,
    ),
    smallest,
  }));
}

interface LevelTree {
  readonly tree: GroupTree;
  readonly start: Readonly<Record<PublishedLevel, number>>;
}

/** Points, communities, streets, districts, cities and, of several cities, all, as one tree. */
function treeOf({ territory }: Analysis): LevelTree {
  const { points, communities, streets, districts, cities } = territory;
  const start = {
    points: 0,
    communities: points.count,
    streets: 0,
    districts: 0,
    cities: 0,
    all: 0,
  };
  start.streets = start.communities + communities.count;
  start.districts = start.streets + streets.count;
  start.cities = start.districts + districts.count;
  start.all = start.cities + cities.count;
  const hasAll = cities.count > 1;
  const parent = [
    ...Array.from(points.community, (row) => start.communities + row),
    ...Array.from(communities.streetUnit, (row) => start.streets + row),
    ...Array.from(streets.parent, (row) => start.districts + row),
    ...Array.from(districts.parent, (row) => start.cities + row),
    ...Array.from(cities.parent, () => (hasAll ? start.all : -1)),
    ...(hasAll ? [-1] : []),
  ];
  return { tree: { parent: Int32Array.from(parent) }, start };
}
