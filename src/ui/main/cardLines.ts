/** What of a card is copied: where it lies, headings, sentences and facts; a button is none of them. */
const lineSelector = '[role="note"], [data-line], h3, p, li, dl > div';

/** The card as text, one line for each thing that it says. */
export function cardLines(card: HTMLElement | null): string[] {
  if (!card) return [];
  const parts = card.querySelectorAll<HTMLElement>(lineSelector);
  return [...parts].map((part) => part.innerText.replaceAll(/\s+/g, ' ').trim());
}
