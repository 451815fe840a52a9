import { type ServiceId, serviceIds } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { ScorecardRow } from '../scorecard/scorecardResult.ts';
import type { Cell, ResultTable } from './csvText.ts';
import { isReasonHidden, serviceOfReason } from './suppressReason.ts';
import {
  type PeopleGroup,
  type PublishedLevel,
  type Suppression,
  suppressedGroups,
} from './suppressedGroups.ts';

/** Stands for a figure that is known and not published; what is not known stays blank. */
export const suppressedMark = '*';

/** Result tables as they may be published. */
export interface SuppressedTables {
  readonly tables: readonly ResultTable[];
  /** Number of cells that are suppressed. */
  readonly hidden: number;
}

const levelOf: Readonly<Record<string, PublishedLevel>> = {
  points: 'points',
  communities: 'communities',
  streets: 'streets',
  districts: 'districts',
  city: 'cities',
};

/**
 * Result tables without small numbers of people, nor figures from which one could be derived: `*`
 * stands for them. Other figures, and tables without people, are as given; see `suppressedGroups`.
 */
export function suppressTables(
  tables: readonly ResultTable[],
  analysis: Analysis,
): SuppressedTables {
  const suppression = suppressedGroups(analysis);
  let hidden = 0;
  const hide = (cell: Cell): Cell => {
    if (cell === null || cell === '' || (typeof cell === 'number' && Number.isNaN(cell)))
      return cell;
    hidden++;
    return suppressedMark;
  };
  const suppressed = tables.map((table) => {
    if (table.name === 'scorecard') return scorecard(table, analysis, suppression, hide);
    const level = levelOf[table.name];
    return level === undefined ? table : unitTable(table, level, analysis, suppression, hide);
  });
  return { tables: suppressed, hidden };
}

function unitTable(
  table: ResultTable,
  level: PublishedLevel,
  analysis: Analysis,
  suppression: Suppression,
  hide: (cell: Cell) => Cell,
): ResultTable {
  const groups = table.columns.map((column) => groupOfColumn(column, analysis, suppression));
  const cities = analysis.territory.cities.count;
  const reasons = table.columns.map(serviceOfReason);
  const rows = table.rows.map((cells, row) => {
    const isAll = level === 'cities' && row === cities;
    const isHidden = (group: PeopleGroup) =>
      isAll ? suppression.isHidden(group, 'all', 0) : suppression.isHidden(group, level, row);
    return cells.map((cell, column) => {
      const service = reasons[column];
      if (service) {
        // Blank says that nobody is short, which is a number too.
        return isReasonHidden(analysis, suppression, service, row) ? hide(suppressedMark) : cell;
      }
      const group = groups[column] ?? null;
      return group !== null && isHidden(group) ? hide(cell) : cell;
    });
  });
  return { ...table, rows };
}

const groupByColumn: Readonly<Record<string, PeopleGroup>> = {
  population: 'population',
  places_per_1000: 'population',
  households: 'households',
  floor_area_per_100_households: 'households',
  elders_60: 'population',
  beds_per_1000_elders: 'population',
  infants_0_3: 'infants',
};
/** Columns of each service that count people, or are shares of them. */
const peopleOfService: ReadonlySet<string> = new Set([
  'people_assessed',
  'people_assessed_urban',
  'covered',
  'covered_people',
  'coverage',
  'coverage_urban',
  'shortfall',
]);

/** The people that a column counts or is a ratio of; null for a column about anything else. */
function groupOfColumn(
  column: string,
  analysis: Analysis,
  suppression: Suppression,
): PeopleGroup | null {
  const own = groupByColumn[column];
  if (own !== undefined) return own;
  const service = serviceIds.find((one) => column.startsWith(`${one}_`));
  if (service === undefined || !peopleOfService.has(column.slice(service.length + 1))) return null;
  return column.endsWith('_shortfall')
    ? shortfallGroup(service, analysis, suppression)
    : suppression.groupOf(service);
}

/** Places that lack are worked out from the whole population. */
function shortfallGroup(
  service: ServiceId,
  analysis: Analysis,
  suppression: Suppression,
): PeopleGroup {
  const isPlaces = analysis.coverage.communities[service].shortfallUnit === 'places';
  return isPlaces ? 'population' : suppression.groupOf(service);
}

const levelOfScope: Readonly<Record<ScorecardRow['scope'], PublishedLevel>> = {
  street: 'streets',
  district: 'districts',
  city: 'cities',
  province: 'all',
};
const valueColumns: ReadonlySet<string> = new Set(['value', 'gap', 'numerator', 'denominator']);

function scorecard(
  table: ResultTable,
  analysis: Analysis,
  suppression: Suppression,
  hide: (cell: Cell) => Cell,
): ResultTable {
  const isValue = table.columns.map((column) => valueColumns.has(column));
  const rows = table.rows.map((cells, at) => {
    const row = analysis.scorecard[at];
    if (row === undefined || !isScoreHidden(row, analysis, suppression)) return cells;
    return cells.map((cell, column) => (isValue[column] ? hide(cell) : cell));
  });
  return { ...table, rows };
}

/** Which figures of a scorecard may not be published. */
export function hiddenScores(analysis: Analysis): (row: ScoredFigure) => boolean {
  const suppression = suppressedGroups(analysis);
  return (row) => isScoreHidden(row, analysis, suppression);
}

type ScoredFigure = Pick<ScorecardRow, 'indicatorId' | 'scope' | 'unit' | 'entered'>;

function isScoreHidden(row: ScoredFigure, analysis: Analysis, suppression: Suppression): boolean {
  // Nobody knows how few people an entered figure of a small area is about.
  if (row.entered && (row.scope === 'street' || row.scope === 'district')) return true;
  if (row.indicatorId === 'pop-60plus-share' && !isShareOfSums(row, analysis)) return true;
  const group = groupOfIndicator(row.indicatorId, suppression);
  if (group === null) return false;
  if (group === 'unprotected') return true;
  if (row.scope !== 'province')
    return suppression.isHidden(group, levelOfScope[row.scope], row.unit);
  // Everything that is loaded, where that is one city, is that city.
  const level = analysis.territory.cities.count > 1 ? 'all' : 'cities';
  return suppression.isHidden(group, level, 0);
}

/** Whether the share of elders divides the sums that are published, or those of fewer rows. */
function isShareOfSums({ scope, unit }: ScoredFigure, { coverage }: Analysis): boolean {
  const level = levelOfScope[scope];
  const figures = level === 'streets' || level === 'districts' ? coverage[level] : coverage.cities;
  const { peopleShares, elders60, population } = figures[unit] ?? coverage.all;
  const { part, whole } = peopleShares.elders60;
  return Object.is(part.value, elders60.value) && Object.is(whole.value, population.value);
}

/**
 * The people in an indicator's value; null where it counts communities or facilities. `unprotected`
 * are people of whom nobody works out what can be derived: they are left out at every level.
 */
function groupOfIndicator(
  indicator: string,
  suppression: Suppression,
): PeopleGroup | 'unprotected' | null {
  switch (indicator) {
    case 'service-circle-minutes':
      return suppression.groupOf('elder');
    case 'elder-beds-per-1000-elders':
    case 'childcare-places-per-1000':
    case 'elder-land-per-person':
    case 'population-total':
    case 'pop-60plus':
    case 'pop-60plus-share':
      return 'population';
    case 'pop-0-3':
      return 'infants';
    case 'pop-65plus':
    case 'pop-65plus-share':
    case 'pop-80plus':
    case 'pop-80plus-share-of-elders':
    case 'pop-2-3':
    case 'pop-0-2':
    case 'elder-institution-residents':
    case 'elder-bed-utilisation':
    case 'public-institution-occupancy':
    case 'childcare-enrolled':
    case 'childcare-places-vacant':
    case 'childcare-vacancy-share':
    case 'childcare-enrolment-rate':
    case 'floor-area-per-100-households-new':
    case 'floor-area-per-100-households-existing':
      return 'unprotected';
    default:
      return null;
  }
}
