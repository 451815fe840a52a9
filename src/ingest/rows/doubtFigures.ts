import type { ColumnSpec } from '../../model/columns.ts';
import type { Columns } from './rowColumns.ts';

/** Figures that cannot be greater than another one of their row. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ['elders_60', 'population'],
  ['elders_65', 'elders_60'],
  ['elders_80', 'elders_65'],
  ['infants_0_3', 'population'],
  ['toddlers_2_3', 'infants_0_3'],
  ['nursing_beds', 'beds'],
  ['inclusive_places', 'places'],
];
/** What is counted one by one; of areas and money a part is as good. */
const wholes: ReadonlySet<string> = new Set(['people', 'households', 'beds', 'seats', 'places']);
/** Beyond that many times the median a figure is taken for one in another unit. */
const farAboveMedian = 1000;
const fewestFigures = 3;
const sampledFigures = 10_000;

/**
 * Tells of figures that are read as written and can hardly be meant: a part greater than its whole,
 * fractions of what is counted one by one (a thousands mark written as a point, a figure in 万), and
 * one a thousand times the median of its column. Nothing is changed.
 *
 * @param numbers by field, one figure a row of `rows`; NaN is missing
 */
export function doubtFigures(
  specs: readonly ColumnSpec[],
  rows: readonly number[],
  numbers: ReadonlyMap<string, Float64Array>,
  columns: Columns,
): void {
  const figuresOf = (header: string) => {
    const spec = specs.find((one) => one.header === header);
    return spec && numbers.get(spec.field);
  };
  for (const [part, whole] of parts) {
    const less = figuresOf(part);
    const more = figuresOf(whole);
    if (less && more) doubtParts(rows, columns, { part, whole, less, more });
  }
  for (const { header, field, unit } of specs) {
    const figures = numbers.get(field);
    if (figures === undefined || unit === undefined) continue;
    if (wholes.has(unit)) doubtFractions(header, rows, figures, columns);
    doubtSizes(header, rows, figures, columns);
  }
}

interface Pair {
  readonly part: string;
  readonly whole: string;
  readonly less: Float64Array;
  readonly more: Float64Array;
}

function doubtParts(
  rows: readonly number[],
  columns: Columns,
  { part, whole, less, more }: Pair,
): void {
  const column = columns(part);
  for (const [at, row] of rows.entries()) {
    const value = more[at] ?? Number.NaN;
    if (!((less[at] ?? Number.NaN) > value)) continue;
    const facts = { header: whole, whole: String(value) };
    column.report(row, { code: 'number-exceeds', severity: 'warning', action: 'kept', facts });
  }
}

/** One finding a column, at its first fraction, with the number of them. */
function doubtFractions(
  header: string,
  rows: readonly number[],
  figures: Float64Array,
  columns: Columns,
): void {
  let count = 0;
  let first = -1;
  for (const [at, figure] of figures.entries()) {
    // What is left of a double after it was converted from 万 is no fraction.
    if (Number.isNaN(figure) || Math.abs(figure - Math.round(figure)) < 1e-6) continue;
    count++;
    if (first === -1) first = rows[at] ?? 0;
  }
  if (count === 0) return;
  const facts = { count: String(count) };
  const code = 'number-fraction';
  columns(header).report(first, { code, severity: 'warning', action: 'kept', facts });
}

function doubtSizes(
  header: string,
  rows: readonly number[],
  figures: Float64Array,
  columns: Columns,
): void {
  const median = medianOf(figures);
  if (!(median > 0)) return;
  for (const [at, figure] of figures.entries()) {
    if (!(figure > median * farAboveMedian)) continue;
    const facts = { median: String(median) };
    const code = 'number-outlier';
    columns(header).report(rows[at] ?? 0, { code, severity: 'warning', action: 'kept', facts });
  }
}

/** Median of the figures above 0, of a sample where there are many; NaN of fewer than three. */
function medianOf(figures: Float64Array): number {
  const step = Math.max(1, Math.floor(figures.length / sampledFigures));
  const sample = figures.filter((figure, at) => at % step === 0 && figure > 0).sort();
  if (sample.length < fewestFigures) return Number.NaN;
  return sample[Math.floor((sample.length - 1) / 2)] ?? Number.NaN;
}
