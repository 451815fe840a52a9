import { describe, expect, it } from 'vitest';
import { effectiveFacilities } from '../../../src/edit/effectiveFacilities.ts';
import { facilityColumns } from '../../../src/model/columns.ts';
import type { Edit, Scenario } from '../../../src/model/project.ts';
import { buildFacilities } from '../../helpers/buildProject.ts';

function scenario(...edits: readonly Edit[]): Scenario {
  return { id: 's', name: 'S', edits };
}

const opening: Edit = {
  type: 'open',
  facilityId: 'new-1',
  name: 'New',
  service: 'elder',
  lng: 123.5,
  lat: 41.5,
  seats: 30,
  places: Number.NaN,
};

describe('effectiveFacilities', () => {
  it.each([
    ['elder', undefined, 'day_care'],
    ['childcare', undefined, 'childcare_institution'],
    ['both', undefined, 'day_care'],
    ['elder', 'community_station', 'community_station'],
    ['childcare', 'kindergarten_class', 'kindergarten_class'],
  ] as const)('opens for %s, kind %s: %s', (service, kind, expected) => {
    const edit: Edit = { ...opening, service, ...(kind === undefined ? {} : { kind }) };
    const { table } = effectiveFacilities(buildFacilities(['a']), scenario(edit));
    expect(table.kind.at(-1)).toBe(expected);
  });

  it('is the baseline itself where nothing is edited', () => {
    const table = buildFacilities(['a', 'b']);
    const { table: same, closed } = effectiveFacilities(table, null);
    expect(same).toBe(table);
    expect([...closed]).toEqual([0, 0]);
  });

  it('copies only what a move changes and leaves the baseline alone', () => {
    const table = buildFacilities(['a', 'b']);
    const moved = effectiveFacilities(
      table,
      scenario({ type: 'move', facilityId: 'b', lng: 1, lat: 2 }),
    ).table;
    expect([...moved.lng]).toEqual([123, 1]);
    expect([...moved.lat]).toEqual([41, 2]);
    expect([...table.lng]).toEqual([123, 124]);
    expect(moved.name).toBe(table.name);
    expect(moved.seats).toBe(table.seats);
  });

  it('marks what is closed, resizes, and ignores a facility that is not there', () => {
    const table = buildFacilities(['a', 'b']);
    const { table: edited, closed } = effectiveFacilities(
      table,
      scenario(
        { type: 'close', facilityId: 'a' },
        { type: 'resize', facilityId: 'b', seats: 1, places: 2 },
        { type: 'close', facilityId: 'gone' },
      ),
    );
    expect([...closed]).toEqual([1, 0]);
    expect([...edited.seats]).toEqual([10, 1]);
    expect([...edited.places]).toEqual([20, 2]);
    expect(edited.count).toBe(2);
  });

  it('writes the year of an opening brought forward, and no closing before it', () => {
    const table = {
      ...buildFacilities(['a', 'b']),
      opened: Float64Array.of(2027, 2010),
      closed: Float64Array.of(2040, 2020),
    };
    const { table: edited } = effectiveFacilities(
      table,
      scenario(
        { type: 'bringForward', facilityId: 'a', year: 2025 },
        { type: 'bringForward', facilityId: 'b', year: 2025 },
      ),
    );
    expect([...edited.opened]).toEqual([2025, 2025]);
    expect([...edited.closed]).toEqual([2040, Number.NaN]);
    expect(edited.present.has('opened')).toBe(true);
    expect(edited.lng).toBe(table.lng);
  });

  it('appends opened rows to every column', () => {
    const table = buildFacilities(['a', 'b']);
    const { table: longer, closed } = effectiveFacilities(table, scenario(opening));
    expect(closed.length).toBe(3);
    const shorter = facilityColumns.filter(({ field }) => longer[field].length !== 3);
    expect(shorter).toEqual([]);
    expect(longer.id).toEqual(['a', 'b', 'new-1']);
    expect(longer.service[2]).toBe('elder');
    expect(longer.kind[2]).toBe('day_care');
    expect(longer.status[2]).toBe('existing');
    expect([longer.lng[2], longer.seats[2], longer.places[2]]).toEqual([123.5, 30, Number.NaN]);
    expect(longer.opened[2]).toBeNaN();
    expect([...longer.origin.line]).toEqual([2, 3, 0]);
    expect(longer.extra.get('note')).toEqual(['note of a', 'note of b', '']);
  });

  it('shares all columns but the place between the steps of dragging a new facility', () => {
    const table = buildFacilities(['a', 'b']);
    const one = effectiveFacilities(table, scenario(opening)).table;
    const other = effectiveFacilities(table, scenario({ ...opening, lng: 120 })).table;
    expect(other.id).toBe(one.id);
    expect([one.lng[2], other.lng[2]]).toEqual([123.5, 120]);
    const named = effectiveFacilities(table, scenario({ ...opening, name: 'Other' })).table;
    expect([one.name[2], named.name[2]]).toEqual(['New', 'Other']);
  });

  it('works without a facility table and says which fields are now there', () => {
    const { table } = effectiveFacilities(null, scenario(opening));
    expect(table.count).toBe(1);
    expect(table.name).toEqual(['New']);
    expect(table.present.has('seats')).toBe(true);
    expect(table.present.has('places')).toBe(false);
  });

  it('gives the same object for the same table and edits', () => {
    const table = buildFacilities(['a']);
    const one = scenario(opening);
    expect(effectiveFacilities(table, one)).toBe(effectiveFacilities(table, { ...one, name: 'T' }));
    expect(effectiveFacilities(null, null)).toBe(effectiveFacilities(null, null));
  });
});
