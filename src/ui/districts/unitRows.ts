import type { UnitCoverage, UnitTable } from '../../coverage/coverageResult.ts';
import { supplyOf } from '../../coverage/supply/supplyOf.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import { type IndicatorId, type PlaceFilter, serviceOfIndicator } from '../../state/session.ts';
import { isCircle, isOwnFacility } from '../main/indicator.ts';
import { type IndicatorFigure, indicatorFigure } from '../main/indicatorFigure.ts';
import { communityVerdict } from '../main/communityVerdict.ts';
import { isEmptyUnit, type Place, placeOfFilter } from '../main/place.ts';

/** One line of the comparison: a district, a street, or the total. */
export interface UnitRow {
  /** Row in the unit table; -1 for the total. */
  readonly unit: number;
  readonly key: string;
  readonly name: string;
  readonly figure: IndicatorFigure;
  /** What is missing, in the unit of the figure: people beyond reach, else places, beds or communities
   * to the target. NaN for no data or no target. */
  readonly gap: number;
  readonly short: number;
  readonly judged: number;
  readonly own: IndicatorFigure;
  readonly beds: IndicatorFigure;
  readonly places: IndicatorFigure;
  /** Childcare places that stand vacant; NaN where nobody says how many children are enrolled. */
  readonly vacant: number;
  /** People whom only a straight circle reaches; NaN where walks are not along streets. */
  readonly overstated: number;
  /** Way over straight line; NaN likewise. */
  readonly detour: number;
}

export type UnitColumn =
  | 'name'
  | 'figure'
  | 'gap'
  | 'short'
  | 'own'
  | 'beds'
  | 'places'
  | 'vacant'
  | 'overstated'
  | 'detour';

/**
 * Columns of the table in their order; the chosen figure does not stand there twice, and vacant places
 * stand beside the short ones where daycare is compared and they are known.
 */
export function columnsFor({ total }: Pick<UnitComparison, 'total'>): UnitColumn[] {
  const { indicator } = total.figure;
  const hidden: readonly (UnitColumn | false)[] = [
    isOwnFacility(indicator) && 'own',
    indicator === 'beds-per-1000' && 'beds',
    indicator === 'places-per-1000' && 'places',
    (serviceOfIndicator(indicator) === 'elder' || Number.isNaN(total.vacant)) && 'vacant',
    (!isCircle(indicator) || Number.isNaN(total.overstated)) && 'overstated',
    (!isCircle(indicator) || Number.isNaN(total.detour)) && 'detour',
  ];
  const all = [
    'name',
    'figure',
    'gap',
    'short',
    'own',
    'beds',
    'places',
    'vacant',
    'overstated',
    'detour',
  ] as const;
  return all.filter((column) => !hidden.includes(column));
}

export interface UnitComparison {
  readonly level: 'district' | 'street';
  /** Row of the district whose streets are compared; -1 for all districts. */
  readonly parent: number;
  readonly rows: readonly UnitRow[];
  /** Of the whole place: the same figures as on the indicator cards. */
  readonly total: UnitRow;
}

/** Districts of everything, or the streets of the district that the filter names. */
export function compareUnits(
  analysis: Analysis,
  indicator: IndicatorId,
  service: ServiceId,
  filter: PlaceFilter,
  facts: StreetFacts | null = null,
): UnitComparison {
  const { districts, streets } = analysis.territory;
  const place = placeOfFilter(analysis, { district: filter.district, street: null });
  const level = place.scope === 'district' ? 'street' : 'district';
  const table = level === 'street' ? streets : districts;
  const coverage = level === 'street' ? analysis.coverage.streets : analysis.coverage.districts;
  const counts = communityCounts(analysis, indicator, level, service);
  const found = unitsOf(table, level === 'street' ? place.unit : null).flatMap((unit) => {
    const figures = coverage[unit];
    if (!figures || isEmptyUnit(figures)) return [];
    const row = unitRow(analysis, indicator, service, level, table, unit, figures, counts);
    return [{ ...row, ...streetFigures(facts, service, level, unit) }];
  });
  const isNamed = found.some(({ name }) => name !== '');
  const rows = found.map((row) => (row.name === '' && isNamed ? withoutRates(row) : row));
  return {
    level,
    parent: level === 'street' ? place.unit : -1,
    rows,
    total: {
      ...totalRow(analysis, indicator, service, place, rows),
      overstated: facts ? rows.reduce((sum, row) => sum + (row.overstated || 0), 0) : Number.NaN,
      detour: totalDetour(facts, place),
    },
  };
}

/**
 * Facilities and people that name no unit need not be of one place: beside units that have names,
 * those per 1,000 of these say nothing.
 */
function withoutRates(row: UnitRow): UnitRow {
  const isRate = !isCircle(row.figure.indicator) && !isOwnFacility(row.figure.indicator);
  return {
    ...row,
    figure: isRate ? noRate(row.figure) : row.figure,
    gap: isRate ? Number.NaN : row.gap,
    beds: noRate(row.beds),
    places: noRate(row.places),
  };
}

function noRate(figure: IndicatorFigure): IndicatorFigure {
  return { ...figure, value: Number.NaN, missing: Number.NaN, status: 'noData' };
}

/** The detour is measured by district: streets have too few walks each. */
function streetFigures(
  facts: StreetFacts | null,
  service: ServiceId,
  level: 'district' | 'street',
  unit: number,
): Pick<UnitRow, 'overstated' | 'detour'> {
  const people = facts?.overstated[service];
  const column = level === 'street' ? people?.streets : people?.districts;
  const figure = level === 'district' ? facts?.detours.districts[unit] : undefined;
  return { overstated: column?.[unit] ?? Number.NaN, detour: figure?.factor ?? Number.NaN };
}

function totalDetour(facts: StreetFacts | null, { scope, unit }: Place): number {
  const figure = scope === 'all' ? facts?.detours.all : facts?.detours.districts[unit];
  return figure?.factor ?? Number.NaN;
}

function unitsOf(table: UnitTable, parent: number | null): number[] {
  const all = Array.from({ length: table.count }, (_, unit) => unit);
  return parent === null ? all : all.filter((unit) => table.parent[unit] === parent);
}

interface Counts {
  readonly short: Float64Array;
  readonly judged: Float64Array;
  readonly beyond: Float64Array;
}

/** Communities by their verdict, and people beyond reach in the judged ones, by unit. */
function communityCounts(
  analysis: Analysis,
  indicator: IndicatorId,
  level: 'district' | 'street',
  service: ServiceId,
): Counts {
  const { communities, districts, streets } = analysis.territory;
  const unitOf = level === 'street' ? communities.streetUnit : communities.districtUnit;
  const size = level === 'street' ? streets.count : districts.count;
  const circle = communityVerdict(
    analysis,
    service === 'elder' ? 'elder-circle' : 'childcare-circle',
  );
  const verdict = communityVerdict(analysis, indicator);
  const counts: Counts = {
    short: new Float64Array(size),
    judged: new Float64Array(size),
    beyond: new Float64Array(size),
  };
  const add = (column: Float64Array, unit: number, amount: number) => {
    column[unit] = (column[unit] ?? 0) + amount;
  };
  for (let row = 0; row < communities.count; row += 1) {
    const unit = unitOf[row] ?? -1;
    const status = verdict.status[row];
    const reach = circle.status[row];
    if (status === 'short') add(counts.short, unit, 1);
    if (status !== 'noData' && status !== 'notAssessed') add(counts.judged, unit, 1);
    const people = circle.shortfall[row] ?? Number.NaN;
    if (reach !== 'noData' && reach !== 'notAssessed' && !Number.isNaN(people)) {
      add(counts.beyond, unit, people);
    }
  }
  return counts;
}

function unitRow(
  analysis: Analysis,
  indicator: IndicatorId,
  service: ServiceId,
  level: 'district' | 'street',
  table: UnitTable,
  unit: number,
  coverage: UnitCoverage,
  counts: Counts,
): Omit<UnitRow, 'overstated' | 'detour'> {
  const name = table.name[unit] ?? '';
  const place: Place = { scope: level, unit, name, coverage };
  const figures = figuresOf(analysis, indicator, service, place);
  const judged = counts.judged[unit] ?? 0;
  return {
    unit,
    key: table.key[unit] ?? '',
    name,
    // Where no community can be judged nobody knows how many are beyond reach.
    gap: isCircle(indicator)
      ? judged > 0
        ? (counts.beyond[unit] ?? 0)
        : Number.NaN
      : figures.figure.missing,
    short: counts.short[unit] ?? 0,
    judged,
    ...figures,
  };
}

function figuresOf(
  analysis: Analysis,
  indicator: IndicatorId,
  service: ServiceId,
  place: Place,
): Pick<UnitRow, 'figure' | 'own' | 'beds' | 'places' | 'vacant'> {
  const own = service === 'elder' ? 'elder-own-facility' : 'childcare-own-facility';
  return {
    figure: indicatorFigure(analysis, indicator, place),
    own: indicatorFigure(analysis, own, place),
    beds: indicatorFigure(analysis, 'beds-per-1000', place),
    places: indicatorFigure(analysis, 'places-per-1000', place),
    vacant: supplyOf(place.coverage, 'childcare-places-vacant').value,
  };
}

/** People and communities are the sum of the rows, all else is that of the place itself. */
function totalRow(
  analysis: Analysis,
  indicator: IndicatorId,
  service: ServiceId,
  place: Place,
  rows: readonly UnitRow[],
): Omit<UnitRow, 'overstated' | 'detour'> {
  const sum = (count: (row: UnitRow) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const figures = figuresOf(analysis, indicator, service, place);
  const judgedRows = rows.filter(({ judged }) => judged > 0);
  const beyond = judgedRows.length > 0 ? sum((row) => row.gap || 0) : Number.NaN;
  return {
    unit: -1,
    key: '',
    name: place.name,
    gap: isCircle(indicator) ? beyond : figures.figure.missing,
    short: sum((row) => row.short),
    judged: sum((row) => row.judged),
    ...figures,
  };
}
