import type { ServiceId } from '../model/service.ts';
import type { Norm } from '../plan/standardsOf.ts';
import { type Limit, nearReach } from '../reach/limit.ts';
import type {
  CommunityCoverage,
  PointCoverage,
  ShortfallUnit,
  Status,
  Territory,
} from './coverageResult.ts';
import { countNeeded, judge, nearShare } from './judge.ts';
import { share } from './knownSum.ts';
import { isWithin } from './pointCoverage.ts';

/** What the status of a community needs beside its points. */
export interface CommunityRules {
  readonly limit: Limit;
  readonly assessed: boolean;
  /** Rural communities are not assessed against a plan's circle. */
  readonly hasPlan: boolean;
  /** Places per 1,000 residents, from the plan; null: the status is the circle's. Childcare only. */
  readonly placesTarget: Norm | null;
  readonly places: Float64Array;
  readonly placesPer1000: Float64Array;
  readonly ownFacilities: Float64Array;
}

/** The verdict on how many facilities of its own a community has; NaN is no data. */
export function ownStatus(own = Number.NaN): 'met' | 'short' | 'noData' {
  if (Number.isNaN(own)) return 'noData';
  return own > 0 ? 'met' : 'short';
}

/** Rolls one service's points up to communities and gives each its status. */
export function coverCommunities(
  territory: Territory,
  points: PointCoverage,
  service: ServiceId,
  rules: CommunityRules,
): CommunityCoverage {
  const { communities } = territory;
  const { count } = communities;
  const columns = emptyColumns(count);
  for (let community = 0; community < count; community++) {
    addUpPoints(territory, points, service, rules.limit, community, columns);
    columns.circleStatus[community] = circleStatus(territory, points, community, columns, rules);
    columns.circleShortfall[community] =
      (columns.peopleAssessed[community] ?? 0) - (columns.coveredPeople[community] ?? 0);
  }
  const circle = {
    ...columns,
    ownFacilities: rules.ownFacilities,
    status: columns.circleStatus,
    shortfall: columns.circleShortfall,
    shortfallUnit: circleUnit(territory, service),
  };
  return rules.placesTarget === null
    ? circle
    : withPlacesStatus(territory, circle, rules, rules.placesTarget);
}

interface Columns {
  readonly farthestPoint: Int32Array;
  readonly nearestFacility: Int32Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  readonly peopleAssessed: Float64Array;
  readonly coveredPeople: Float64Array;
  readonly covered: Float64Array;
  readonly rowsMissing: Int32Array;
  readonly circleStatus: Status[];
  readonly circleShortfall: Float64Array;
}

function emptyColumns(count: number): Columns {
  const blank = () => new Float64Array(count).fill(Number.NaN);
  return {
    farthestPoint: new Int32Array(count).fill(-1),
    nearestFacility: new Int32Array(count).fill(-1),
    metres: blank(),
    seconds: blank(),
    peopleAssessed: blank(),
    coveredPeople: blank(),
    covered: blank(),
    rowsMissing: new Int32Array(count),
    circleStatus: new Array<Status>(count).fill('noData'),
    circleShortfall: blank(),
  };
}

/** People within reach, rows without data, and the point that stands for the community. */
function addUpPoints(
  { communities, points: { demand } }: Territory,
  points: PointCoverage,
  service: ServiceId,
  limit: Limit,
  community: number,
  columns: Columns,
): void {
  let assessed = 0;
  let covered = 0;
  let known = 0;
  let farthest = -1;
  let farthestPeopled = -1;
  const end = communities.pointStart[community + 1] ?? 0;
  for (let i = communities.pointStart[community] ?? 0; i < end; i++) {
    const point = communities.points[i] ?? -1;
    const people = demand[service][point] ?? Number.NaN;
    const isCovered = points.covered[point] ?? Number.NaN;
    if (Number.isNaN(people) || Number.isNaN(isCovered)) {
      columns.rowsMissing[community] = (columns.rowsMissing[community] ?? 0) + 1;
    } else {
      known++;
      assessed += people;
      covered += people * isCovered;
    }
    if (Number.isNaN(isCovered)) continue;
    farthest = farther(points, limit, farthest, point);
    if (people > 0) farthestPeopled = farther(points, limit, farthestPeopled, point);
  }
  const standsFor = farthestPeopled >= 0 ? farthestPeopled : farthest;
  columns.farthestPoint[community] = standsFor;
  columns.nearestFacility[community] = points.nearestFacility[standsFor] ?? -1;
  columns.metres[community] = points.metres[standsFor] ?? Number.NaN;
  columns.seconds[community] = points.seconds[standsFor] ?? Number.NaN;
  if (known === 0) return;
  columns.peopleAssessed[community] = assessed;
  columns.coveredPeople[community] = covered;
  columns.covered[community] = share(covered, assessed);
}

/** The farther of two points; the first, whose id is smaller, wins a tie. */
function farther(points: PointCoverage, limit: Limit, best: number, point: number): number {
  if (best < 0) return point;
  const walk = points[limit.compare];
  return (walk[point] ?? 0) > (walk[best] ?? 0) ? point : best;
}

function circleStatus(
  territory: Territory,
  points: PointCoverage,
  community: number,
  columns: Columns,
  rules: CommunityRules,
): Status {
  if (rules.hasPlan && territory.communities.urban[community] !== 1) return 'notAssessed';
  const assessed = columns.peopleAssessed[community] ?? Number.NaN;
  const covered = columns.coveredPeople[community] ?? Number.NaN;
  if (!rules.assessed || !(assessed > 0)) return 'noData';
  if (covered >= assessed) return 'met';
  const farthest = columns.farthestPoint[community] ?? -1;
  const isNear =
    covered >= nearShare * assessed || isWithin(points, farthest, rules.limit, nearReach);
  return isNear ? 'near' : 'short';
}

/** Childcare against the plan's places per 1,000 residents, from the community's own facilities (折算). */
function withPlacesStatus(
  { communities }: Territory,
  circle: CommunityCoverage,
  rules: CommunityRules,
  target: Norm,
): CommunityCoverage {
  const status: Status[] = [];
  const shortfall = new Float64Array(communities.count);
  const needed = placesNeeded(communities.population, target);
  for (let community = 0; community < communities.count; community++) {
    const ratio = rules.placesPer1000[community] ?? Number.NaN;
    status[community] = judge(ratio, target.comparator, target.value);
    const missing = (needed[community] ?? Number.NaN) - (rules.places[community] ?? Number.NaN);
    shortfall[community] = Math.max(0, missing);
  }
  return { ...circle, status, shortfall, shortfallUnit: 'places' };
}

const lastNeeded = new WeakMap<Float64Array, { target: Norm; needed: Float64Array }>();

/** Places that each community needs; they stay the same while facilities change. */
function placesNeeded(population: Float64Array, target: Norm): Float64Array {
  const { value, comparator } = target;
  const last = lastNeeded.get(population);
  if (last?.target.value === value && last.target.comparator === comparator) return last.needed;
  // Where nobody lives there is no ratio, and nothing is needed.
  const needed = population.map((people) =>
    people === 0 ? 0 : countNeeded((value * people) / 1000, comparator),
  );
  lastNeeded.set(population, { target, needed });
  return needed;
}

function circleUnit(territory: Territory, service: ServiceId): ShortfallUnit {
  if (territory.standIn[service]) return 'people';
  return service === 'elder' ? 'elders' : 'infants';
}
