import { coverCommunities } from '../../coverage/communityCoverage.ts';
import type { PointCoverage, Status } from '../../coverage/coverageResult.ts';
import { forServices } from '../../coverage/pointCoverage.ts';
import type { ServiceId } from '../../model/service.ts';
import { limitBy, meansInUse } from '../../reach/means.ts';
import type { Limit } from '../../reach/limit.ts';
import type { Analysis, AnalysisInput } from '../analysis.ts';
import type { Doubts } from './doubts.ts';
import { limitRange } from './limitRange.ts';
import { walkRange } from './walkRange.ts';

/** What all assumptions together say about the circle of a community. */
export type Certainty = 'surelyShort' | 'borderline' | 'surelyMet' | 'noData' | 'notAssessed';

/** In the order of lists and legends. */
export const certainties: readonly Certainty[] = [
  'surelyShort',
  'borderline',
  'surelyMet',
  'noData',
  'notAssessed',
];

/** One service, one entry a community. */
export interface ServiceCertainty {
  readonly certainty: readonly Certainty[];
  /**
   * Walking speed from which on the community is met by the settings' own detour and the coordinates
   * as given, metres per second; NaN where speed is not what decides, Infinity where none does.
   */
  readonly speedToMeet: Float64Array;
}

/** How sure the circle of each service is. */
export type CertaintyResult = Readonly<Record<ServiceId, ServiceCertainty>>;

/**
 * Tells for every community whether its circle is short, or met, whatever the assumptions: all speeds,
 * detours, winter or not, and every walk longer or shorter by what its two ends may be off. A
 * community that is short here and met there, or near anywhere, is borderline.
 *
 * Every assumption acts on the limit or on the walks alone, people within reach only grow with the
 * limit and shrink with the walks, and short, near, met follow from them in this order. So the least
 * limit with the longest walks is the worst case of all, the greatest with the shortest the best; a
 * status that they share is that of every combination between. Cost: two roll-ups a service, and the
 * searches of `walkRange`.
 *
 * @param analysis of `input`
 */
export function certaintyOf(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  doubts: Doubts,
): CertaintyResult {
  return forServices((service) => ({
    certainty: serviceCertainty(analysis, input, service, doubts),
    speedToMeet: speedsToMeet(analysis, input, service),
  }));
}

function serviceCertainty(
  analysis: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
  doubts: Doubts,
): Certainty[] {
  const { settings } = input;
  const means = meansInUse(settings, input);
  const { limit, least, greatest } = limitRange(means, settings, service, doubts);
  const walks = walkRange(analysis, means, { service, settings, limit }, doubts);
  const worst = statuses(analysis, input, service, { ...limit, limit: least }, walks.longest);
  const best = statuses(analysis, input, service, { ...limit, limit: greatest }, walks.shortest);
  return worst.map((status, community) => {
    if (status === 'noData' || status === 'notAssessed') return status;
    if (status === 'met') return 'surelyMet';
    return best[community] === 'short' ? 'surelyShort' : 'borderline';
  });
}

/** The circle's verdicts with these walks and this limit, by the rules of every analysis. */
function statuses(
  { territory, coverage }: Analysis,
  { settings }: Pick<AnalysisInput, 'settings'>,
  service: ServiceId,
  limit: Limit,
  walks: Float64Array,
): readonly Status[] {
  const { covered, nearestFacility } = coverage.points[service];
  const points: PointCoverage = {
    nearestFacility,
    metres: walks,
    seconds: walks,
    covered: covered.map((known, point) =>
      Number.isNaN(known) ? known : Number((walks[point] ?? Number.NaN) <= limit.limit),
    ),
  };
  return coverCommunities(territory, points, service, {
    limit,
    assessed: covered.some((known) => !Number.isNaN(known)),
    hasPlan: settings.planId !== null,
    placesTarget: null,
    places: coverage.communityPlaces,
    placesPer1000: coverage.communityPlacesPer1000,
    ownFacilities: coverage.communities[service].ownFacilities,
  }).circleStatus;
}

function speedsToMeet(
  { coverage }: Analysis,
  input: Pick<AnalysisInput, 'settings' | 'matrix' | 'streets'>,
  service: ServiceId,
): Float64Array {
  const { settings } = input;
  const means = meansInUse(settings, input);
  const { metres, seconds } = coverage.communities[service];
  const given = means.matrix?.unit === 'seconds' || settings.metres !== null;
  if (given) return metres.map(() => Number.NaN);
  const { secondsOfMetres } = limitBy(means, settings, service);
  const allowed = settings.minutes * 60;
  const speed = settings.speedMetresPerSecond[service];
  // Time falls as speed grows: what takes twice the time allowed needs twice the speed.
  return metres.map((length, community) => {
    const taken = means.streets ? (seconds[community] ?? Number.NaN) : secondsOfMetres(length);
    return (speed * taken) / allowed;
  });
}
