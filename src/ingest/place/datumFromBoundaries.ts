import { isInPolygon } from '../../geo/pointInPolygon.ts';
import { comparableCity, comparableName } from '../../model/groupName.ts';
import { numberText } from '../../model/numberText.ts';
import type { BoundaryTable, FacilityTable, PopulationTable } from '../../model/tables.ts';
import {
  type CandidateDatum,
  candidateDatums,
  type DatumVerdict,
  type Degrees,
  readingsOf,
  spreadSample,
} from './datumVerdict.ts';

/** Fewer rows than this prove nothing. */
const leastRows = 20;
/** Standard deviations of a sign test by which the best datum must beat every other one. */
const leastDeviations = 3;
/** Share of the rows that must lie in their own district under the best datum. */
const leastShare = 0.6;

/**
 * Judges the datum of a table by how many of its rows lie inside the polygon of the district that
 * they name, under each datum. null: no boundaries of districts, too few rows, or no clear winner.
 *
 * Only rows that are inside under one datum and outside under another tell anything; the winner needs
 * a clear majority of those (a sign test) against every other datum.
 */
export function datumFromBoundaries(
  table: FacilityTable | PopulationTable,
  boundaries: BoundaryTable,
  read: CandidateDatum,
): DatumVerdict | null {
  const districts = new DistrictIndex(boundaries);
  const polygonsOf = new Map<number, readonly number[]>();
  for (let row = 0; row < table.count; row++) {
    if (Number.isNaN(table.lng[row]) || Number.isNaN(table.lat[row])) continue;
    const found = districts.find(table, row);
    if (found.length > 0) polygonsOf.set(row, found);
  }
  const rows = spreadSample([...polygonsOf.keys()]);
  if (rows.length < leastRows) return null;
  const readings = readingsOf(table, rows, read);
  const isInside = (places: Degrees) =>
    rows.map((row, at) => {
      const place = [places.lng[at] ?? Number.NaN, places.lat[at] ?? Number.NaN];
      const parts = (polygonsOf.get(row) ?? []).flatMap((one) => boundaries.polygons[one] ?? []);
      return parts.some((rings) => isInPolygon(place, rings));
    });
  const inside = {
    wgs84: isInside(readings.wgs84),
    gcj02: isInside(readings.gcj02),
    bd09: isInside(readings.bd09),
  };
  const share = (datum: CandidateDatum) => inside[datum].filter(Boolean).length / rows.length;
  const winner = candidateDatums.find((datum) =>
    candidateDatums.every((other) => other === datum || beats(inside[datum], inside[other])),
  );
  if (winner === undefined || share(winner) < leastShare) return null;
  const facts = {
    evidence: 'boundaries',
    rows: String(rows.length),
    before: percent(share(read)),
    after: percent(share(winner)),
  };
  return { datum: winner, count: rows.length, facts };
}

function beats(one: readonly boolean[], other: readonly boolean[]): boolean {
  let wins = 0;
  let losses = 0;
  for (const [at, isIn] of one.entries()) {
    if (isIn && other[at] === false) wins++;
    if (!isIn && other[at] === true) losses++;
  }
  return wins - losses >= leastDeviations * Math.sqrt(wins + losses) && wins > 0;
}

function percent(share: number): string {
  return numberText(Math.round(share * 1000) / 10);
}

/** Districts by code and by name; a name that several cities share needs the city. */
class DistrictIndex {
  private readonly byCode = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly city: readonly string[];

  constructor(boundaries: BoundaryTable) {
    this.city = boundaries.city.map(comparableCity);
    for (const [row, level] of boundaries.level.entries()) {
      if (level !== 'district') continue;
      push(this.byCode, boundaries.code[row] ?? '', row);
      push(this.byName, comparableName(boundaries.name[row] ?? ''), row);
    }
  }

  /** Boundary rows of the district that a row names; none where it names none, or one that is not there. */
  find(table: FacilityTable | PopulationTable, row: number): readonly number[] {
    const byCode = this.byCode.get((table.districtCode[row] ?? '').trim());
    if (byCode !== undefined) return byCode;
    const found = this.byName.get(comparableName(table.district[row] ?? '')) ?? [];
    const city = comparableCity(table.city[row] ?? '');
    if (found.length < 2 || city === '') return found;
    return found.filter((one) => this.city[one] === city);
  }
}

function push(map: Map<string, number[]>, key: string, row: number): void {
  if (key === '') return;
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
