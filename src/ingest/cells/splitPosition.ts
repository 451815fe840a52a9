const separators = ',;、/|';

/**
 * Splits a cell that holds both coordinates, such as `123.43,41.80` or `(123.43 41.80)`, in the
 * order in which they stand. A cell that is no pair is the first of the two, and the second blank.
 */
export function splitPosition(cell: string): readonly [first: string, second: string] {
  let text = cell.slice(0, 200).normalize('NFKC').trim();
  const isWrapped = '(['.includes(text.charAt(0)) && ')]'.includes(text.slice(-1));
  if (isWrapped && text.length > 2) text = text.slice(1, -1).trim();
  const marks = Array.from(text, (character) => separators.includes(character));
  const at = marks.some(Boolean) ? marks.indexOf(true) : text.search(/\s/u);
  if (at === -1) return [text, ''];
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
