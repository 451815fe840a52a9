import { orderById } from '../model/order.ts';
import type { PopulationTable } from '../model/tables.ts';

/** One group of rows at one level: a community, a street, a district or a city. */
export interface Group {
  /** Its code, else the path of its names; unique at its level. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Key of the group above; '' for a city. */
  readonly parent: string;
}

/** The groups of the rows of a population table. Keys of row `i` are `rowCommunity[i]`; the rest by parent. */
export interface Groups {
  readonly communities: ReadonlyMap<string, Group>;
  readonly streets: ReadonlyMap<string, Group>;
  readonly districts: ReadonlyMap<string, Group>;
  readonly cities: ReadonlyMap<string, Group>;
  readonly rowCommunity: readonly string[];
}

/** Joins names into a path; a separator that no name holds keeps a/b + c apart from a + b/c. */
export function groupPath(...names: readonly string[]): string {
  return names.join(separator);
}

const separator = '\u001f';

/** Width and outer blanks do not make another group. */
function plain(name: string): string {
  return name.normalize('NFKC').trim();
}

/**
 * Groups the rows of a population table at the four levels.
 *
 * A group is its code, else the tuple of its names, never a name alone; an uncoded row joins a coded
 * group of the same tuple when only one code has that tuple (a blank name is no tuple to share). A row with neither code nor name is a
 * community of its own, called by its id. Where rows of one group disagree about a name or a parent,
 * the row of the smallest id speaks for it, so that the order of rows does not matter.
 *
 * @param defaultCity name of the one city where the table has no city column
 */
export function groupRows(population: PopulationTable, defaultCity: string): Groups {
  const order = orderById(population.id, population.lng, population.lat);
  const names = rowNames(population, defaultCity);
  const districtKeys = levelKeys(population.districtCode, names.districtPath);
  const streetKeys = levelKeys(population.streetCode, names.streetPath);
  const communityKeys = levelKeys(population.communityCode, names.communityPath);
  const communities = new Map<string, Group>();
  const streets = new Map<string, Group>();
  const districts = new Map<string, Group>();
  const cities = new Map<string, Group>();
  for (const row of order) {
    const city = names.city[row] ?? '';
    add(cities, city, '', city, '');
    add(districts, districtKeys[row], population.districtCode[row], names.district[row], city);
    add(streets, streetKeys[row], population.streetCode[row], names.street[row], districtKeys[row]);
    add(
      communities,
      communityKeys[row],
      population.communityCode[row],
      names.community[row],
      streetKeys[row],
    );
  }
  return { communities, streets, districts, cities, rowCommunity: communityKeys };
}

function rowNames(population: PopulationTable, defaultCity: string) {
  const citiesNamed = population.present.has('city');
  const city = population.city.map((name) => (citiesNamed ? plain(name) : defaultCity));
  const district = population.district.map(plain);
  const street = population.street.map(plain);
  const community = population.name.map((name, row) => plain(name) || (population.id[row] ?? ''));
  const districtPath = district.map((name, row) => groupPath(city[row] ?? '', name));
  const streetPath = street.map((name, row) => groupPath(districtPath[row] ?? '', name));
  const communityPath = community.map((name, row) => groupPath(streetPath[row] ?? '', name));
  return { city, district, street, community, districtPath, streetPath, communityPath };
}

/** The group key of every row: its code, the one code of its tuple, else the tuple. */
function levelKeys(codes: readonly string[], paths: readonly string[]): string[] {
  const codesOfPath = new Map<string, Set<string>>();
  paths.forEach((path, row) => {
    const code = codes[row] ?? '';
    if (code === '' || path.endsWith(separator)) return;
    const known = codesOfPath.get(path);
    if (known) known.add(code);
    else codesOfPath.set(path, new Set([code]));
  });
  return paths.map((path, row) => {
    const own = codes[row] ?? '';
    if (own !== '') return own;
    const known = codesOfPath.get(path);
    const [only] = known ?? [];
    return known?.size === 1 && only !== undefined ? only : path;
  });
}

function add(groups: Map<string, Group>, key = '', code = '', name = '', parent = ''): void {
  const known = groups.get(key);
  if (!known) groups.set(key, { key, code, name, parent });
  else if (known.code === '' && code !== '') groups.set(key, { ...known, code });
}
