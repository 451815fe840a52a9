import { ownStatus } from '../../coverage/communityCoverage.ts';
import type { Status } from '../../coverage/coverageResult.ts';
import { isLimit } from '../../plan/targetsFor.ts';
import type { Analysis } from '../analysis.ts';
import { countNeeded, judge } from '../../coverage/judge.ts';
import type { MeasuredArea, RemedyArea, RemedyQuestion } from './remedies.ts';

const placesId = 'childcare-places-per-1000';

/** An area in the rows of one analysis. */
export interface AreaRows {
  /** Row in the table of its level; -1: there is no such area. */
  readonly row: number;
  readonly communities: readonly number[];
  /** Whether a facility, by its row, belongs to the area as it does in sums. */
  readonly hasFacility: (row: number) => boolean;
}

/** Finds an area by its id or key. */
export function areaRows(analysis: Analysis, area: RemedyArea): AreaRows {
  const { communities, streets, districts, cities } = analysis.territory;
  const all = Array.from({ length: communities.count }, (_, row) => row);
  const within = (row: number, unitOf: Int32Array, hasFacility: AreaRows['hasFacility']) => ({
    row,
    communities: row < 0 ? [] : all.filter((community) => unitOf[community] === row),
    hasFacility: (facility: number) => row >= 0 && hasFacility(facility),
  });
  const { facilityCommunity, facilityStreet, facilityDistrict } = analysis;
  switch (area.level) {
    case 'community': {
      const row = communities.id.indexOf(area.id);
      const own = Int32Array.from(all);
      return within(row, own, (facility) => facilityCommunity[facility] === row);
    }
    case 'street': {
      const row = streets.key.indexOf(area.key);
      return within(row, communities.streetUnit, (facility) => facilityStreet[facility] === row);
    }
    case 'district': {
      const row = districts.key.indexOf(area.key);
      const isIn = (facility: number) => facilityDistrict[facility] === row;
      return within(row, communities.districtUnit, isIn);
    }
    case 'city': {
      const row = cities.key.indexOf(area.key);
      const cityOf = (facility: number) => districts.parent[facilityDistrict[facility] ?? -1];
      return within(row, communities.cityUnit, (facility) => cityOf(facility) === row);
    }
  }
}

/** The area under the measure asked about; NaN and `noData` where the analysis has no answer. */
export function measureArea(
  analysis: Analysis,
  question: RemedyQuestion,
  { row }: AreaRows,
): MeasuredArea {
  const { area } = question;
  if (area.level === 'community') {
    return {
      status: communityStatus(analysis, question, row),
      value: valueOf(analysis, question, row),
    };
  }
  const figure = placesRow(analysis, area.level, row);
  // Below the level of its target the value is no assessment, but the arithmetic is the same.
  const status = figure?.comparator
    ? judge(figure.value, figure.comparator, figure.target)
    : 'noData';
  return { status, value: figure?.numerator ?? Number.NaN };
}

/** The verdict on one community under a measure. */
export function communityStatus(
  { coverage }: Analysis,
  { service, measure }: Pick<RemedyQuestion, 'service' | 'measure'>,
  row: number,
): Status {
  const figures = coverage.communities[service];
  switch (measure) {
    case 'circle':
      return figures.circleStatus[row] ?? 'noData';
    case 'own':
      return ownStatus(figures.ownFacilities[row]);
    case 'places':
      return figures.shortfallUnit === 'places' ? (figures.status[row] ?? 'noData') : 'noData';
  }
}

function valueOf(
  { coverage }: Analysis,
  { service, measure }: RemedyQuestion,
  row: number,
): number {
  const figures = coverage.communities[service];
  const column =
    measure === 'circle'
      ? figures.coveredPeople
      : measure === 'own'
        ? figures.ownFacilities
        : coverage.communityPlaces;
  return column[row] ?? Number.NaN;
}

/** Places that the area lacks by the arithmetic of its target, at least 1; NaN where it has none. */
export function missingPlaces(analysis: Analysis, area: RemedyArea, { row }: AreaRows): number {
  if (area.level === 'community') {
    return Math.max(1, analysis.coverage.communities.childcare.shortfall[row] ?? Number.NaN);
  }
  const figure = placesRow(analysis, area.level, row);
  if (!figure) return Number.NaN;
  const { target, comparator, numerator, denominator } = figure;
  if (comparator === '') return Number.NaN;
  return Math.max(1, countNeeded((target * denominator) / 1000, comparator) - numerator);
}

/** True where the plan's places are a limit, which no place more can bring nearer. */
export function arePlacesLimited({ scorecard }: Analysis): boolean {
  const row = scorecard.find((one) => one.main && one.indicatorId === placesId);
  return row !== undefined && row.comparator !== '' && isLimit(row.comparator);
}

function placesRow({ scorecard }: Analysis, scope: 'street' | 'district' | 'city', unit: number) {
  return scorecard.find(
    (row) => row.main && row.indicatorId === placesId && row.scope === scope && row.unit === unit,
  );
}
