import type { ColumnSpec } from '../../model/columns.ts';
import type { TableKind } from '../../model/project.ts';
import type { ValueMapping } from '../../model/readDecisions.ts';
import { isNumberColumn, type TableColumns } from './buildTable.ts';
import { choiceFromCell, type OwnWords, ownWords } from '../columns/choiceValues.ts';
import { choiceWords } from '../columns/choiceWords.ts';
import { columnsOf } from '../columns/headerSynonyms.ts';
import type { IssueLog } from '../issueLog.ts';
import { partOf, type Progress } from '../progress.ts';
import type { ColumnMapping } from '../columns/mapColumns.ts';
import { readPositions } from '../place/readPositions.ts';
import { closedByStatus } from './closedByStatus.ts';
import type { DataRows } from './dataRows.ts';
import { doubtFigures } from './doubtFigures.ts';
import { doubtGroups } from './doubtGroups.ts';
import { readCount, type ReadCount } from '../cells/readCount.ts';
import { reportUnit } from './reportUnit.ts';
import { type Column, type Columns, columnsFrom } from './rowColumns.ts';
import { scanYear } from '../cells/scanYear.ts';
import { serviceOfRow } from '../cells/serviceOfRow.ts';

/** Converted rows, with the number of records that had to be rejected for their meaning. */
export interface ReadRows {
  readonly columns: TableColumns;
  readonly rejected: number;
}

/** What rows are read for: where findings go, the name of the file, the user's own words. */
export interface RowContext {
  readonly log: IssueLog;
  readonly file: string;
  /** Canonical header → raw value → canonical word. */
  readonly values: ValueMapping;
  readonly progress: Progress;
}

type OwnWordsBy = ReadonlyMap<string, OwnWords>;

/** Rows between two tellings of the progress. */
const toldRows = 1 << 13;

/**
 * Converts the data records of any table but a matrix. A cell that cannot be used is
 * blank with an issue and its row stays; only a facility whose service cannot be told is rejected.
 */
export function readRows(
  kind: Exclude<TableKind, 'matrix'>,
  data: DataRows,
  mapping: ColumnMapping,
  { log, file, values, progress }: RowContext,
): ReadRows {
  const columns = columnsFrom(data, mapping, log);
  const own = ownWordsBy(kind, values);
  const text = new Map<string, readonly string[]>();
  const numbers = new Map<string, Float64Array>();
  const rows =
    kind === 'facilities'
      ? readServices(data.count, columns, text, own)
      : Array.from({ length: data.count }, (_, row) => row);
  const mapped = columnsOf[kind].filter((spec) => mapping.positions.has(spec.header));
  for (const [done, spec] of mapped.entries()) {
    const told = partOf(progress, done / mapped.length, (done + 1) / mapped.length);
    told(0);
    if (spec.type === 'coordinate' || text.has(spec.field)) continue;
    const column = columns(spec.header);
    if (isNumberColumn(spec)) {
      const headerUnit = mapping.units.get(spec.header) ?? null;
      const values = new Float64Array(rows.length);
      const read = remembered((cell) =>
        spec.type === 'year' ? readYear(cell) : readCount(cell, { unit: spec.unit, headerUnit }),
      );
      for (const [at, row] of rows.entries()) {
        if (at % toldRows === 0) told(at / rows.length);
        values[at] = readNumber(column, row, spec, read);
      }
      numbers.set(spec.field, values);
      const known = values.filter((value) => !Number.isNaN(value)).length;
      reportUnit(mapping.mapping[spec.header] ?? '', headerUnit, known, log);
    } else {
      const cells = rows.map((row) => readText(column, row, spec, own.get(spec.header)));
      text.set(spec.field, cells);
    }
  }
  if (mapped.some((spec) => spec.type === 'coordinate')) {
    const at = mapping.positions;
    const isPair = at.has('lng') && at.get('lng') === at.get('lat');
    const both = { lng: columns('lng'), lat: columns('lat') };
    const { lng, lat } = readPositions(rows, both, isPair, log);
    numbers.set('lng', lng).set('lat', lat);
  }
  doubtFigures(mapped, rows, numbers, columns);
  if (kind === 'facilities' || kind === 'population')
    doubtGroups(kind, rows, { text, numbers }, columns);
  const closed = readClosed(rows, columns('status'), text, numbers);
  const started = kind === 'projects' ? readStarts(rows, columns('end_year'), numbers) : [];
  const extra = new Map(
    mapping.extra.map(([name, at]) => [name, rows.map((row) => data.cells[at]?.[row] ?? '')]),
  );
  const line = Int32Array.from(rows, (row) => data.line[row] ?? 0);
  const origin = { files: [file], file: new Uint16Array(rows.length), line };
  const present = new Set([...mapped.map((spec) => spec.field), ...closed, ...started]);
  return {
    columns: { count: rows.length, origin, present, extra, text, numbers },
    rejected: data.count - rows.length,
  };
}

/** Makes a status that says closed a closing year, and tells it; names the field that it fills. */
function readClosed(
  rows: readonly number[],
  column: Column,
  text: Map<string, readonly string[]>,
  numbers: Map<string, Float64Array>,
): readonly string[] {
  const status = [...(text.get('status') ?? [])];
  const years = numbers.get('closed') ?? new Float64Array(rows.length).fill(Number.NaN);
  const found = closedByStatus(status, years);
  if (found.length === 0) return [];
  for (const at of found) {
    column.report(rows[at] ?? 0, { code: 'facility-closed', severity: 'info', action: 'kept' });
  }
  text.set('status', status);
  numbers.set('closed', years);
  return ['closed'];
}

/** The first year of a span of work (2022-2023), where it has no column; names the field that it fills. */
function readStarts(
  rows: readonly number[],
  column: Column,
  numbers: Map<string, Float64Array>,
): readonly string[] {
  if (numbers.has('startYear')) return [];
  const starts = Float64Array.from(rows, (row) => {
    const scanned = scanYear(column.textOf(row));
    return scanned.ok && scanned.first < scanned.value ? scanned.first : Number.NaN;
  });
  if (starts.every(Number.isNaN)) return [];
  numbers.set('startYear', starts);
  return ['startYear'];
}

function ownWordsBy(kind: TableKind, values: ValueMapping): OwnWordsBy {
  return new Map(
    columnsOf[kind].flatMap(({ header, field }): [string, OwnWords][] => {
      const own = values[header];
      return own === undefined ? [] : [[header, ownWords(field, own)]];
    }),
  );
}

/** Reads service and kind into `text`; returns the rows whose service can be told. */
function readServices(
  count: number,
  columns: Columns,
  text: Map<string, readonly string[]>,
  own: OwnWordsBy,
): readonly number[] {
  const both = { service: columns('service'), kind: columns('kind') };
  const words = { ...optional('service', own), ...optional('kind', own) };
  const rows: number[] = [];
  const services: string[] = [];
  const kinds: string[] = [];
  for (let row = 0; row < count; row++) {
    const read = serviceOfRow(both.service.textOf(row), both.kind.textOf(row), words);
    for (const column of read.unknown) {
      both[column].reportUnknown(row);
    }
    if (read.finding === 'missing') {
      const code = 'service-missing';
      both.service.report(row, { code, severity: 'error', action: 'rejected' });
      continue;
    }
    if (read.finding === 'mismatch') {
      const facts = { service: read.service, kind: read.kind };
      const code = 'service-kind-mismatch';
      both.kind.report(row, { code, severity: 'warning', action: 'kept', facts });
    }
    rows.push(row);
    services.push(read.service);
    kinds.push(read.kind);
  }
  text.set('service', services).set('kind', kinds);
  return rows;
}

function optional(
  name: 'service' | 'kind',
  own: OwnWordsBy,
): { service?: OwnWords; kind?: OwnWords } {
  const words = own.get(name);
  return words === undefined ? {} : { [name]: words };
}

/** A count or year; an unusable one is NaN with an issue. */
function readNumber(
  column: Column,
  row: number,
  spec: ColumnSpec,
  read: (cell: string) => ReadCount,
): number {
  const { value, finding } = read(column.textOf(row));
  if (finding !== null) column.report(row, finding);
  // Nobody lives there, or nobody knew: the reader is told which of the two it was taken for.
  if (value === 0 && spec.header === 'population') {
    column.report(row, { code: 'population-zero', severity: 'info', action: 'kept' });
  }
  return value;
}

/** Cells of one column whose reading is kept: most that need care come again and again. */
const mostRemembered = 10_000;

function remembered(read: (cell: string) => ReadCount): (cell: string) => ReadCount {
  const known = new Map<string, ReadCount>();
  return (cell) => {
    const earlier = known.get(cell);
    if (earlier !== undefined) return earlier;
    const found = read(cell);
    if (known.size < mostRemembered) known.set(cell, found);
    return found;
  };
}

function readYear(cell: string): ReadCount {
  const scanned = scanYear(cell);
  if (!scanned.ok) {
    const code = 'number-unreadable';
    return { value: Number.NaN, finding: { code, severity: 'warning', action: 'kept', facts: {} } };
  }
  const { value, repaired } = scanned;
  if (!repaired) return { value, finding: null };
  const facts = { before: cell, suggestion: String(value) };
  return {
    value,
    finding: { code: 'number-repaired', severity: 'info', action: 'repaired', facts },
  };
}

/** Text as the file writes it, trimmed; a choice as its canonical word, '' when not known. */
function readText(column: Column, row: number, spec: ColumnSpec, own?: OwnWords): string {
  const cell = column.textOf(row);
  if (spec.type === 'choice') {
    const word = choiceFromCell(spec.field, cell, own);
    if (word !== null) return word;
    column.reportUnknown(row);
    return '';
  }
  // Stars and hospital levels have usual words too, but any other text is as good.
  if (spec.field in choiceWords) return choiceFromCell(spec.field, cell, own) ?? cell;
  if (spec.type === 'code' && decimalCode.test(cell)) {
    const suggestion = cell.slice(0, cell.indexOf('.'));
    const facts = { before: cell, suggestion };
    column.report(row, { code: 'number-repaired', severity: 'info', action: 'repaired', facts });
    return suggestion;
  }
  if (spec.type === 'code' && isDamagedCode(cell)) {
    column.report(row, { code: 'code-damaged', severity: 'warning', action: 'kept' });
  }
  return cell;
}

/** A code that went through a program which takes it for a number: 210102001001.0. */
const decimalCode = /^\d{6,}\.0$/u;

/** A long code that a spreadsheet has turned into a power of ten, such as 2.10102E+11. */
function isDamagedCode(text: string): boolean {
  const mark = text.toLowerCase().indexOf('e+');
  return mark > 0 && text.length <= 24 && Number.isFinite(Number(text));
}
