import { emptyFacilityTable } from '../../src/edit/emptyFacilityTable.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { facilityNumberFields, facilityTextFields } from '../../src/model/facilityFields.ts';
import type { Project } from '../../src/model/project.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { FacilityTable } from '../../src/model/tables.ts';

/** A facility table with these ids, one degree apart, 10 seats and 20 places each. */
export function buildFacilities(ids: readonly string[]): FacilityTable {
  const empty = emptyFacilityTable();
  return {
    ...empty,
    count: ids.length,
    origin: {
      files: ['facilities.csv'],
      file: new Uint16Array(ids.length),
      line: Int32Array.from(ids, (_, row) => row + 2),
    },
    present: new Set(['id', 'name', 'service', 'lng', 'lat', 'seats', 'places']),
    extra: new Map([['note', ids.map((id) => `note of ${id}`)]]),
    service: ids.map(() => 'both' as const),
    kind: ids.map(() => 'other' as const),
    ...recordOf(facilityTextFields, (field): readonly string[] =>
      ids.map((id) => (field === 'id' ? id : field === 'name' ? `Name ${id}` : '')),
    ),
    ...recordOf(facilityNumberFields, () => new Float64Array(ids.length).fill(Number.NaN)),
    lng: Float64Array.from(ids, (_, row) => 123 + row),
    lat: Float64Array.from(ids, () => 41),
    seats: new Float64Array(ids.length).fill(10),
    places: new Float64Array(ids.length).fill(20),
  };
}

/** A project over such a table, without scenarios. */
export function buildProject(ids: readonly string[] = ['a', 'b']): Project {
  return {
    name: 'Test',
    sample: null,
    inputs: { files: [], facilities: buildFacilities(ids), population: null, matrix: null },
    settings: defaultSettings,
    scenarios: [],
  };
}
