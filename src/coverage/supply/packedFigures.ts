import { type IndicatorFigure, type KnownRows, knownOfs } from '../coverageResult.ts';

/** At most two things are known in part: facilities, and the people they are held against. */
const mostPartly = 2;
const width = 3 + 3 * mostPartly;

/** Figures as one list of numbers, which is quick to copy between threads; read by `unpackFigure`. */
export function packFigures(figures: readonly IndicatorFigure[]): Float64Array {
  const numbers = new Float64Array(width * figures.length).fill(Number.NaN);
  figures.forEach(({ value, numerator, denominator, partly }, position) => {
    const counts = partly.flatMap(({ of, known, rows }) => [knownOfs.indexOf(of), known, rows]);
    numbers.set([value, numerator, denominator, ...counts], width * position);
  });
  return numbers;
}

/** The figure at a position of such a list; NaN throughout where the list has none. */
export function unpackFigure(numbers: Float64Array, position: number): IndicatorFigure {
  const at = width * position;
  const number = (offset: number) => numbers[at + offset] ?? Number.NaN;
  const partly = Array.from({ length: mostPartly }, (_, i) => 3 + 3 * i).flatMap(
    (offset): KnownRows[] => {
      const of = knownOfs[number(offset)];
      return of ? [{ of, known: number(offset + 1), rows: number(offset + 2) }] : [];
    },
  );
  return { value: number(0), numerator: number(1), denominator: number(2), partly };
}
