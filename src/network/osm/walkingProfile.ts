/**
 * Who may walk where: the one table of the walking profile. Values are those of the OpenStreetMap wiki.
 * One-way tags are not read at all: they do not bind walkers.
 */

/** Tags of one way or node, only the keys in `walkingKeys`. */
export type Tags = ReadonlyMap<string, string>;

/** Every key that the profile reads; readers drop the others. */
export const walkingKeys: ReadonlySet<string> = new Set([
  'highway',
  'foot',
  'access',
  'motorroad',
  'route',
  'barrier',
  'locked',
  'railway',
  'public_transport',
  'man_made',
]);

/** How a way is walked, or why it is not. */
export type WalkRule = 'walked' | 'steps' | 'closed' | 'ferry' | 'notStreet';

/** What `highway` says by itself. Any value that is not here is not a street. */
const highwayRules: Readonly<Record<string, WalkRule>> = {
  footway: 'walked',
  pedestrian: 'walked',
  path: 'walked',
  steps: 'steps',
  corridor: 'walked',
  elevator: 'walked',
  platform: 'walked',
  living_street: 'walked',
  residential: 'walked',
  service: 'walked',
  unclassified: 'walked',
  road: 'walked',
  track: 'walked',
  cycleway: 'walked',
  bridleway: 'walked',
  tertiary: 'walked',
  tertiary_link: 'walked',
  secondary: 'walked',
  secondary_link: 'walked',
  primary: 'walked',
  primary_link: 'walked',
  trunk: 'walked',
  trunk_link: 'walked',
  motorway: 'closed',
  motorway_link: 'closed',
  raceway: 'closed',
  busway: 'closed',
  bus_guideway: 'closed',
  escape: 'closed',
  construction: 'closed',
  proposed: 'closed',
};

/** Ways without `highway` that are walked all the same. */
const otherStreets: readonly (readonly [key: string, value: string])[] = [
  ['railway', 'platform'],
  ['public_transport', 'platform'],
  ['man_made', 'pier'],
];

/** Not there yet, so that no permission opens them. */
const unbuilt: ReadonlySet<string> = new Set(['construction', 'proposed']);

/** Values of `foot` that let walkers in, whatever `access` says. */
const footOpens: ReadonlySet<string> = new Set([
  'yes',
  'designated',
  'official',
  'permissive',
  'public',
  'destination',
  'customers',
]);

/** Values of `foot` that keep them out; `use_sidepath`: the pavement is drawn as a way of its own. */
const footCloses: ReadonlySet<string> = new Set(['no', 'private', 'use_sidepath', 'military']);

/** Values of `access` that keep everybody out. */
const accessCloses: ReadonlySet<string> = new Set([
  'no',
  'private',
  'military',
  'agricultural',
  'forestry',
  'delivery',
  'emergency',
]);

/** Barriers on a point of a way that nobody gets through without a tag that says so. */
const closedBarriers: ReadonlySet<string> = new Set([
  'wall',
  'city_wall',
  'retaining_wall',
  'fence',
  'hedge',
  'ditch',
]);

/**
 * How a way is walked. Pedestrian areas are walked along their rim. Ferries are never walked: their time
 * is a timetable's. An explicit `foot` goes before `access`, and both before the kind of way.
 */
export function walkRuleOfWay(tags: Tags): WalkRule {
  if (tags.get('route') === 'ferry') return 'ferry';
  const highway = tags.get('highway');
  const rule =
    highway === undefined ? otherStreetRule(tags) : (highwayRules[highway] ?? 'notStreet');
  if (rule === 'notStreet' || unbuilt.has(highway ?? '')) return rule;
  const onFoot = rule === 'steps' ? 'steps' : 'walked';
  const foot = tags.get('foot') ?? '';
  if (footOpens.has(foot)) return onFoot;
  if (footCloses.has(foot)) return 'closed';
  if (accessCloses.has(tags.get('access') ?? '')) return 'closed';
  return tags.get('motorroad') === 'yes' ? 'closed' : rule;
}

/** Whether one can walk through a point of a way: gates and bollards yes, walls and locked gates no. */
export function isPassable(tags: Tags): boolean {
  const barrier = tags.get('barrier');
  if (barrier === undefined) return true;
  const foot = tags.get('foot') ?? '';
  if (footOpens.has(foot)) return true;
  if (footCloses.has(foot) || accessCloses.has(tags.get('access') ?? '')) return false;
  return tags.get('locked') !== 'yes' && !closedBarriers.has(barrier);
}

/** Speed on steps over the speed on the level, unless the user says otherwise. An assumption, editable. */
export const defaultStepsSpeedFactor = 0.5;

function otherStreetRule(tags: Tags): WalkRule {
  return otherStreets.some(([key, value]) => tags.get(key) === value) ? 'walked' : 'notStreet';
}
