import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';

/** The limit of a walk in metres; a matrix in seconds has none and does not ask. */
export function limitMetres(settings: Settings, service: ServiceId): number {
  if (settings.metres !== null) return settings.metres;
  const walked = settings.minutes * 60 * settings.speedMetresPerSecond[service];
  return settings.method === 'circle' ? walked / settings.detour : walked;
}

/** How far over the limit a way is, in the figures that are printed, so that list and card agree. */
export interface Overrun {
  readonly unit: 'minutes' | 'metres';
  readonly value: number;
  /** 0 within the limit. */
  readonly over: number;
  readonly within: boolean;
}

/**
 * Minutes to one decimal, or whole metres where the limit is a straight distance. The overrun is the
 * difference of the printed figures; below the last printed digit it is given as that digit.
 */
export function overrunOf(settings: Settings, metres: number, seconds: number): Overrun {
  if (settings.metres !== null) {
    const value = Math.round(metres);
    const within = metres <= settings.metres;
    const over = within ? 0 : Math.max(1, value - Math.floor(settings.metres));
    return { unit: 'metres', value, over, within };
  }
  const value = Math.round(seconds / 6) / 10;
  const within = seconds <= settings.minutes * 60;
  const over = Math.round((value - settings.minutes) * 10) / 10;
  return { unit: 'minutes', value, over: within ? 0 : Math.max(0.1, over), within };
}
