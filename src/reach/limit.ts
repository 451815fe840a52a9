import type { Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type { TravelMatrix } from '../model/tables.ts';

/** Near: the farthest point is at most this many times the limit away (15 min: 3 minutes more). */
export const nearReach = 1.2;

/** What is compared with what to say who is covered: the double `compare` ≤ the double `limit`. */
export interface Limit {
  readonly compare: 'metres' | 'seconds';
  /** In the unit of `compare`. */
  readonly limit: number;
  /** Walking time of a length in metres; NaN and Infinity stay themselves. */
  readonly secondsOfMetres: (metres: number) => number;
}

/**
 * The limit of one service under the settings of a project.
 *
 * Circles: minutes × 60 × speed ÷ detour metres, or `settings.metres`, to which no detour applies. A
 * matrix in metres: `settings.metres`, else minutes × 60 × speed. A matrix in seconds: minutes × 60;
 * `settings.metres` has no meaning there and is for the caller to refuse.
 *
 * @param matrixUnit Unit of the travel matrix; read only when the method is `matrix`.
 */
export function buildLimit(
  settings: Settings,
  service: ServiceId,
  matrixUnit: TravelMatrix['unit'] = 'seconds',
): Limit {
  const speed = settings.speedMetresPerSecond[service];
  const seconds = settings.minutes * 60;
  if (settings.method === 'matrix') {
    const secondsOfMetres = (metres: number): number => metres / speed;
    return matrixUnit === 'seconds'
      ? { compare: 'seconds', limit: seconds, secondsOfMetres }
      : { compare: 'metres', limit: settings.metres ?? seconds * speed, secondsOfMetres };
  }
  if (settings.metres !== null) {
    return {
      compare: 'metres',
      limit: settings.metres,
      secondsOfMetres: (metres) => metres / speed,
    };
  }
  const detour = settings.detour;
  return {
    compare: 'metres',
    limit: (seconds * speed) / detour,
    secondsOfMetres: (metres) => (metres * detour) / speed,
  };
}

/**
 * The limit of one service by streets: minutes × 60 seconds, or `settings.metres` of way. No detour
 * applies, since the way itself is measured.
 */
export function buildStreetLimit(settings: Settings, service: ServiceId): Limit {
  const speed = settings.speedMetresPerSecond[service];
  const secondsOfMetres = (metres: number): number => metres / speed;
  return settings.metres === null
    ? { compare: 'seconds', limit: settings.minutes * 60, secondsOfMetres }
    : { compare: 'metres', limit: settings.metres, secondsOfMetres };
}
