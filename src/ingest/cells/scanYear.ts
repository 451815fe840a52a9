/**
 * A year (NaN for a blank cell; `repaired` when it was written otherwise), or no year. `first` is the
 * year in which a span begins, else the year itself.
 */
export type ScannedYear =
  | {
      readonly ok: true;
      readonly value: number;
      readonly first: number;
      readonly repaired: boolean;
    }
  | { readonly ok: false };

const maxLength = 64;
const firstYear = 1900;
const lastYear = 2100;
const blanks: ReadonlySet<string> = new Set(['', '-', '—', '/', '无', '暂无', '不详']);
/** What may stand between the numbers of a date or a span of years. */
const separators = '年月日十-–—~/.:至到 度底初末t';
/** Chinese numerals, each at its value. */
const numerals = '〇一二三四五六七八九';

/**
 * Reads a whole year 1900…2100 from a cell: `2022`, `2022年`, `2022/5/1`, `20220501`, `二〇二二年`; of a span
 * such as `2022-2023` the last year. NaN when blank.
 */
export function scanYear(cell: string): ScannedYear {
  if (cell.length > maxLength) return { ok: false };
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (blanks.has(text)) return { ok: true, value: Number.NaN, first: Number.NaN, repaired: false };

  let year = Number.NaN;
  let first = Number.NaN;
  for (const run of digitRuns(text) ?? []) {
    if (run.length <= 2) continue; // month, day, hour
    const candidate = run.length === 4 || run.length === 8 ? Number(run.slice(0, 4)) : Number.NaN;
    if (!(candidate >= firstYear && candidate <= lastYear)) return { ok: false };
    year = candidate;
    if (Number.isNaN(first)) first = candidate;
  }
  if (Number.isNaN(year)) return { ok: false };
  return { ok: true, value: year, first, repaired: cell.trim() !== String(year) };
}

/** Runs of digits in a text of digits and separators; null when anything else stands in it. */
function digitRuns(text: string): string[] | null {
  const runs: string[] = [];
  let run = '';
  for (const written of text) {
    const numeral = numerals.indexOf(written === '零' || written === '○' ? '〇' : written);
    const character = numeral === -1 ? written : String(numeral);
    if (character >= '0' && character <= '9') run += character;
    else if (separators.includes(character)) {
      if (run !== '') runs.push(run);
      run = '';
    } else return null;
  }
  if (run !== '') runs.push(run);
  return runs;
}
