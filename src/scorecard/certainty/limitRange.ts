import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import type { Limit } from '../../reach/limit.ts';
import { limitBy, type Means } from '../../reach/means.ts';
import type { Doubts } from './doubts.ts';

/** The least and the greatest limit under all assumptions, in the unit that walks are compared in. */
export interface LimitRange {
  readonly limit: Limit;
  readonly least: number;
  readonly greatest: number;
}

/**
 * The limits between which a circle's lies, its own included. Circles: least speed in winter over
 * greatest detour, to greatest speed over least detour. A matrix in metres: the same without detour.
 * Streets: their seconds, walked at those speeds. A matrix in seconds was made by somebody's speed, so
 * that only winter slows it down. A limit that is itself a length depends on none of them.
 */
export function limitRange(
  means: Means,
  settings: Settings,
  service: ServiceId,
  { speed, detour, winter }: Doubts,
): LimitRange {
  const limit = limitBy(means, settings, service);
  const own = limit.limit;
  const isMatrixInSeconds = means.matrix?.unit === 'seconds';
  if (settings.metres !== null && !isMatrixInSeconds) return { limit, least: own, greatest: own };
  if (isMatrixInSeconds) return { limit, least: Math.min(own, own * winter), greatest: own };
  const seconds = settings.minutes * 60;
  const slowest = speed[0] * winter;
  const [least, greatest] = means.streets
    ? [slowest, speed[1]].map((one) => (seconds * one) / settings.speedMetresPerSecond[service])
    : means.matrix
      ? [seconds * slowest, seconds * speed[1]]
      : [(seconds * slowest) / detour[1], (seconds * speed[1]) / detour[0]];
  return {
    limit,
    least: Math.min(own, least ?? own),
    greatest: Math.max(own, greatest ?? own),
  };
}
