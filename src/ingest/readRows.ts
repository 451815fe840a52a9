import type { ColumnSpec } from '../model/columns.ts';
import type { IssueAction, IssueCode, IssueSeverity } from '../model/issue.ts';
import { isNumberColumn, type TableColumns } from './buildTable.ts';
import { choiceFromCell } from './choiceValues.ts';
import { columnsOf } from './headerSynonyms.ts';
import type { IssueLog } from './issueLog.ts';
import type { ColumnMapping } from './mapColumns.ts';
import { readCoordinates } from './readCoordinates.ts';
import type { DataRecord } from './recordLedger.ts';
import { scanNumber } from './scanNumber.ts';
import { scanYear } from './scanYear.ts';
import { serviceOfRow } from './serviceOfRow.ts';

/** Converted rows, with the number of records that had to be rejected for their meaning. */
export interface ReadRows {
  readonly columns: TableColumns;
  readonly rejected: number;
}

/** One cell that is being read, and where findings about it go. */
interface Cell {
  readonly text: string;
  readonly add: (
    code: IssueCode,
    severity: IssueSeverity,
    action: IssueAction,
    facts?: Readonly<Record<string, string>>,
  ) => void;
}

/**
 * Converts the data records of a facility or population table. A cell that cannot be used is
 * blank with an issue and its row stays; only a facility whose service cannot be told is rejected.
 */
export function readRows(
  kind: 'facilities' | 'population',
  records: readonly DataRecord[],
  columns: ColumnMapping,
  log: IssueLog,
  file: string,
): ReadRows {
  const cellOf = cellReader(columns, log);
  const services = kind === 'facilities' ? readServices(records, cellOf) : null;
  const rows = records.filter((_, index) => services?.[index]?.finding !== 'missing');
  const text = new Map<string, readonly string[]>();
  const numbers = new Map<string, Float64Array>();
  const present = new Set<string>();
  for (const spec of columnsOf[kind]) {
    if (!columns.positions.has(spec.header)) continue;
    present.add(spec.field);
    if (spec.type === 'coordinate' || (services && isServiceField(spec.field))) continue;
    const cells = rows.map((row) => cellOf(row, spec.header));
    if (isNumberColumn(spec)) {
      numbers.set(
        spec.field,
        Float64Array.from(cells, (cell) => readNumber(cell, spec)),
      );
    } else
      text.set(
        spec.field,
        cells.map((cell) => readText(cell, spec)),
      );
  }
  const hasPosition = present.has('lng') || present.has('lat');
  if (hasPosition) readPositions(rows, cellOf, numbers);
  if (services) {
    const kept = services.filter((service) => service.finding !== 'missing');
    text.set(
      'service',
      kept.map((row) => row.service),
    );
    text.set(
      'kind',
      kept.map((row) => row.kind),
    );
  }
  const extra = new Map(
    columns.extra.map(([name, at]) => [name, rows.map((row) => (row.cells[at] ?? '').trim())]),
  );
  const line = Int32Array.from(rows, (row) => row.line);
  const origin = { files: [file], file: new Uint16Array(rows.length), line };
  return {
    columns: { count: rows.length, origin, present, extra, text, numbers },
    rejected: records.length - rows.length,
  };
}

type CellOf = (row: DataRecord, header: string) => Cell;

function cellReader(columns: ColumnMapping, log: IssueLog): CellOf {
  return (row, header) => {
    const position = columns.positions.get(header);
    const text = position === undefined ? '' : (row.cells[position] ?? '').trim();
    return {
      text,
      add(code, severity, action, facts = {}) {
        const { line, record } = row;
        const column = columns.mapping[header] ?? '';
        log.add({ code, severity, action, line, record, column, value: text, facts });
      },
    };
  };
}

function isServiceField(field: string): boolean {
  return field === 'service' || field === 'kind';
}

function readServices(records: readonly DataRecord[], cellOf: CellOf) {
  return records.map((row) => {
    const cells = { service: cellOf(row, 'service'), kind: cellOf(row, 'kind') };
    const read = serviceOfRow(cells.service.text, cells.kind.text);
    for (const column of read.unknown) cells[column].add('value-unknown', 'warning', 'kept');
    if (read.finding === 'missing') cells.service.add('service-missing', 'error', 'rejected');
    if (read.finding === 'mismatch') {
      const facts = { service: read.service, kind: read.kind };
      cells.kind.add('service-kind-mismatch', 'warning', 'kept', facts);
    }
    return read;
  });
}

function readPositions(
  rows: readonly DataRecord[],
  cellOf: CellOf,
  numbers: Map<string, Float64Array>,
): void {
  const lng = new Float64Array(rows.length);
  const lat = new Float64Array(rows.length);
  for (const [index, row] of rows.entries()) {
    const cells = { lng: cellOf(row, 'lng'), lat: cellOf(row, 'lat') };
    const position = readCoordinates(cells.lng.text, cells.lat.text);
    lng[index] = position.lng;
    lat[index] = position.lat;
    if (position.finding === null) continue;
    const { code, column, facts } = position.finding;
    const asked = code === 'coord-swapped' || code === 'coord-projected';
    cells[column].add(code, 'warning', asked ? 'asked' : 'kept', facts);
  }
  numbers.set('lng', lng);
  numbers.set('lat', lat);
}

/** A count or year; an unusable or negative one is NaN with an issue. */
function readNumber(cell: Cell, spec: ColumnSpec): number {
  const scanned = spec.type === 'year' ? scanYear(cell.text) : scanNumber(cell.text);
  if (!scanned.ok) {
    cell.add('number-unreadable', 'warning', 'kept');
    return Number.NaN;
  }
  if (scanned.value < 0) {
    cell.add('number-negative', 'warning', 'kept');
    return Number.NaN;
  }
  if (scanned.repaired) {
    cell.add('number-repaired', 'info', 'repaired', { suggestion: String(scanned.value) });
  }
  return scanned.value;
}

/** Text as the file writes it, trimmed; a choice as its canonical word, '' when not known. */
function readText(cell: Cell, spec: ColumnSpec): string {
  if (spec.type === 'choice') {
    const word = choiceFromCell(spec.field, cell.text);
    if (word === null) cell.add('value-unknown', 'warning', 'kept');
    return word ?? '';
  }
  if (spec.type === 'code' && isDamagedCode(cell.text)) {
    cell.add('code-damaged', 'warning', 'kept');
  }
  return cell.text;
}

/** A long code that a spreadsheet has turned into a power of ten, such as 2.10102E+11. */
function isDamagedCode(text: string): boolean {
  const mark = text.toLowerCase().indexOf('e+');
  return mark > 0 && text.length <= 24 && Number.isFinite(Number(text));
}
