/** Facts of a sentence; a fact that is not given reads as an empty string. */
export type Facts = Readonly<Record<string, string>>;

/** The first of the named facts that is given, or ''. */
export function fact(facts: Facts, ...names: readonly string[]): string {
  for (const name of names) {
    const value = facts[name];
    if (value) return value;
  }
  return '';
}

/** `before` + value + `after` when there is a value, else ''. */
export function around(before: string, value: string, after: string): string {
  return value ? `${before}${value}${after}` : '';
}
