import type { StreetEdit, StreetPlace } from '../model/streetEdit.ts';
import type { StreetGain } from '../scorecard/streets/streetGains.ts';
import type { Cell, ResultTable } from './csvText.ts';

/**
 * What a scenario changes about the streets, one row a change. A closure has no second place.
 *
 * @param gains Of these changes; null: left out, since they may be small numbers of people.
 */
export function streetChangesTable(
  edits: readonly StreetEdit[],
  gains: readonly StreetGain[] | null,
): ResultTable {
  const columns = ['id', 'type', 'lng', 'lat', 'to_lng', 'to_lat'];
  const gainColumns = ['elder_covered_people_gain', 'childcare_covered_people_gain'];
  const placesOf = (edit: StreetEdit): readonly (StreetPlace | null)[] =>
    edit.type === 'link' ? [edit.from, edit.to] : [edit.at, null];
  const gainOf = (editId: string): Cell[] => {
    const people = gains?.find((gain) => gain.editId === editId)?.people;
    return [people?.elder ?? null, people?.childcare ?? null];
  };
  return {
    name: 'street_changes',
    columns: gains ? [...columns, ...gainColumns] : columns,
    rows: edits.map((edit) => [
      edit.id,
      edit.type,
      ...placesOf(edit).flatMap((place): Cell[] => (place ? [...place] : [null, null])),
      ...(gains ? gainOf(edit.id) : []),
    ]),
  };
}
