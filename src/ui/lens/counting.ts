import { share } from '../../coverage/knownSum.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { BothCounts } from '../../scorecard/countBothWays.ts';
import { communitiesOfPlace, type Place } from '../main/place.ts';

/** People within reach of some communities, counted in two ways. */
export interface CountingTotals {
  /** People of communities that are assessed and have data. */
  readonly assessed: number;
  readonly own: number;
  readonly any: number;
  /** Shares 0…1, NaN where nobody is assessed. */
  readonly ownShare: number;
  readonly anyShare: number;
  /** People whom only facilities of other areas reach. */
  readonly people: number;
}

/** People of one community whom only facilities of other areas reach. */
export interface CountingRow {
  readonly community: number;
  readonly id: string;
  /** NaN is no data. */
  readonly people: number;
}

/** Totals of one district. */
export interface CountingDistrict extends CountingTotals {
  readonly unit: number;
  readonly key: string;
  readonly name: string;
}

export interface Counting {
  /** Assessed communities of the place, those without data too, in the order of the table. */
  readonly rows: readonly CountingRow[];
  readonly notAssessed: readonly number[];
  readonly totals: CountingTotals;
  /** Districts with communities of the place, most people first; they add up to the totals. */
  readonly districts: readonly CountingDistrict[];
}

/** The two counts of a place. Communities that the circle does not assess are left out, as in its figure. */
export function countingOf(
  analysis: Analysis,
  counts: BothCounts,
  service: ServiceId,
  place: Place,
): Counting {
  const { communities, districts } = analysis.territory;
  const { circleStatus } = analysis.coverage.communities[service];
  const shown = communitiesOfPlace(analysis, place);
  const isAssessed = (row: number) => circleStatus[row] !== 'notAssessed';
  const assessed = shown.filter(isAssessed);
  const unitOf = (row: number) => communities.districtUnit[row] ?? -1;
  const units = [...new Set(assessed.map(unitOf))].map((unit): CountingDistrict => {
    const own = assessed.filter((row) => unitOf(row) === unit);
    const name = districts.name[unit] ?? '';
    return {
      unit,
      key: districts.key[unit] ?? '',
      name,
      ...totalsOf(analysis, counts, service, own),
    };
  });
  return {
    rows: assessed.map((community) => ({
      community,
      id: communities.id[community] ?? '',
      people: differing(counts, community),
    })),
    notAssessed: shown.filter((row) => !isAssessed(row)),
    totals: totalsOf(analysis, counts, service, assessed),
    districts: units.sort((a, b) => b.people - a.people || a.unit - b.unit),
  };
}

/** The assessed communities that have data: those that the status list counts too. */
export function knownRows({ rows }: Counting): readonly CountingRow[] {
  return rows.filter(({ people }) => !Number.isNaN(people));
}

/** The differing communities, most people first; ties in the order of the table. */
export function rankedRows({ rows }: Counting): CountingRow[] {
  return rows
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || a.community - b.community);
}

function differing({ anyArea, ownArea }: BothCounts, community: number): number {
  return (anyArea[community] ?? Number.NaN) - (ownArea[community] ?? Number.NaN);
}

function totalsOf(
  { coverage }: Analysis,
  { anyArea, ownArea }: BothCounts,
  service: ServiceId,
  rows: readonly number[],
): CountingTotals {
  const sum = (column: Float64Array) => rows.reduce((all, row) => all + (column[row] || 0), 0);
  const assessed = sum(coverage.communities[service].peopleAssessed);
  const own = sum(ownArea);
  const any = sum(anyArea);
  const shares = { ownShare: share(own, assessed), anyShare: share(any, assessed) };
  return { assessed, own, any, people: any - own, ...shares };
}

/** Steps of the classes: the four borders are one, two, five and ten of such a step. */
const roundSteps = [1, 2, 5];

/**
 * Four rising borders of five classes of people above 0, so that the last one begins at or below the
 * most: 1, 2, 5 or 10 times a round step, and never parts of a person.
 */
export function peopleBreaks(most: number): readonly number[] {
  let step = 1;
  for (let size = 1; size * 10 <= most; size *= 10) {
    for (const round of roundSteps) if (round * size * 10 <= most) step = round * size;
  }
  return [step, 2 * step, 5 * step, 10 * step];
}
