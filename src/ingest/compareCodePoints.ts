/**
 * Order of two texts by code point, the order of every tie in the definitions. JavaScript's own
 * `<` compares UTF-16 units, which puts characters beyond U+FFFF before some below it.
 */
export function compareCodePoints(first: string, second: string): number {
  const length = Math.min(first.length, second.length);
  for (let at = 0; at < length; at++) {
    if (first.charCodeAt(at) === second.charCodeAt(at)) continue;
    // Step back to the start of a surrogate pair whose first half is shared.
    const start = at > 0 && isHighSurrogate(first.charCodeAt(at - 1)) ? at - 1 : at;
    return (first.codePointAt(start) ?? 0) - (second.codePointAt(start) ?? 0);
  }
  return first.length - second.length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
