import { expect, it } from 'vitest';
import type { StreetEdit } from '../../../src/model/streetEdit.ts';
import { streetChangesTable } from '../../../src/report/streetChangesTable.ts';

const edits: readonly StreetEdit[] = [
  { type: 'closure', id: 'closure-1', at: [123.4, 41.8] },
  { type: 'link', id: 'link-1', from: [123.41, 41.8], to: [123.42, 41.81] },
];

it('lists every change with its places and what it brings', () => {
  const gains = [{ editId: 'link-1', people: { elder: 1240, childcare: Number.NaN } }];
  expect(streetChangesTable(edits, gains)).toEqual({
    name: 'street_changes',
    columns: [
      'id',
      'type',
      'lng',
      'lat',
      'to_lng',
      'to_lat',
      'elder_covered_people_gain',
      'childcare_covered_people_gain',
    ],
    rows: [
      ['closure-1', 'closure', 123.4, 41.8, null, null, null, null],
      ['link-1', 'link', 123.41, 41.8, 123.42, 41.81, 1240, Number.NaN],
    ],
  });
});

it('leaves the people out where they may not be told', () => {
  const { columns, rows } = streetChangesTable(edits, null);
  expect(columns).toEqual(['id', 'type', 'lng', 'lat', 'to_lng', 'to_lat']);
  expect(rows[1]).toEqual(['link-1', 'link', 123.41, 41.8, 123.42, 41.81]);
});
