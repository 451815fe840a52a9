import type { TableKind } from '../../model/project.ts';
import type { ValueMapping } from '../../model/readDecisions.ts';
import type { IssueLog } from '../issueLog.ts';
import type { ColumnMapping } from './mapColumns.ts';

/** Columns without which figures are missing, by kind; of a group one is enough. */
const neededColumns: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  facilities: [['name'], ['lng'], ['lat'], ['service', 'kind']],
  population: [['lng'], ['lat'], ['elders_60'], ['infants_0_3'], ['population']],
  matrix: [['demand_id'], ['facility_id'], ['seconds', 'metres']],
  projects: [['name'], ['end_year']],
  statistics: [['indicator_id'], ['scope'], ['unit_name'], ['year'], ['value']],
};

/** Asks for the columns that are needed and neither mapped nor already asked about. */
export function reportMissingColumns(
  kind: TableKind,
  columns: ColumnMapping,
  log: IssueLog,
  line: number,
  values: ValueMapping,
): void {
  for (const group of neededColumns[kind]) {
    // A column that was just asked about is not asked for again, nor one whose blanks have a meaning.
    const isAnswered = (header: string) =>
      columns.positions.has(header) || columns.asked.has(header) || Boolean(values[header]?.['']);
    if (group.some(isAnswered)) continue;
    const facts = { headers: group.join(', ') };
    const severity = group.length > 1 || kind === 'matrix' ? 'error' : 'warning';
    log.add({ code: 'column-missing', severity, action: 'asked', line, facts });
  }
}
