import type { BoundaryLevel } from '../../model/tables.ts';
import { canonicalHeader } from '../columns/readHeader.ts';

/** Which group a boundary is of, by the properties of its feature. */
export interface BoundaryIdentity {
  readonly level: BoundaryLevel;
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

const levelWords: ReadonlyMap<string, BoundaryLevel> = new Map([
  ['district', 'district'],
  ['county', 'district'],
  ['区县', 'district'],
  ['street', 'street'],
  ['township', 'street'],
  ['街道', 'street'],
  ['乡镇', 'street'],
  ['community', 'community'],
  ['village', 'community'],
  ['社区', 'community'],
  ['村', 'community'],
]);
/** Levels of the statistical codes of China by their number of digits. */
const levelByDigits: ReadonlyMap<number, BoundaryLevel> = new Map([
  [6, 'district'],
  [9, 'street'],
  [12, 'community'],
]);
const levelBySuffix: readonly (readonly [suffix: string, level: BoundaryLevel])[] = [
  ['社区', 'community'],
  ['居委会', 'community'],
  ['村委会', 'community'],
  ['村', 'community'],
  ['街道', 'street'],
  ['街道办事处', 'street'],
  ['镇', 'street'],
  ['乡', 'street'],
  ['区', 'district'],
  ['县', 'district'],
  ['市', 'district'],
];

/**
 * Reads level, code, name and parents from the properties of a feature, under the same headers as a
 * population table. The level is what a property `level` says, else follows from the code's length,
 * else from the name, else from the parents given. null: neither a code nor a name.
 */
export function boundaryIdentity(properties: ReadonlyMap<string, string>): BoundaryIdentity | null {
  const cells = new Map<string, string>();
  for (const [key, cell] of properties) {
    const header = canonicalHeader('population', key);
    if (header !== null && cell !== '' && !cells.has(header)) cells.set(header, cell);
  }
  const cell = (header: string) => cells.get(header) ?? '';
  const level = levelOf(properties, cell);
  const code = cell(`${level}_code`) || cell('id');
  const ownName = level === 'community' ? '' : cell(level);
  const name = cell('name') || ownName;
  if (code === '' && name === '') return null;
  const parents = { city: cell('city'), district: cell('district'), street: cell('street') };
  if (level !== 'community') parents.street = '';
  if (level === 'district') parents.district = '';
  return { level, code, name, ...parents };
}

function levelOf(
  properties: ReadonlyMap<string, string>,
  cell: (header: string) => string,
): BoundaryLevel {
  const said = levelWords.get(
    (properties.get('level') ?? properties.get('级别') ?? '').toLowerCase(),
  );
  if (said !== undefined) return said;
  if (cell('community_code') !== '') return 'community';
  const byDigits = levelByDigits.get(cell('id').length);
  if (byDigits !== undefined) return byDigits;
  const name = cell('name');
  const bySuffix = levelBySuffix.find(([suffix]) => name.endsWith(suffix));
  if (bySuffix !== undefined) return bySuffix[1];
  const isOwn = name === '';
  if (cell('street_code') + cell('street') !== '') return isOwn ? 'street' : 'community';
  if (isOwn || cell('district_code') + cell('district') === '') return 'district';
  return 'street';
}
