/**
 * Texts that a spreadsheet would run are written with an apostrophe before them, and read without.
 * Both are exact inverses for every text: a text that begins with apostrophes before a formula gets
 * one more, so that reading takes away exactly the one that writing has put there.
 */

/** Blank and invisible characters that may stand before a formula. */
const beforeFormula = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u;
const longestNumber = 64;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * True where a spreadsheet could run the text as a formula. What counts is the first character that
 * is not blank or invisible, folded to half width. Plain numbers such as -5 and +86 stay, and so
 * does a lone sign (the comparator of a target, a dash for nothing): there is nothing in it to run.
 * A tab, line end or NUL at the start is itself a trigger in some programs. Source: OWASP ASVS 1.2.10.
 */
function isFormula(text: string): boolean {
  if (/^[\t\r\n\0]/u.test(text)) return true;
  const visible = text.replace(beforeFormula, '');
  // Folding is dear, and only the first characters matter: a number this long is guarded too.
  const start = visible.slice(0, longestNumber + 1).normalize('NFKC');
  return /^[=+\-@|]./su.test(start) && !(start.length <= longestNumber && plainNumber.test(start));
}

function needsGuard(text: string): boolean {
  return isFormula(text.replace(/^'+/u, ''));
}

/** The text as it is written into a table that a spreadsheet may open. */
export function guardFormula(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given; every other text stays as it is. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}
