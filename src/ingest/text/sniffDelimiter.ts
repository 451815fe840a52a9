import { countRecognised } from '../columns/recogniseKind.ts';
import { splitRecords } from './splitRecords.ts';

/** Delimiters that are tried, the likelier first. */
export const delimiters: readonly string[] = [',', ';', '\t', '|', '，', '；'];

const sampleLines = 50;
const headerLines = 20;
const maxSampleLength = 200_000;

/**
 * Finds the delimiter of a text from its first 50 lines: the one under which a line holds most
 * known headers, else the one that cuts most lines into the same number of cells; ties go to the
 * likelier delimiter; `,` where none cuts anything.
 */
export function sniffDelimiter(text: string): string {
  const sample = firstLines(text.slice(0, maxSampleLength));
  let best = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = scoreOf(sample, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(sample: string, delimiter: string): number {
  const rows = splitRecords(sample, delimiter).map((record) => record.cells);
  const headers = Math.max(0, ...rows.slice(0, headerLines).map(countRecognised));
  const widths = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const alike = Math.max(0, ...widths.values());
  // One known header is in a line of any delimiter; only two or more say that the cut is right.
  return (headers >= 2 ? headers * 1000 : 0) + alike;
}

function firstLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  return lines.slice(0, sampleLines).join('\n');
}
