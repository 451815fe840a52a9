/** What the group of rows with a blank parent is called. */
export const unstatedName = '未注明';

const suffixes = [
  '社区居民委员会',
  '社区居委会',
  '居民委员会',
  '村民委员会',
  '居委会',
  '村委会',
  '街道办事处',
  '社区',
  '街道',
];

/**
 * A place name as names are compared: full-width and half-width alike, without blanks and without
 * the suffixes that offices write or leave out (社区, 居委会, 村委会, 街道). 村 stays: 东村 is not 东社区.
 */
export function comparableName(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\s/gu, '');
  for (const suffix of suffixes) {
    if (plain.length > suffix.length && plain.endsWith(suffix)) {
      return plain.slice(0, -suffix.length);
    }
  }
  return plain;
}

/** A city name without its 市, so that 沈阳 and 沈阳市 are one. */
export function comparableCity(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\s/gu, '');
  return plain.length > 2 && plain.endsWith('市') ? plain.slice(0, -1) : plain;
}
