import type { ColumnSpec } from '../../model/columns.ts';
import { buildIssue, type Issue } from '../../model/issue.ts';
import type { ProjectTable, StatisticsTable } from '../../model/planningTables.ts';
import type { TableKind } from '../../model/project.ts';
import type { FacilityTable, PopulationTable } from '../../model/tables.ts';
import { isNumberColumn, type TableColumns } from '../rows/buildTable.ts';
import { keepRows } from '../rows/keepRows.ts';
import { columnsOf } from '../columns/headerSynonyms.ts';
import { type IdentityRow, identifyRows } from './identifyRows.ts';

/** Tables of one kind as one, with what the merging found. */
export interface MergedTables {
  readonly columns: TableColumns;
  readonly issues: readonly Issue[];
  /** For each table, how many of its rows an earlier file already has. */
  readonly skipped: readonly number[];
}

type SourceTable = FacilityTable | PopulationTable | ProjectTable | StatisticsTable;

/**
 * Puts tables of one kind one under the other in their order, leaves out rows that an earlier
 * table has with equal cells, and gives every row its id (see `identifyRows`).
 *
 * @param sheets of each table the sheet that it was read from, '' or absent for none
 */
export function mergeTables(
  kind: 'facilities' | 'population',
  tables: readonly SourceTable[],
  sheets: readonly string[] = [],
): MergedTables {
  const stacked = stackTables(kind, tables);
  const rowCells = allCells(kind, stacked);
  const { kept, issues, skipped } = withoutCopies(stacked, rowCells, sheets);
  const columns = keepRows(stacked, kept);
  const rows = identityRows(
    kind,
    columns,
    kept.map((row) => rowCells[row] ?? ''),
  );
  const identities = identifyRows(rows);
  const duplicates = identities.duplicates.map((row) =>
    buildIssue({
      code: 'duplicate-id',
      severity: 'error',
      action: 'kept',
      ...placeOf(columns, row, sheets),
      column: 'id',
      value: rows[row]?.id ?? '',
      facts: { id: identities.ids[row] ?? '' },
    }),
  );
  const text = new Map(columns.text).set('id', identities.ids);
  return { columns: { ...columns, text }, issues: [...issues, ...duplicates], skipped };
}

/** Tables of one kind one under the other in their order, as columns. */
export function stackTables(
  kind: Exclude<TableKind, 'matrix'>,
  tables: readonly SourceTable[],
): TableColumns {
  const text = new Map<string, readonly string[]>();
  const numbers = new Map<string, Float64Array>();
  for (const spec of columnsOf[kind]) {
    if (isNumberColumn(spec)) {
      const parts = tables.map((table) => numberColumn(table, spec));
      numbers.set(spec.field, joinNumbers(parts));
    } else
      text.set(
        spec.field,
        tables.flatMap((table) => textColumn(table, spec)),
      );
  }
  const names = new Set(tables.flatMap((table) => [...table.extra.keys()]));
  const extra = new Map(
    [...names].map((name) => [
      name,
      tables.flatMap((table) => table.extra.get(name) ?? new Array<string>(table.count).fill('')),
    ]),
  );
  const origin = {
    files: tables.map((table) => table.origin.files[0] ?? ''),
    file: Uint16Array.from(tables.flatMap((table, at) => new Array<number>(table.count).fill(at))),
    line: Int32Array.from(tables.flatMap((table) => Array.from(table.origin.line))),
  };
  const present = new Set(tables.flatMap((table) => [...table.present]));
  return { count: origin.line.length, origin, present, extra, text, numbers };
}

function joinNumbers(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A column of a table by its field's name; the type of the table says that it is there. */
function columnOf(table: SourceTable, field: string): unknown {
  return new Map<string, unknown>(Object.entries(table)).get(field);
}

function numberColumn(table: SourceTable, spec: ColumnSpec): Float64Array {
  const column = columnOf(table, spec.field);
  if (column instanceof Float64Array) return column;
  throw new Error(`Column ${spec.field} is not a column of numbers.`);
}

function textColumn(table: SourceTable, spec: ColumnSpec): readonly string[] {
  const column = columnOf(table, spec.field);
  if (isTextColumn(column)) return column;
  throw new Error(`Column ${spec.field} is not a column of text.`);
}

function isTextColumn(column: unknown): column is readonly string[] {
  return Array.isArray(column) && column.every((cell) => typeof cell === 'string');
}

/** For each row its cells in template order, then the others by name, as one text. */
function allCells(kind: 'facilities' | 'population', columns: TableColumns): readonly string[] {
  const fields = columnsOf[kind].map(
    (spec) => columns.text.get(spec.field) ?? columns.numbers.get(spec.field) ?? [],
  );
  const extra = [...columns.extra].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, cells]) => cells);
  // A column that is blank throughout tells no two rows apart.
  const all = [...fields, ...extra].filter((cells) => cells.some((cell) => cellText(cell) !== ''));
  return Array.from({ length: columns.count }, (_, row) =>
    all.map((cells) => cellText(cells[row])).join('\u0000'),
  );
}

function cellText(cell: string | number | undefined): string {
  return cell === undefined || Number.isNaN(cell) ? '' : String(cell);
}

/** Rows other than those that an earlier file has with equal cells. */
function withoutCopies(
  columns: TableColumns,
  rowCells: readonly string[],
  sheets: readonly string[],
) {
  const firstRow = new Map<string, number>();
  const kept: number[] = [];
  const issues: Issue[] = [];
  const skipped = columns.origin.files.map(() => 0);
  for (const [row, cells] of rowCells.entries()) {
    const earlier = firstRow.get(cells);
    const file = columns.origin.file[row] ?? 0;
    // Within one file rows were compared as written; only another file's rows are compared here.
    if (earlier === undefined || columns.origin.file[earlier] === file) {
      if (earlier === undefined) firstRow.set(cells, row);
      kept.push(row);
      continue;
    }
    skipped[file] = (skipped[file] ?? 0) + 1;
    const first = placeOf(columns, earlier, sheets);
    const firstFile = [first.file, first.sheet].filter((part) => part).join(' › ');
    const facts = { firstFile, firstLine: String(first.line) };
    const place = placeOf(columns, row, sheets);
    const code = 'duplicate-row';
    issues.push(buildIssue({ code, severity: 'warning', action: 'skipped', ...place, facts }));
  }
  return { kept, issues, skipped };
}

function placeOf(columns: TableColumns, row: number, sheets: readonly string[]) {
  const { files, file, line } = columns.origin;
  const at = file[row] ?? 0;
  return { file: files[at] ?? '', sheet: sheets[at] ?? '', line: line[row] ?? 0 };
}

function identityRows(
  kind: 'facilities' | 'population',
  columns: TableColumns,
  rowCells: readonly string[],
): readonly IdentityRow[] {
  const { text, numbers } = columns;
  const pathFields = ['city', 'district', 'street', 'name'];
  const writtenIds = text.get('id') ?? [];
  return rowCells.map((cells, row) => ({
    id: writtenIds[row] ?? '',
    path: writtenIds[row] ? '' : pathFields.map((field) => text.get(field)?.[row] ?? '').join('/'),
    year: kind === 'population' ? cellText(numbers.get('year')?.[row]) : '',
    lng: numbers.get('lng')?.[row] ?? Number.NaN,
    lat: numbers.get('lat')?.[row] ?? Number.NaN,
    cells,
  }));
}
