import { choiceWords } from './choiceWords.ts';

/** What all rows of a facility table are, as a column and its canonical word. */
export interface TitleService {
  readonly header: 'kind' | 'service';
  readonly word: string;
}

const shortestKind = 3;
/** Shorter words of either service, which a title holds where it names no kind. */
const serviceStems: readonly (readonly [word: string, stems: RegExp])[] = [
  ['elder', /养老|为老|老年/u],
  ['childcare', /托育|托幼|托位|婴幼儿/u],
];
const kindTexts = Object.entries(choiceWords['kind'] ?? {})
  .filter(([word]) => word !== 'other')
  .flatMap(([word, texts]) => texts.map((text) => ({ word, text })))
  .filter(({ text }) => text.length >= shortestKind)
  .sort((a, b) => b.text.length - a.text.length);

/**
 * Kind, else service, that the first title to name any names: 养老机构名单 is a list of institutions.
 * null where none does, or that one names several: a proposal, for a person to take.
 *
 * @param titles the nearest to the table first: name of the sheet, titles above the header, file name
 */
export function serviceInTitle(titles: readonly string[]): TitleService | null {
  for (const title of titles) {
    const kinds = kindsIn(title);
    const services = serviceStems.filter(([, stems]) => stems.test(title)).map(([word]) => word);
    if (kinds.length + services.length === 0) continue;
    const [kind] = kinds;
    const [service] = services;
    if (kind !== undefined) return kinds.length === 1 ? { header: 'kind', word: kind } : null;
    return service !== undefined && services.length === 1
      ? { header: 'service', word: service }
      : null;
  }
  return null;
}

/** Kinds that a title names, the longest words first; what is part of a longer word is not another. */
function kindsIn(title: string): readonly string[] {
  let rest = title.normalize('NFKC');
  const found = new Set<string>();
  for (const { word, text } of kindTexts) {
    if (!rest.includes(text)) continue;
    found.add(word);
    rest = rest.replaceAll(text, ' ');
  }
  return [...found];
}
