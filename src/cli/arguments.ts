/** A wrong use of a command, told in one line; exit code 2. */
export class UsageError extends Error {}

export interface OptionSpec {
  /** `flag`: no value; `one`: exactly one; `many`: one or more. */
  readonly takes: 'flag' | 'one' | 'many';
}

export type Options = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `--name value …` by a closed list of options.
 *
 * @throws UsageError for an unknown or repeated option, a missing value or a stray word
 */
export function readOptions(
  words: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
): Options {
  const options = new Map<string, string[]>();
  let open: { name: string; spec: OptionSpec; values: string[] } | null = null;
  for (const word of words) {
    if (word.startsWith('--')) {
      const [name, inline] = splitOnce(word.slice(2));
      const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
      if (!spec) throw new UsageError(`unknown option --${name}`);
      if (options.has(name)) throw new UsageError(`--${name} is given twice`);
      open = { name, spec, values: inline === undefined ? [] : [inline] };
      options.set(name, open.values);
    } else if (
      !open ||
      open.spec.takes === 'flag' ||
      (open.spec.takes === 'one' && open.values.length > 0)
    ) {
      throw new UsageError(`unexpected word: ${word}`);
    } else {
      open.values.push(word);
    }
  }
  for (const [name, values] of options) {
    if (specs[name]?.takes === 'flag' ? values.length > 0 : values.length === 0) {
      throw new UsageError(`--${name} ${values.length > 0 ? 'takes no value' : 'needs a value'}`);
    }
  }
  return options;
}

/** `name=value` given as one word after `--`. */
function splitOnce(word: string): [string, string?] {
  const at = word.indexOf('=');
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

/** The one value of an option, or null where it is not given. */
export function oneOf(options: Options, name: string): string | null {
  return options.get(name)?.[0] ?? null;
}

/** A number above zero. @throws UsageError */
export function positive(text: string, name: string): number {
  const value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0)) throw new UsageError(`--${name} wants a number above 0, not ${text}`);
  return value;
}
