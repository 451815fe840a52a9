import type { Status } from '../coverage/coverageResult.ts';
import type { ServiceId } from '../model/service.ts';

/** Red, green, blue and opacity, each 0…255, as deck.gl takes them. */
export type Rgba = [number, number, number, number];

/** Colour of a hex text such as `#A62B1F`, with an opacity 0…1. */
export function rgba(hex: string, opacity = 1): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}

export const groundColour = '#F5F7FA';
export const inkColour = '#1F2937';
export const selectionColour = '#111827';
export const closedColour = '#9AA1AC';
/** Streets themselves, a street that a scenario closes, and a link that it adds. */
export const streetColour = '#6B7280';
export const barredColour = '#B91C1C';
export const linkColour = '#0F766E';
export const districtLineColour = '#1F2937';
export const streetLineColour = '#4B5563';

/** Fill of a cell by status; short is the darkest, so that a grey copy still ranks rightly. */
export const statusFill: Readonly<Record<Status, string>> = {
  short: '#A62B1F',
  near: '#E79A35',
  met: '#A9D3E5',
  noData: '#F1F2F4',
  notAssessed: '#FFFFFF',
};

/** Line around a cell by status; fills alone don't reach 3:1 on the ground. */
export const statusOutline: Readonly<Record<Status, string>> = {
  short: '#5E140C',
  near: '#8A5300',
  met: '#6FA6C4',
  noData: '#9AA1AC',
  notAssessed: '#9AA1AC',
};

export const serviceHue: Readonly<Record<ServiceId, string>> = {
  elder: '#5B2A86',
  childcare: '#00695C',
};

/** Blues-5 for shares, from low to high. */
export const blues = ['#EFF3FF', '#BDD7E7', '#6BAED6', '#3182BD', '#08519C'] as const;
/** YlOrBr-5 for gaps, from few people to many, and the ground of an area without any. */
export const gapFills = ['#FFFFD4', '#FED98E', '#FE9929', '#D95F0E', '#993404'] as const;
export const noGapFill = '#FFFFFF';

export const noValueFill = '#F1F2F4';

/**
 * Colour class of a value: the number of breaks that it reaches, at most 4; -1 for no data.
 * `breaks` rise; four of them make the five classes of `blues`.
 */
export function classOfValue(value: number, breaks: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  const reached = breaks.filter((limit) => value >= limit).length;
  return Math.min(reached, blues.length - 1);
}

/** Fill of a ramp class, the no-data grey for -1. */
export function rampFill(valueClass: number): string {
  return blues[valueClass] ?? noValueFill;
}
