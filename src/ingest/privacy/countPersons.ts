import { numberText } from '../../model/numberText.ts';
import { readCoordinates } from '../cells/readCoordinates.ts';
import type { PersonTable } from './personTable.ts';

/** Persons counted by community, as a population table. */
export interface CountedPersons {
  /** Canonical headers of the population table. */
  readonly headers: readonly string[];
  /** One row a community and year, in the order of their first persons. */
  readonly rows: readonly (readonly string[])[];
  /** Persons whose age cannot be read: they count among all, and in no age group. */
  readonly ageless: number;
}

/** From this many persons on, their mean place is nobody's home. */
const fewestForMean = 5;
/** Degrees: 250 m and more from east to west, and a third of a kilometre from south to north. */
const grid = 0.003;

interface Group {
  readonly place: readonly string[];
  readonly ages: number[];
  lng: number;
  lat: number;
  located: number;
}

/**
 * Counts persons by community: all, and those of 60, 65 and 80 years and more, below 3 and of 2. A
 * list of people of 60 and more only says nothing about others, nor does one of children below 14.
 * The place is the mean of its persons'; of fewer than five it is moved to a grid of 0.003 degrees.
 */
export function countPersons(
  table: PersonTable,
  rows: Iterable<readonly string[]>,
): CountedPersons {
  const named = [...table.places].filter(([header]) => header !== 'lng' && header !== 'lat');
  const isLocated = table.places.has('lng') && table.places.has('lat');
  const groups = new Map<string, Group>();
  for (const cells of rows) {
    const place = named.map(([, position]) => (cells[position] ?? '').trim());
    const key = JSON.stringify(place);
    const group = groups.get(key) ?? { place, ages: [], lng: 0, lat: 0, located: 0 };
    groups.set(key, group);
    group.ages.push(ageOf(cells[table.age] ?? ''));
    if (isLocated) addPlace(group, cells, table.places);
  }
  const all = [...groups.values()].flatMap(({ ages }) => ages);
  const known = all.filter((age) => !Number.isNaN(age));
  const counts = countsOf(known);
  return {
    headers: [
      ...named.map(([header]) => header),
      ...(isLocated ? ['lng', 'lat'] : []),
      ...counts.map(([header]) => header),
    ],
    rows: [...groups.values()].map((group) => [
      ...group.place,
      ...(isLocated ? meanPlace(group) : []),
      ...counts.map(([, counted]) => String(group.ages.filter(counted).length)),
    ]),
    ageless: all.length - known.length,
  };
}

type Count = readonly [header: string, counted: (age: number) => boolean];

const ofElders: readonly Count[] = [
  ['elders_60', (age) => age >= 60],
  ['elders_65', (age) => age >= 65],
  ['elders_80', (age) => age >= 80],
];
const ofInfants: readonly Count[] = [
  ['infants_0_3', (age) => age < 3],
  ['toddlers_2_3', (age) => age === 2],
];

/** What a list of people of these ages can be asked. */
function countsOf(ages: readonly number[]): readonly Count[] {
  if (ages.length === 0) return [['population', () => true]];
  if (ages.every((age) => age >= 60)) return ofElders;
  if (ages.every((age) => age < 14)) return ofInfants;
  return [['population', () => true], ...ofElders, ...ofInfants];
}

/** Whole years; NaN where the cell names none: 78, 78岁, 2岁半, 8个月. */
export function ageOf(cell: string): number {
  const text = cell.normalize('NFKC').trim();
  const years = /^(\d{1,3})(?:\.\d+)?\s*(?:周?岁)?(?:半|\d{1,2}个?月)?$/u.exec(text);
  if (years) return Number(years[1]) <= 130 ? Number(years[1]) : Number.NaN;
  const months = /^(\d{1,2})\s*(?:个月|月龄|月)$/u.exec(text);
  return months ? Math.floor(Number(months[1]) / 12) : Number.NaN;
}

function addPlace(
  group: Group,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
): void {
  const cellOf = (header: string) => cells[places.get(header) ?? -1] ?? '';
  const { lng, lat } = readCoordinates(cellOf('lng').trim(), cellOf('lat').trim());
  if (Number.isNaN(lng) || Number.isNaN(lat)) return;
  group.lng += lng;
  group.lat += lat;
  group.located++;
}

function meanPlace({ lng, lat, located }: Group): readonly [string, string] {
  if (located === 0) return ['', ''];
  const step = located < fewestForMean ? grid : 1e-6;
  const round = (sum: number) =>
    numberText(Number((Math.round(sum / located / step) * step).toFixed(6)));
  return [round(lng), round(lat)];
}
