import { facilityColumns, matrixColumns, populationColumns } from '../../model/columns.ts';

const chinese: ReadonlyMap<string, string> = new Map(
  [...matrixColumns, ...facilityColumns, ...populationColumns].map(({ header, zh }) => [
    header,
    zh,
  ]),
);

/**
 * Canonical headers, joined by ', ', as a reader of the language knows them.
 * A word that is no canonical header stays as it is.
 */
export function columnNames(headers: string, language: 'zh' | 'en'): string {
  if (language === 'en') return headers;
  return headers
    .split(', ')
    .map((header) => chinese.get(header) ?? header)
    .join('、');
}
