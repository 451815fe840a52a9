import { type Choices, choiceWords } from './choiceWords.ts';

/** The form in which choices are compared: width folded, lower case, without white space. */
export function normaliseChoice(text: string): string {
  const folded = text.slice(0, 64).normalize('NFKC').toLowerCase();
  return Array.from(folded)
    .filter((character) => character.trim() !== '')
    .join('');
}

const lookups: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(choiceWords).map(([field, choices]) => [field, lookupFrom(choices)]),
);

function lookupFrom(choices: Choices): ReadonlyMap<string, string> {
  const lookup = new Map<string, string>();
  for (const [word, texts] of Object.entries(choices)) {
    for (const text of [word, ...texts]) lookup.set(normaliseChoice(text), word);
  }
  return lookup;
}

/** A user's own words for one column, in the form in which they are compared. */
export type OwnWords = ReadonlyMap<string, string>;

/** Own words from raw value → canonical word ('' for blank); what is no word of the field is left out. */
export function ownWords(field: string, values: Readonly<Record<string, string>>): OwnWords {
  const words = choiceWords[field] ?? {};
  return new Map(
    Object.entries(values)
      .filter(([, word]) => word === '' || Object.hasOwn(words, word))
      .map(([raw, word]) => [normaliseChoice(raw), word]),
  );
}

/** Canonical word of a cell of a choice column: '' when blank, null when the value is not known. */
export function choiceFromCell(field: string, cell: string, own?: OwnWords): string | null {
  const chosen = own?.get(normaliseChoice(cell));
  if (chosen !== undefined) return chosen;
  const written = lookups.get(field)?.get(cell);
  if (written !== undefined) return written;
  const compared = normaliseChoice(cell);
  if (compared === '' || (compared.length <= 2 && '-—–/--——'.includes(compared))) return '';
  return lookups.get(field)?.get(compared) ?? null;
}
