import type { PlanColumn } from '../../plan/planCsv.ts';
import type { PlanTable, PlanTableRow } from './planTable.ts';

/**
 * A plan as its table says it, unchecked: numbers that cannot be read stay text, for the schema to
 * refuse by name.
 */
export interface PlanDraft {
  readonly plan: unknown;
  /** Rows of each indicator, in the order of the draft's indicators and figures. */
  readonly rows: readonly (readonly PlanTableRow[])[];
}

/**
 * Puts the rows of a plan table together as a plan. Indicators stand in the order of their first
 * row, figures in the order of their rows.
 *
 * What only our own tables write has a default: the plan is called by its id, is no draft and for
 * all cities that are loaded, and ends with its last target; of the figures of one indicator, kind
 * and year the first is the main one; a remark in one language serves for both.
 */
export function planDraft(table: PlanTable): PlanDraft {
  const groups = new Map<string, PlanTableRow[]>();
  for (const row of table.rows) {
    const id = row.cell('indicator_id');
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  const rows = [...groups.values()];
  const first = (column: PlanColumn) => table.rows.map((row) => row.cell(column)).find(Boolean);
  const id = first('plan_id') ?? '';
  const lastYear = first('last_target_year');
  const name = bilingual(first('plan_name_zh') ?? '', first('plan_name_en') ?? '');
  const plan = {
    schemaVersion: 2,
    id,
    ...present('originId', first('origin_id') ?? ''),
    city: first('city') ?? null,
    name: name ?? { zh: id, en: id },
    document: {
      title: first('document_title') ?? id,
      issuer: first('document_issuer') ?? null,
      date: first('document_date') ?? null,
      draft: truth(first('document_draft') ?? ''),
    },
    lastTargetYear: lastYear === undefined ? lastTarget(table) : numeric(lastYear),
    indicators: rows.map((group) => indicator(group, table.has('main'))),
  };
  return { plan, rows };
}

function indicator(rows: readonly PlanTableRow[], mainIsGiven: boolean): unknown {
  const cell = (column: PlanColumn) => rows[0]?.cell(column) ?? '';
  const series = new Set<string>();
  return {
    id: cell('indicator_id'),
    name: { zh: cell('name_zh'), en: cell('name_en') },
    group: cell('group'),
    computableFrom: cell('computable_from'),
    rule: truth(cell('rule')),
    figures: rows.map((row) => {
      const key = `${row.cell('kind')} ${row.cell('year')}`;
      const isFirst = !series.has(key);
      series.add(key);
      return figure(row, cell, mainIsGiven ? truth(row.cell('main')) : isFirst);
    }),
  };
}

function figure(
  row: PlanTableRow,
  lead: (column: PlanColumn) => string,
  main: boolean | string,
): unknown {
  const { cell } = row;
  const hasOtherName = cell('name_zh') !== lead('name_zh') || cell('name_en') !== lead('name_en');
  const ownName = bilingual(cell('figure_name_zh'), cell('figure_name_en'));
  return {
    kind: cell('kind'),
    year: cell('year') === '' ? null : numeric(cell('year')),
    // A plain figure: a value without a sign is to be reached.
    comparator: cell('comparator') || '=',
    value: numeric(cell('value')),
    unit: cell('unit'),
    scope: cell('scope'),
    ...present('setting', cell('setting')),
    ...present('place', cell('place')),
    source: cell('section'),
    main,
    ...present(
      'name',
      ownName ?? (hasOtherName ? bilingual(cell('name_zh'), cell('name_en')) : null),
    ),
    ...present('note', bilingual(cell('notes_zh'), cell('notes'))),
    ...present('contradiction', bilingual(cell('contradiction_zh'), cell('contradiction_en'))),
  };
}

function present(field: string, value: unknown): Record<string, unknown> {
  return value === '' || value === null ? {} : { [field]: value };
}

function bilingual(zh: string, en: string): { zh: string; en: string } | null {
  return zh === '' && en === '' ? null : { zh: zh || en, en: en || zh };
}

/** Blank is false; a word that is neither stays as it is. */
function truth(text: string): boolean | string {
  if (text === '' || text.toLowerCase() === 'false') return false;
  return text.toLowerCase() === 'true' ? true : text;
}

function numeric(text: string): number | string {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(text) ? Number(text) : text;
}

/** The last year of a target, else of any figure; undefined where no row has a year. */
function lastTarget({ rows }: PlanTable): number | undefined {
  const targets = rows.filter((row) => row.cell('kind') === 'target');
  for (const group of [targets, rows]) {
    const years = group.map((row) => Number(row.cell('year') || Number.NaN));
    const known = years.filter((year) => !Number.isNaN(year));
    if (known.length > 0) return Math.max(...known);
  }
  return undefined;
}
