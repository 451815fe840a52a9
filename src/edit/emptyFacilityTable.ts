import { facilityNumberFields, facilityTextFields } from '../model/facilityFields.ts';
import { recordOf } from '../model/recordOf.ts';
import type { FacilityTable } from '../model/tables.ts';

/** A facility table of no rows, for a project whose facilities are all still to come. */
export function emptyFacilityTable(): FacilityTable {
  return {
    count: 0,
    origin: { files: [], file: new Uint16Array(0), line: new Int32Array(0) },
    present: new Set<string>(),
    extra: new Map<string, readonly string[]>(),
    service: [],
    kind: [],
    ...recordOf(facilityTextFields, (): readonly string[] => []),
    ...recordOf(facilityNumberFields, () => new Float64Array(0)),
  };
}
