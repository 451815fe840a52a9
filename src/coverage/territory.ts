import { orderById } from '../model/order.ts';
import { circleNearest } from '../reach/circleReach.ts';
import type {
  BoundaryLevel,
  BoundaryTable,
  FacilityTable,
  PopulationTable,
} from '../model/tables.ts';
import { BoundaryPlaces } from './boundaryPlaces.ts';
import { buildCommunities } from './communities.ts';
import type { PointTable, Territory } from './coverageResult.ts';
import { FacilityPlaces, type NamedPlace, outsideMetres } from './facilityGroups.ts';
import { type Group, type Groups, groupRows } from './groups.ts';
import { districtKey, streetKey, unitsOf } from './units.ts';
import { rowsOfYear, type YearRows } from './years.ts';

/** Row numbers of a facility's groups; -1 where it belongs to none. */
export interface UnitRows {
  readonly community: number;
  readonly street: number;
  readonly district: number;
  readonly city: number;
}

/** A territory with what is needed to find each facility's groups in it. */
export interface Frame {
  readonly territory: Territory;
  readonly yearRows: YearRows;
  /** What each row of the baseline facility table names, in its order. */
  readonly named: readonly NamedPlace[];
  /** Loaded boundaries; null for none. */
  readonly boundaries: BoundaryPlaces | null;
  /** 1 for each baseline facility that names no place and was put where a boundary holds it. */
  readonly byBoundary: Uint8Array;
  /** Groups of a level that demand rows name, in the order of their rows. */
  groupsOf(level: BoundaryLevel): readonly Group[];
  /** The rows of a named place, 未注明 where it stops short of a level. */
  rowsOf(place: NamedPlace): UnitRows;
  /** This frame in another year, quickly; null where other rows speak for that year. */
  inYear(year: number | null): Frame | null;
}

/**
 * Builds the frame that coverage is counted in: demand points of the year, communities, streets,
 * districts and cities, each in id order, with a unit 未注明 wherever rows or facilities need one, so
 * that sums hold at every level.
 *
 * @param facilities baseline facilities: their names decide which 未注明 units are needed
 * @param year null where nothing names a year
 * @param defaultCity name of the one city where the population table has no city column
 */
export function buildFrame(
  population: PopulationTable,
  facilities: FacilityTable | null,
  year: number | null,
  defaultCity: string,
  boundaryTable: BoundaryTable | null = null,
): Frame {
  const groups = groupRows(population, defaultCity);
  const yearRows = rowsOfYear(population, groups.rowCommunity, year);
  const places = new FacilityPlaces(groups);
  const boundaries = boundaryTable ? new BoundaryPlaces(boundaryTable, places) : null;
  const byBoundary = new Uint8Array(facilities?.count ?? 0);
  const named = Array.from({ length: facilities?.count ?? 0 }, (_, row) => {
    if (!facilities) return nowhere;
    const own = places.place(facilities, row);
    const answer = boundaries?.find(
      facilities.lng[row] ?? Number.NaN,
      facilities.lat[row] ?? Number.NaN,
    );
    if (answer?.type === 'outside') return { ...own, type: 'outside' as const };
    if (own.type !== 'unnamed' || answer?.type !== 'group') return own;
    byBoundary[row] = 1;
    return answer.place;
  });
  const order = orderById(population.id, population.lng, population.lat);
  const selected = new Set(yearRows.rows);
  const rows = order.filter((row) => selected.has(row));
  const units = unitsOf(
    groups,
    facilities ? unstatedPlaces(named, facilities, population, rows) : [],
  );
  const communities = buildCommunities(population, groups, units, rows);
  const rowsOf = (place: NamedPlace): UnitRows => {
    const city = units.cityRow.get(place.city) ?? -1;
    const district = units.districtRow.get(districtKey(units, place)) ?? -1;
    const street = units.streetRow.get(streetKey(units, place)) ?? -1;
    return { community: communities.row.get(place.community) ?? -1, street, district, city };
  };
  const territory: Territory = {
    year,
    points: buildPoints(population, groups, communities.row, rows),
    communities: communities.table,
    streets: units.streets,
    districts: units.districts,
    cities: units.cities,
    boundaryUnit: boundaries ? unitsOfBoundaries(boundaries, rowsOf) : new Int32Array(0),
    citiesNamed: population.present.has('city'),
    standIn: {
      elder: !population.present.has('elders60'),
      childcare: !population.present.has('infants0To3'),
    },
  };
  const byLevel = {
    district: groups.districts,
    street: groups.streets,
    community: groups.communities,
  };
  const groupsOf = (level: BoundaryLevel) =>
    [...byLevel[level].values()].filter(({ code, name }) => code + name !== '');
  const frame = { territory, yearRows, named, boundaries, byBoundary, groupsOf, rowsOf };
  return withYears(frame, (another) => rowsOfYear(population, groups.rowCommunity, another));
}

/** A frame that can be had for other years in which the same rows speak. */
function withYears(frame: Omit<Frame, 'inYear'>, rowsIn: (year: number | null) => YearRows): Frame {
  const inYear = (year: number | null) => {
    const yearRows = rowsIn(year);
    const { rows } = frame.yearRows;
    const isSame =
      yearRows.rows.length === rows.length && yearRows.rows.every((row, i) => row === rows[i]);
    if (!isSame) return null;
    return withYears({ ...frame, yearRows, territory: { ...frame.territory, year } }, rowsIn);
  };
  return { ...frame, inYear };
}

function unitsOfBoundaries(
  boundaries: BoundaryPlaces,
  rowsOf: (place: NamedPlace) => UnitRows,
): Int32Array {
  return Int32Array.from(boundaries.named, (place, row) => {
    const level = boundaries.boundaries.level[row];
    return level && boundaries.isMatched(row) ? rowsOf(place)[level] : -1;
  });
}

const nowhere: NamedPlace = {
  type: 'unnamed',
  city: '',
  district: '',
  street: '',
  community: '',
  trouble: null,
};

/**
 * Places of the facilities that are counted in a unit 未注明: they name no street, and neither lie far
 * from all demand nor go, nameless, where the nearest demand point is.
 */
function unstatedPlaces(
  named: readonly NamedPlace[],
  facilities: FacilityTable,
  population: PopulationTable,
  rows: Int32Array,
): NamedPlace[] {
  const positions = (table: FacilityTable | PopulationTable, of: ArrayLike<number>) => ({
    lng: Float64Array.from(of, (row) => table.lng[row] ?? Number.NaN),
    lat: Float64Array.from(of, (row) => table.lat[row] ?? Number.NaN),
  });
  const asked = [...named.keys()].filter(
    (row) => named[row]?.type !== 'outside' && named[row]?.street === '',
  );
  const nearest = circleNearest(positions(facilities, asked), positions(population, rows), {
    compare: 'metres',
    limit: outsideMetres,
    secondsOfMetres: (metres) => metres,
  });
  return asked.flatMap((row, i) => {
    const place = named[row];
    const metres = nearest.metres[i] ?? Number.NaN;
    // Without a place of its own, or without any demand that has one, only names can tell.
    const isLocated = metres < Infinity;
    const isUnstated = !isLocated || (place?.type === 'named' && metres <= outsideMetres);
    return place && isUnstated ? [place] : [];
  });
}

function buildPoints(
  population: PopulationTable,
  groups: Groups,
  communityRow: ReadonlyMap<string, number>,
  rows: Int32Array,
): PointTable {
  const pick = (column: Float64Array) =>
    Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  const people = pick(population.population);
  const elders60 = pick(population.elders60);
  const infants0To3 = pick(population.infants0To3);
  return {
    count: rows.length,
    id: Array.from(rows, (row) => population.id[row] ?? ''),
    name: Array.from(rows, (row) => population.name[row] ?? ''),
    row: rows,
    community: Int32Array.from(
      rows,
      (row) => communityRow.get(groups.rowCommunity[row] ?? '') ?? -1,
    ),
    lng: pick(population.lng),
    lat: pick(population.lat),
    population: people,
    elders60,
    infants0To3,
    households: pick(population.households),
    demand: {
      elder: population.present.has('elders60') ? elders60 : people,
      childcare: population.present.has('infants0To3') ? infants0To3 : people,
    },
  };
}
