import type { IssueCode } from '../../../src/model/issue.ts';
import { type Damage, markRow, pickRow } from './damage.ts';
import { positionOf } from './draft.ts';

/** A damage to both coordinates of a row. */
function placeDamage(
  name: string,
  codes: readonly IssueCode[],
  write: (lng: string, lat: string) => readonly [lng: string, lat: string],
  isRead = false,
): Damage {
  return {
    name,
    stage: 'cells',
    apply(draft, dice) {
      const lng = positionOf(draft, 'lng');
      const lat = positionOf(draft, 'lat');
      const row = lng === -1 || lat === -1 ? null : pickRow(draft, dice);
      if (row === null) return false;
      const written = write(row.cells[lng] ?? '', row.cells[lat] ?? '');
      [row.cells[lng], row.cells[lat]] = written;
      if (!isRead) row.truth?.set('lng', Number.NaN).set('lat', Number.NaN);
      markRow(row, name, codes);
      return true;
    },
  };
}

/** 123.456 as a spreadsheet in full width writes it. */
function fullWidth(text: string): string {
  return Array.from(text, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).join('');
}

/** 123.456 as 123°27′21.6″. */
function sexagesimal(text: string): readonly [written: string, degrees: number] {
  const thousandths = Math.round(Number(text) * 3_600_000);
  const degrees = Math.floor(thousandths / 3_600_000);
  const minutes = Math.floor(thousandths / 60_000) % 60;
  const seconds = (thousandths % 60_000) / 1000;
  return [`${degrees}°${minutes}′${seconds}″`, thousandths / 3_600_000];
}

/** Degrees, minutes and seconds: read, and said of each cell. */
const degreesMinutes: Damage = {
  name: 'degrees and minutes',
  stage: 'cells',
  apply(draft, dice) {
    const lng = positionOf(draft, 'lng');
    const lat = positionOf(draft, 'lat');
    const row = lng === -1 || lat === -1 ? null : pickRow(draft, dice);
    if (row === null) return false;
    for (const [header, at] of [['lng', lng] as const, ['lat', lat] as const]) {
      const [written, degrees] = sexagesimal(row.cells[at] ?? '');
      row.cells[at] = written;
      row.truth?.set(header, degrees);
    }
    markRow(row, this.name, ['coord-sexagesimal']);
    return true;
  },
};

/** Places that are read as they stand, and looked at. */
function oddPlace(
  name: string,
  codes: readonly IssueCode[],
  write: (lng: number, lat: number) => readonly [lng: number, lat: number],
): Damage {
  return {
    name,
    stage: 'cells',
    apply(draft, dice) {
      const lng = positionOf(draft, 'lng');
      const lat = positionOf(draft, 'lat');
      const row = lng === -1 || lat === -1 ? null : pickRow(draft, dice);
      // Of a few places alone nothing is said.
      if (row === null || draft.body.length < 12) return false;
      const written = write(Number(row.cells[lng]), Number(row.cells[lat]));
      [row.cells[lng], row.cells[lat]] = [String(written[0]), String(written[1])];
      row.truth?.set('lng', written[0]).set('lat', written[1]);
      markRow(row, name, codes);
      return true;
    },
  };
}

/** The columns are named the wrong way round: asked once, and none of the places is used. */
const swappedColumns: Damage = {
  name: 'swapped columns',
  stage: 'header',
  apply(draft) {
    const lng = positionOf(draft, 'lng');
    const lat = positionOf(draft, 'lat');
    if (lng === -1 || lat === -1) return false;
    for (const row of draft.body) {
      [row.cells[lng], row.cells[lat]] = [row.cells[lat] ?? '', row.cells[lng] ?? ''];
      row.truth?.set('lng', Number.NaN).set('lat', Number.NaN);
      // Another damage to a place would make it no matter of the columns.
      row.isDamaged = true;
    }
    draft.expected.push({ damage: this.name, codes: ['coord-swapped'] });
    return true;
  },
};

export const placeDamages: readonly Damage[] = [
  placeDamage('swapped', ['coord-swapped'], (lng, lat) => [lat, lng]),
  placeDamage('zero coordinates', ['coord-zero'], () => ['0', '0']),
  placeDamage('no coordinates', ['coord-missing'], () => ['', '']),
  placeDamage('no latitude', ['coord-missing'], (lng) => [lng, '']),
  placeDamage('projected', ['coord-projected'], (lng, lat) => [
    `415${lng.slice(-3).replace('.', '1')}.25`,
    `4620${lat.slice(-3).replace('.', '1')}.5`,
  ]),
  placeDamage('out of range', ['coord-out-of-range'], (lng, lat) => [`2${lng.slice(1)}`, lat]),
  placeDamage('words for coordinates', ['coord-unreadable'], (_, lat) => ['待测', lat]),
  placeDamage('two points in a coordinate', ['coord-unreadable'], (_, lat) => ['123.4.5', lat]),
  degreesMinutes,
  swappedColumns,
  oddPlace('in another province', ['coord-outside-region'], (lng, lat) => [lng - 10, lat]),
  oddPlace('two decimals', ['coord-coarse'], (lng, lat) => [
    Number(lng.toFixed(2)),
    Number(lat.toFixed(2)),
  ]),
  placeDamage(
    'full-width coordinates',
    ['number-repaired'],
    (lng, lat) => [fullWidth(lng), fullWidth(lat)],
    true,
  ),
];
