import { choiceWords } from '../../ingest/columns/choiceWords.ts';
import { unknownValues } from '../../ingest/columns/unknownValues.ts';
import type { CheckedReading, ReadOptions } from '../../ingest/reading.ts';
import { facilityColumns, populationColumns } from '../../model/columns.ts';

/** A value of a choice column that the user may give a meaning to, or has given one. */
export interface ValueRow {
  /** Canonical header of its column, and the file's own, '' where it has no such column. */
  readonly header: string;
  readonly column: string;
  /** '' for a blank cell. */
  readonly value: string;
  /** Rows that have it; NaN where it has a meaning now and is counted no more. */
  readonly count: number;
  /** Canonical word that was chosen; null: none yet. */
  readonly word: string | null;
  /** Canonical words that can be chosen, each with the usual Chinese word for it. */
  readonly words: readonly (readonly [word: string, zh: string])[];
}

/**
 * Every value that no word is known for, and those that the user has given one; a blank service and
 * kind too where rows were rejected for want of both.
 */
export function valueRows(reading: CheckedReading, { values = {} }: ReadOptions): ValueRow[] {
  const headerOf = new Map(
    Object.entries(reading.input.mapping).map(([header, column]) => [column, header]),
  );
  const unknown = unknownValues(reading.issues).flatMap(({ column, value, count }) => {
    const header = headerOf.get(column);
    if (header === undefined) return [];
    return [{ header, column, value, count, word: null, words: wordsOf(header) }];
  });
  const chosen = Object.entries(values).flatMap(([header, words]) => {
    const column = reading.input.mapping[header] ?? '';
    return Object.entries(words).map(([value, word]) => {
      return { header, column, value, count: Number.NaN, word, words: wordsOf(header) };
    });
  });
  const count = reading.issues.filter(({ code }) => code === 'service-missing').length;
  const blank = (count > 0 ? ['kind', 'service'] : [])
    .filter((header) => values[header]?.[''] === undefined)
    .map((header) => {
      const column = reading.input.mapping[header] ?? '';
      return { header, column, value: '', count, word: null, words: wordsOf(header) };
    });
  return [...chosen, ...blank, ...unknown].filter(({ words }) => words.length > 0);
}

/** The values of some options with one more, or without it. */
export function withValue(
  { values = {} }: ReadOptions,
  { header, value }: Pick<ValueRow, 'header' | 'value'>,
  word: string | null,
): NonNullable<ReadOptions['values']> {
  const others = Object.entries(values[header] ?? {}).filter(([one]) => one !== value);
  const own = word === null ? others : [...others, [value, word] as const];
  return { ...values, [header]: Object.fromEntries(own) };
}

/** A canonical word as it is shown: the usual Chinese word for it, or itself. */
export function valueWords(header: string, word: string, language: 'zh' | 'en'): string {
  const zh = wordsOf(header).find(([one]) => one === word)?.[1] ?? word;
  return language === 'zh' ? zh : word;
}

function wordsOf(header: string): ValueRow['words'] {
  const column = [...facilityColumns, ...populationColumns].find((one) => one.header === header);
  const choices = choiceWords[column?.field ?? ''] ?? {};
  return Object.entries(choices).map(([word, texts]) => [word, texts[0] ?? word]);
}
