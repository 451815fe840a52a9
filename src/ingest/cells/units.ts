/** A unit of measure as files write it; a number in it × `times` ÷ `over` is in the base unit. */
export interface Unit {
  /** As written, width folded and in lower case: `万人`, `亩`, `%`. */
  readonly name: string;
  readonly times: number;
  readonly over: number;
  /** Units of columns (`ColumnSpec.unit`) that it can stand in; none: it is never a count of ours. */
  readonly fits: readonly string[];
}

const persons = ['people', 'beds', 'places', 'seats'];
const counted = [...persons, 'households'];
const area = ['square metres'];

/** Names, separated by blanks, with what they are worth. 1 亩 = 10,000 ÷ 15 m². */
const named: readonly (readonly [
  names: string,
  fits: readonly string[],
  times: number,
  over: number,
])[] = [
  ['人 名 口 位 人次 位老人 people persons person', persons, 1, 1],
  ['个', counted, 1, 1],
  ['张 床 张床 床位 张床位 beds bed', ['beds', 'places', 'seats'], 1, 1],
  ['托位 个托位 places', ['places', 'seats'], 1, 1],
  ['名额 个名额 seats', ['seats', 'places'], 1, 1],
  ['户 家 套 households', ['households'], 1, 1],
  ['m2 平方米 平米 平方 平 sqm sq.m squaremetres squaremeters', area, 1, 1],
  ['亩 市亩 mu', area, 10_000, 15],
  ['公亩', area, 100, 1],
  ['公顷 ha hm2 hectares', area, 10_000, 1],
  ['平方公里 平方千米 km2', area, 1_000_000, 1],
  ['秒 s sec secs seconds', ['seconds'], 1, 1],
  ['分钟 min mins minutes', ['seconds'], 60, 1],
  ['小时 h hours', ['seconds'], 3600, 1],
  ['米 m metres meters', ['metres'], 1, 1],
  ['公里 千米 km', ['metres'], 1000, 1],
  ['%', [], 1, 100],
  ['‰', [], 1, 1000],
  ['° 度 岁 周岁 所 处 座 间 栋 元', [], 1, 1],
];

const units: ReadonlyMap<string, Unit> = new Map(
  named.flatMap(([names, fits, times, over]) =>
    names.split(' ').map((name): [string, Unit] => [name, { name, times, over, fits }]),
  ),
);

const scales: readonly (readonly [prefix: string, times: number])[] = [
  ['百万', 1e6],
  ['千万', 1e7],
  ['十万', 1e5],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
];

/** The unit of a name such as `人` or `m2`, without a number word before it; null when not known. */
export function unitOf(name: string): Unit | null {
  return units.get(name) ?? null;
}

/**
 * The unit of a text such as `万人`, `万㎡` or `千`; null when it is none. A bare number word fits
 * whatever is counted.
 *
 * @param text width folded (NFKC), in lower case, without white space
 */
export function scaledUnitOf(text: string): Unit | null {
  const own = unitOf(text);
  if (own !== null) return own;
  for (const [prefix, times] of scales) {
    if (!text.startsWith(prefix)) continue;
    const rest = text.slice(prefix.length);
    const base = rest === '' ? { times: 1, over: 1, fits: [...counted, ...area] } : unitOf(rest);
    if (base !== null && base.fits.length > 0)
      return { ...base, name: text, times: base.times * times };
  }
  return null;
}

/** A number in a unit, in the base unit: 1.8 亩 is 1200. Rounded to the 15 digits that a double holds. */
export function toBase(value: number, unit: Unit): number {
  return unit.times === unit.over ? value : tidy((value * unit.times) / unit.over);
}

/** A number of base units, in `unit`: 1200 m² are 1.8 亩. */
export function fromBase(value: number, unit: Unit): number {
  return unit.times === unit.over ? value : tidy((value * unit.over) / unit.times);
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
