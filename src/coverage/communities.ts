import { compareCodePoints } from '../model/order.ts';
import { recordOf } from '../model/recordOf.ts';
import type { PopulationTable } from '../model/tables.ts';
import type { CommunityTable } from './coverageResult.ts';
import type { Groups } from './groups.ts';
import { knownSum } from './knownSum.ts';
import { bothKnown, peopleShares } from './peopleShares.ts';
import type { Units } from './units.ts';

/** Communities in id order: their code, else their smallest row id. */
export function buildCommunities(
  population: PopulationTable,
  groups: Groups,
  units: Units,
  rows: Int32Array,
): { table: CommunityTable; row: ReadonlyMap<string, number> } {
  const points = new Map<string, number[]>();
  rows.forEach((row, point) => {
    const key = groups.rowCommunity[row] ?? '';
    const list = points.get(key);
    if (list) list.push(point);
    else points.set(key, [point]);
  });
  const members = [...points].map(([key, list]) => {
    const group = groups.communities.get(key);
    const first = population.id[rows[list[0] ?? 0] ?? 0] ?? '';
    return { key, group, points: list, id: group?.code || first };
  });
  members.sort((a, b) => compareCodePoints(a.id, b.id) || compareCodePoints(a.key, b.key));
  const street = members.map(({ group }) => units.streetRow.get(group?.parent ?? '') ?? -1);
  const district = street.map((row) => units.streets.parent[row] ?? -1);
  const sum = (column: Float64Array) =>
    Float64Array.from(
      members,
      (member) =>
        knownSum(
          column,
          member.points.map((point) => rows[point] ?? -1),
        ).value,
    );
  const settings = members.map((member) => settingOf(population, rows, member.points));
  const centres = members.map((member) => centreOf(population, rows, member.points));
  const table: CommunityTable = {
    count: members.length,
    id: members.map((member) => member.id),
    name: members.map((member) => member.group?.name ?? ''),
    city: district.map((row) => units.districts.city[row] ?? ''),
    district: district.map((row) => units.districts.name[row] ?? ''),
    street: street.map((row) => units.streets.name[row] ?? ''),
    streetUnit: Int32Array.from(street),
    districtUnit: Int32Array.from(district),
    cityUnit: Int32Array.from(district, (row) => units.districts.parent[row] ?? -1),
    urban: Uint8Array.from(settings, (setting) => (setting === 'rural' ? 0 : 1)),
    setting: settings,
    lng: Float64Array.from(centres, (centre) => centre.lng),
    lat: Float64Array.from(centres, (centre) => centre.lat),
    population: sum(population.population),
    elders60: sum(population.elders60),
    elders65: sum(population.elders65),
    elders80: sum(population.elders80),
    infants0To3: sum(population.infants0To3),
    toddlers2To3: sum(population.toddlers2To3),
    households: sum(population.households),
    householdsNew: sum(population.householdsNew),
    householdsExisting: sum(
      population.households.map((all, row) => all - (population.householdsNew[row] ?? Number.NaN)),
    ),
    peopleShares: recordOf(peopleShares, (share) => {
      const { part, whole } = bothKnown(population, share);
      return { part: sum(part), whole: sum(whole) };
    }),
    ...csrOf(members.map((member) => member.points)),
  };
  return { table, row: new Map(members.map((member, row) => [member.key, row])) };
}

function csrOf(
  lists: readonly (readonly number[])[],
): Pick<CommunityTable, 'pointStart' | 'points'> {
  const pointStart = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    pointStart[row + 1] = (pointStart[row] ?? 0) + list.length;
  });
  return { pointStart, points: Int32Array.from(lists.flat()) };
}

/** Rural only if no row says urban and one says rural; '' where no row says anything. */
function settingOf(
  population: PopulationTable,
  rows: Int32Array,
  points: readonly number[],
): string {
  const said = new Set(points.map((point) => population.setting[rows[point] ?? -1] ?? ''));
  if (said.has('urban')) return 'urban';
  return said.has('rural') ? 'rural' : '';
}

/** Mean of the placed points weighted by population, unweighted where that sum is blank or 0. */
function centreOf(
  population: PopulationTable,
  rows: Int32Array,
  points: readonly number[],
): { lng: number; lat: number } {
  const placed = points
    .map((point) => rows[point] ?? -1)
    .filter((row) => !Number.isNaN(population.lng[row] ?? Number.NaN));
  if (placed.length === 0) return { lng: Number.NaN, lat: Number.NaN };
  const people = placed.map((row) => population.population[row] || 0);
  const total = people.reduce((sum, one) => sum + one, 0);
  const weights =
    total > 0 ? people.map((one) => one / total) : placed.map(() => 1 / placed.length);
  if (placed.length === 1) weights[0] = 1;
  const mean = (column: Float64Array) =>
    placed.reduce((sum, row, i) => sum + (column[row] ?? 0) * (weights[i] ?? 0), 0);
  return { lng: mean(population.lng), lat: mean(population.lat) };
}
