import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { joined } from './searchIndex.ts';
import { sourceLine } from './communityFacts.ts';

/** The point of the community that a facility names. */
export interface CommunityPoint {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
}

/** A row that has no usable coordinates: in every total, in no circle. */
export interface UnplacedRow {
  readonly table: 'population' | 'facilities';
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly file: string;
  readonly line: number;
  /** Where a facility may be put for want of its own place; null: it names no community with one. */
  readonly community: CommunityPoint | null;
}

/** Rows that wait for a place, facilities first, since those can be placed here; in the order of the files. */
export function unplacedRows(
  population: PopulationTable | null,
  analysis: Pick<Analysis, 'facilities' | 'facilityCommunity' | 'territory'>,
): UnplacedRow[] {
  const { facilities } = analysis;
  const waits = (table: FacilityTable | PopulationTable) => (row: number) =>
    Number.isNaN(table.lng[row]) || Number.isNaN(table.lat[row]);
  return [
    ...rowsOf('facilities', facilities, waits(facilities), (row) => communityPoint(analysis, row)),
    ...(population ? rowsOf('population', population, waits(population), () => null) : []),
  ];
}

/** Facilities that a scenario has put at the point of their community; each may still be located. */
export function approximateRows({ facilities, approximate }: Analysis): UnplacedRow[] {
  const isApproximate = (row: number) => approximate[row] === 1;
  return rowsOf('facilities', facilities, isApproximate, () => null);
}

function rowsOf(
  name: UnplacedRow['table'],
  table: FacilityTable | PopulationTable,
  isWanted: (row: number) => boolean,
  communityOf: (row: number) => CommunityPoint | null,
): UnplacedRow[] {
  const rows: UnplacedRow[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (!isWanted(row)) continue;
    rows.push({
      table: name,
      id: table.id[row] ?? '',
      name: table.name[row] ?? '',
      where: joined(table.district[row], table.street[row]),
      ...sourceLine(table.origin, row),
      community: communityOf(row),
    });
  }
  return rows;
}

function communityPoint(
  { facilityCommunity, territory }: Pick<Analysis, 'facilityCommunity' | 'territory'>,
  row: number,
): CommunityPoint | null {
  const { communities } = territory;
  const community = facilityCommunity[row] ?? -1;
  const lng = communities.lng[community] ?? Number.NaN;
  const lat = communities.lat[community] ?? Number.NaN;
  if (Number.isNaN(lng) || Number.isNaN(lat)) return null;
  return { name: communities.name[community] || (communities.id[community] ?? ''), lng, lat };
}
