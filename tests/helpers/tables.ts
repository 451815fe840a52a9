import { emptyFacilityTable } from '../../src/edit/emptyFacilityTable.ts';
import {
  emptyPopulationTable,
  populationNumberFields,
  populationTextFields,
} from '../../src/model/emptyPopulationTable.ts';
import { facilityNumberFields, facilityTextFields } from '../../src/model/facilityFields.ts';
import { recordOf } from '../../src/model/recordOf.ts';
import type { FacilityKind, FacilityService } from '../../src/model/service.ts';
import type {
  FacilityNumberField,
  FacilityTable,
  FacilityTextField,
  PopulationNumberField,
  PopulationTable,
  PopulationTextField,
} from '../../src/model/tables.ts';

export type FacilityRow = Partial<Record<FacilityNumberField, number>> &
  Partial<Record<Exclude<FacilityTextField, 'service' | 'kind'>, string>> & {
    service?: FacilityService;
    kind?: FacilityKind;
  };

export type PopulationRow = Partial<Record<PopulationNumberField, number>> &
  Partial<Record<PopulationTextField, string>>;

/** A facility table of these rows; what a row does not say is blank. */
export function facilityTable(rows: readonly FacilityRow[]): FacilityTable {
  return {
    ...emptyFacilityTable(),
    count: rows.length,
    origin: originOf('facilities.csv', rows.length),
    present: presentIn(rows),
    service: rows.map((row) => row.service ?? 'elder'),
    kind: rows.map((row) => row.kind ?? ''),
    ...recordOf(facilityTextFields, (field) => rows.map((row) => row[field] ?? '')),
    ...recordOf(facilityNumberFields, (field) =>
      Float64Array.from(rows, (row) => row[field] ?? Number.NaN),
    ),
  };
}

/** A population table of these rows; a column that no row names is absent. */
export function populationTable(rows: readonly PopulationRow[]): PopulationTable {
  return {
    ...emptyPopulationTable(),
    count: rows.length,
    origin: originOf('population.csv', rows.length),
    present: presentIn(rows),
    ...recordOf(populationTextFields, (field) => rows.map((row) => row[field] ?? '')),
    ...recordOf(populationNumberFields, (field) =>
      Float64Array.from(rows, (row) => row[field] ?? Number.NaN),
    ),
  };
}

function presentIn(rows: readonly object[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

function originOf(file: string, count: number) {
  return {
    files: [file],
    file: new Uint16Array(count),
    line: Int32Array.from({ length: count }, (_, row) => row + 2),
  };
}
