import { buildIssue, type Issue, type Result } from '../../model/issue.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanColumn } from '../../plan/planCsv.ts';
import { planIssue, type PlanMistake } from '../../plan/checkPlan.ts';
import { checkGivenPlan, readPlan } from '../../plan/readPlan.ts';
import { fileTooLarge, maxFileBytes } from '../fileSize.ts';
import { openFile } from '../openFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { refusal } from '../text/openText.ts';
import { type PlanDraft, planDraft } from './planDraft.ts';
import { type PlanTable, planTable } from './planTable.ts';

/**
 * Reads a plan from a file: JSON of the plan schema, or a table (CSV, TSV, XLSX) with the columns
 * that `kinreach plans ID` prints, of which the first fourteen are enough.
 *
 * Every mistake is an issue with its line and column (JSON: its path); a file with a mistake is not
 * used, since half a plan would score as if it were whole. One file holds one plan.
 */
export function readPlanFile(bytes: Uint8Array, name: string): Result<Plan> {
  if (bytes.length > maxFileBytes) return { ok: false, issues: [fileTooLarge(name)] };
  if (looksLikeJson(bytes, name)) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return { ok: false, issues: [refusal(name, decoded.reason)] };
    return readPlan(name, decoded.text);
  }
  const opened = openFile({ name, bytes }, {});
  if (!opened.ok) return opened;
  const sheets = opened.opened.sheets.filter(({ hidden }) => !hidden);
  const sheet = sheets.find(({ records }) => records.length > 0);
  return readPlanTable(name, planTable(name, sheet?.records.slice(0) ?? []));
}

function looksLikeJson(bytes: Uint8Array, name: string): boolean {
  if (/\.json$/iu.test(name)) return true;
  const isBlank = (byte: number) => [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte);
  return bytes.find((byte) => !isBlank(byte)) === 0x7b;
}

function readPlanTable(file: string, table: PlanTable): Result<Plan> {
  if (table.issues.some(({ severity }) => severity === 'error')) {
    return { ok: false, issues: table.issues };
  }
  if (table.rows.length === 0) {
    const code = 'file-header-only';
    const empty = buildIssue({ file, code, severity: 'error', action: 'rejected' });
    return { ok: false, issues: [...table.issues, empty] };
  }
  const draft = planDraft(table);
  const checked = checkGivenPlan(file, draft.plan);
  const found = checked.issues.map((issue) => placed(issue, draft));
  const issues = [...table.issues, ...disagreements(file, table, draft), ...found];
  if (!checked.ok || issues.some(({ severity }) => severity === 'error')) {
    return { ok: false, issues };
  }
  return { ok: true, value: checked.value, issues };
}

/** Columns in which the rows of a plan, or of one indicator, have to be of one mind. */
const ofIndicator: readonly PlanColumn[] = ['group', 'computable_from', 'rule'];

function disagreements(file: string, table: PlanTable, draft: PlanDraft): Issue[] {
  const differing = (
    rows: PlanTable['rows'],
    columns: readonly PlanColumn[],
    mistake: PlanMistake,
  ) =>
    columns.flatMap((column) =>
      rows
        .filter((row) => row.cell(column) !== rows[0]?.cell(column))
        .map(({ line, record, cell }) =>
          planIssue(mistake, { file, line, record, column, value: cell(column) }),
        ),
    );
  return [
    ...differing(table.rows, ['plan_id'], 'otherPlan'),
    ...draft.rows.flatMap((rows) => differing(rows, ofIndicator, 'otherRow')),
  ];
}

/** An issue about a path in the draft, at the line and column of the table that it came from. */
function placed(issue: Issue, { rows }: PlanDraft): Issue {
  const path = issue.column.split('.');
  const inIndicator = path[0] === 'indicators';
  const group = inIndicator ? rows[Number(path[1])] : rows[0];
  const inFigure = inIndicator && path[2] === 'figures';
  const row = group?.[inFigure ? Number(path[3]) : 0];
  const field = (inFigure ? path.slice(4) : inIndicator ? path.slice(2) : path).join('.');
  const columns = inFigure ? figureColumns : inIndicator ? indicatorColumns : planColumns;
  return {
    ...issue,
    line: row?.line ?? 0,
    record: row?.record ?? 0,
    column: columns[field] ?? field,
    code: issue.code === 'column-missing' ? 'value-unknown' : issue.code,
  };
}

const planColumns: Readonly<Record<string, PlanColumn>> = {
  id: 'plan_id',
  originId: 'origin_id',
  city: 'city',
  'name.zh': 'plan_name_zh',
  'name.en': 'plan_name_en',
  'document.title': 'document_title',
  'document.issuer': 'document_issuer',
  'document.date': 'document_date',
  'document.draft': 'document_draft',
  lastTargetYear: 'last_target_year',
};

const indicatorColumns: Readonly<Record<string, PlanColumn>> = {
  id: 'indicator_id',
  'name.zh': 'name_zh',
  'name.en': 'name_en',
  group: 'group',
  computableFrom: 'computable_from',
  rule: 'rule',
};

const figureColumns: Readonly<Record<string, PlanColumn>> = {
  kind: 'kind',
  year: 'year',
  comparator: 'comparator',
  value: 'value',
  unit: 'unit',
  scope: 'scope',
  setting: 'setting',
  place: 'place',
  source: 'section',
  main: 'main',
  'name.zh': 'figure_name_zh',
  'name.en': 'figure_name_en',
  'note.zh': 'notes_zh',
  'note.en': 'notes',
  'contradiction.zh': 'contradiction_zh',
  'contradiction.en': 'contradiction_en',
};
