import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';

type Bounds = readonly [number, number, number, number];

/** Share of the judged communities that is left out at each side: outlying county towns. */
const trimmed = 0.1;

/** Room around the middle, as a share of its width and height. */
const margin = 0.15;

/**
 * West, south, east and north of where most judged communities lie, so that the first look falls on
 * the city and not on the empty land between its counties; null where they are few.
 */
export function centralBounds(analysis: Analysis, statuses: readonly Status[]): Bounds | null {
  const { lng, lat } = analysis.territory.communities;
  const judged: number[] = [];
  for (const [row, status] of statuses.entries()) {
    const isPlaced = !Number.isNaN(lng[row]);
    if (isPlaced && status !== 'notAssessed' && status !== 'noData') judged.push(row);
  }
  if (judged.length < 100) return null;
  const [west, east] = middle(judged.map((row) => lng[row] ?? Number.NaN));
  const [south, north] = middle(judged.map((row) => lat[row] ?? Number.NaN));
  return [west, south, east, north];
}

function middle(values: number[]): [number, number] {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  const low = at(trimmed);
  const high = at(1 - trimmed);
  const room = margin * (high - low);
  return [low - room, high + room];
}
