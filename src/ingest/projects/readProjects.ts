import type { ProjectTable } from '../../model/planningTables.ts';
import type { IssueLog } from '../issueLog.ts';
import { projectTableFrom, type TableColumns } from '../rows/buildTable.ts';
import { keepRows } from '../rows/keepRows.ts';
import { buildsFacility } from './facilitiesOfProjects.ts';
import { figuresInText, type TextFigures } from './figuresInText.ts';
import { serviceInText } from './projectWords.ts';

type Mapping = Readonly<Record<string, string>>;

const figureHeaders: Readonly<Record<keyof TextFigures, string>> = {
  beds: 'beds',
  nursingBeds: 'nursing_beds',
  places: 'places',
  floorAreaM2: 'floor_area_m2',
};
const figureFields = ['beds', 'nursingBeds', 'places', 'floorAreaM2'] as const;

/**
 * Makes projects of rows: a blank service is told by the words of name and content, else the row is
 * rejected; figures without a cell are proposed out of the content and asked about; projects that
 * look like the same one, and those without a year to open in, are told.
 *
 * @param confirmed `line:header` → the figure that the user has confirmed, '' for none; not asked again
 */
export function readProjects(
  columns: TableColumns,
  mapping: Mapping,
  confirmed: Mapping,
  log: IssueLog,
): { readonly table: ProjectTable; readonly rejected: number } {
  const raw = projectTableFrom(columns);
  const services = raw.service.map(
    (service, row) =>
      service || serviceInText(raw.name[row] ?? '') || serviceInText(raw.content[row] ?? ''),
  );
  const kept = [...services.keys()].filter((row) => services[row] !== '');
  for (const [row, service] of services.entries()) {
    if (service !== '') continue;
    const line = columns.origin.line[row] ?? 0;
    const value = raw.name[row] ?? '';
    log.add({ code: 'service-missing', severity: 'error', action: 'rejected', line, value });
  }
  const text = new Map(columns.text).set('service', services);
  const table = projectTableFrom(
    withFigures(keepRows({ ...columns, text }, kept), { mapping, confirmed, log }),
  );
  reportYears(table, mapping, log);
  reportNothingBuilt(table, log);
  reportAlike(table, log);
  return { table, rejected: columns.count - kept.length };
}

interface FigureContext {
  readonly mapping: Mapping;
  readonly confirmed: Mapping;
  readonly log: IssueLog;
}

/** The columns with every blank figure that the content names: as confirmed, else as a question. */
function withFigures(
  columns: TableColumns,
  { mapping, confirmed, log }: FigureContext,
): TableColumns {
  const contents = columns.text.get('content');
  if (contents === undefined) return columns;
  const found = contents.map(figuresInText);
  const numbers = new Map(columns.numbers);
  const present = new Set(columns.present);
  for (const field of figureFields) {
    const blank = new Float64Array(columns.count).fill(Number.NaN);
    const values = (columns.numbers.get(field) ?? blank).slice();
    for (const [row, figures] of found.entries()) {
      if (!Number.isNaN(values[row]) || Number.isNaN(figures[field])) continue;
      const line = columns.origin.line[row] ?? 0;
      const answer = confirmed[`${line}:${figureHeaders[field]}`];
      present.add(field);
      if (answer !== undefined) {
        values[row] = answer === '' ? Number.NaN : Number(answer);
        continue;
      }
      values[row] = figures[field];
      log.add({
        code: 'project-figure',
        severity: 'warning',
        action: 'asked',
        line,
        column: mapping['content'] ?? '',
        value: contents[row] ?? '',
        facts: { header: figureHeaders[field], suggestion: String(figures[field]) },
      });
    }
    numbers.set(field, values);
  }
  return { ...columns, numbers, present };
}

function reportYears({ endYear, name, origin }: ProjectTable, mapping: Mapping, log: IssueLog) {
  for (const [row, year] of endYear.entries()) {
    if (!Number.isNaN(year)) continue;
    log.add({
      code: 'project-year-missing',
      severity: 'warning',
      action: 'asked',
      line: origin.line[row] ?? 0,
      column: mapping['end_year'] ?? '',
      facts: { name: name[row] ?? '' },
    });
  }
}

function reportNothingBuilt(table: ProjectTable, log: IssueLog): void {
  for (let row = 0; row < table.count; row++) {
    if (buildsFacility(table, row)) continue;
    const line = table.origin.line[row] ?? 0;
    const value = table.name[row] ?? '';
    log.add({ code: 'project-no-facility', severity: 'info', action: 'kept', line, value });
  }
}

/** The same owner, service, year and figures under two names: perhaps one project listed twice. */
function reportAlike(table: ProjectTable, log: IssueLog): void {
  for (let row = 0; row < table.count; row++) {
    for (let earlier = 0; earlier < row; earlier++) {
      if (!isAlike(table, earlier, row)) continue;
      log.add({
        code: 'project-alike',
        severity: 'warning',
        action: 'asked',
        line: table.origin.line[row] ?? 0,
        value: table.name[row] ?? '',
        facts: {
          other: table.name[earlier] ?? '',
          firstLine: String(table.origin.line[earlier] ?? 0),
        },
      });
    }
  }
}

function isAlike(table: ProjectTable, one: number, other: number): boolean {
  const first = table.owner[one] ?? '';
  const second = table.owner[other] ?? '';
  // 溪湖区某园 and 本溪市溪湖区某园 are the same owner.
  const isSameOwner = first !== '' && (first.endsWith(second) || second.endsWith(first));
  const size = (row: number) => [table.beds[row], table.places[row]];
  const known = size(one).some((value) => !Number.isNaN(value));
  return (
    isSameOwner &&
    second !== '' &&
    known &&
    table.service[one] === table.service[other] &&
    table.endYear[one] === table.endYear[other] &&
    size(one).every((value, at) => Object.is(value, size(other)[at]))
  );
}
