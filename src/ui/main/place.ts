import type { UnitCoverage } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { PlaceFilter } from '../../state/session.ts';

/** The part of the territory that is shown; every figure on the screen is of this part. */
export interface Place {
  readonly scope: 'all' | 'district' | 'street';
  /** Row in the unit table of that scope; -1 for everything loaded. */
  readonly unit: number;
  /** '' stands for everything loaded. */
  readonly name: string;
  readonly coverage: UnitCoverage;
}

/** The place that a filter stands for; keys that the data no longer have fall back to everything. */
export function placeOfFilter(analysis: Analysis, filter: PlaceFilter): Place {
  const { streets, districts } = analysis.territory;
  const { coverage } = analysis;
  if (filter.street !== null) {
    const unit = streets.key.indexOf(filter.street);
    const found = coverage.streets[unit];
    if (found) return { scope: 'street', unit, name: streets.name[unit] ?? '', coverage: found };
  }
  if (filter.district !== null) {
    const unit = districts.key.indexOf(filter.district);
    const found = coverage.districts[unit];
    if (found)
      return { scope: 'district', unit, name: districts.name[unit] ?? '', coverage: found };
  }
  return { scope: 'all', unit: -1, name: '', coverage: coverage.all };
}

/** True for a group that nothing belongs to, which no list needs to name. */
export function isEmptyUnit({ communities, service }: UnitCoverage): boolean {
  return communities === 0 && service.elder.facilities + service.childcare.facilities === 0;
}

/** Rows of the community table that lie in the place, in id order. */
export function communitiesOfPlace(analysis: Analysis, place: Place): number[] {
  const { communities } = analysis.territory;
  const unitOf = place.scope === 'street' ? communities.streetUnit : communities.districtUnit;
  const rows: number[] = [];
  for (let row = 0; row < communities.count; row += 1) {
    if (place.scope === 'all' || unitOf[row] === place.unit) rows.push(row);
  }
  return rows;
}
