import type { CheckedReading } from '../../ingest/reading.ts';
import {
  type ColumnSpec,
  facilityColumns,
  matrixColumns,
  populationColumns,
} from '../../model/columns.ts';
import { projectColumns, statisticsColumns } from '../../model/planningColumns.ts';
import type { TableKind } from '../../model/project.ts';

/** `required`: needed by itself; `oneOf`: at least one of its group is needed. */
export type Need = 'required' | 'oneOf' | 'optional';
export type MappingState = 'mapped' | 'missing' | 'oneOf' | 'absent';

export interface MappingRow {
  readonly column: ColumnSpec;
  readonly need: Need;
  /** Header of the file, '' for none. */
  readonly source: string;
  /** First cell of that column that is not blank. */
  readonly example: string;
  readonly state: MappingState;
}

const columnsOf: Readonly<Record<TableKind, readonly ColumnSpec[]>> = {
  facilities: facilityColumns,
  population: populationColumns,
  matrix: matrixColumns,
  projects: projectColumns,
  statistics: statisticsColumns,
};

const required: Readonly<Record<TableKind, readonly string[]>> = {
  facilities: ['name', 'lng', 'lat'],
  population: ['name', 'lng', 'lat'],
  matrix: ['demand_id', 'facility_id'],
  projects: ['name', 'end_year'],
  statistics: ['indicator_id', 'scope', 'unit_name', 'year', 'value'],
};

const oneOf: Readonly<Record<TableKind, readonly string[]>> = {
  facilities: ['service', 'kind'],
  population: ['population', 'elders_60', 'infants_0_3'],
  matrix: ['seconds', 'metres'],
  projects: [],
  statistics: [],
};

function needOf(kind: TableKind, header: string): Need {
  if (required[kind].includes(header)) return 'required';
  return oneOf[kind].includes(header) ? 'oneOf' : 'optional';
}

function stateOf(need: Need, source: string, groupMapped: boolean): MappingState {
  if (source) return 'mapped';
  if (need === 'required') return 'missing';
  return need === 'oneOf' && !groupMapped ? 'oneOf' : 'absent';
}

function exampleOf(reading: CheckedReading, source: string): string {
  const position = reading.headers.indexOf(source);
  if (position < 0) return '';
  for (const row of reading.firstRows) {
    const cell = row[position]?.trim();
    if (cell) return cell;
  }
  return '';
}

const needOrder: Readonly<Record<Need, number>> = { required: 0, oneOf: 1, optional: 2 };

/** The fields of a table with the columns of the file that they are read from, the needed ones first. */
export function mappingRows(reading: CheckedReading, kind: TableKind): readonly MappingRow[] {
  const { mapping, decisions } = reading.input;
  const groupMapped = oneOf[kind].some(
    (header) => mapping[header] || decisions?.values?.[header]?.[''],
  );
  const rows = columnsOf[kind].map((column): MappingRow => {
    const need = needOf(kind, column.header);
    const source = mapping[column.header] ?? '';
    const state = stateOf(need, source, groupMapped);
    return { column, need, source, example: exampleOf(reading, source), state };
  });
  return rows.sort((a, b) => needOrder[a.need] - needOrder[b.need]);
}

/** Headers of the file that no field is read from. */
export function unusedHeaders(reading: CheckedReading): readonly string[] {
  const used = new Set(Object.values(reading.input.mapping));
  const left = new Set(reading.input.decisions?.copyOf?.left);
  return reading.headers.filter((header, at) => header && !used.has(header) && !left.has(at));
}
