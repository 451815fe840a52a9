import { numberText } from '../model/numberText.ts';
import type { Plan, PlanFigure, PlanIndicator } from '../model/plan.ts';

/** Columns that every table of a plan has; further ones are optional. */
export const planCoreColumns = [
  'plan_id',
  'section',
  'indicator_id',
  'name_zh',
  'name_en',
  'group',
  'kind',
  'year',
  'comparator',
  'value',
  'unit',
  'scope',
  'computable_from',
  'notes',
] as const;

/** Columns of a plan printed as a table; with them a plan is read back exactly as it was. */
export const planHeader = [
  ...planCoreColumns,
  'notes_zh',
  'contradiction_en',
  'contradiction_zh',
  'setting',
  'place',
  'main',
  'rule',
  'figure_name_zh',
  'figure_name_en',
  'plan_name_zh',
  'plan_name_en',
  'city',
  'document_title',
  'document_issuer',
  'document_date',
  'document_draft',
  'last_target_year',
  'origin_id',
] as const;

export type PlanColumn = (typeof planHeader)[number];

type PlanRow = Partial<Record<PlanColumn, string>>;

/**
 * Every figure of a plan as one row of text, in the order of the plan and of `planHeader`. A figure
 * without a year has a blank year; `notes` are in English; what is about the plan as a whole stands
 * in its first row. A plan without figures has no row.
 */
export function planRows(plan: Plan): readonly (readonly string[])[] {
  const rows = plan.indicators.flatMap((indicator) =>
    indicator.figures.map((figure) => figureRow(plan.id, indicator, figure)),
  );
  return rows.map((row, i) => {
    const whole: PlanRow = i === 0 ? { ...row, ...planCells(plan) } : row;
    return planHeader.map((column) => whole[column] ?? '');
  });
}

function figureRow(planId: string, indicator: PlanIndicator, figure: PlanFigure): PlanRow {
  return {
    plan_id: planId,
    section: figure.source,
    indicator_id: indicator.id,
    name_zh: indicator.name.zh,
    name_en: indicator.name.en,
    group: indicator.group,
    kind: figure.kind,
    year: figure.year === null ? '' : String(figure.year),
    comparator: figure.comparator,
    value: numberText(figure.value),
    unit: figure.unit,
    scope: figure.scope,
    computable_from: indicator.computableFrom,
    notes: figure.note?.en ?? '',
    notes_zh: figure.note?.zh ?? '',
    contradiction_en: figure.contradiction?.en ?? '',
    contradiction_zh: figure.contradiction?.zh ?? '',
    setting: figure.setting ?? '',
    place: figure.place ?? '',
    main: String(figure.main),
    rule: String(indicator.rule),
    figure_name_zh: figure.name?.zh ?? '',
    figure_name_en: figure.name?.en ?? '',
  };
}

function planCells(plan: Plan): PlanRow {
  return {
    plan_name_zh: plan.name.zh,
    plan_name_en: plan.name.en,
    city: plan.city ?? '',
    document_title: plan.document.title,
    document_issuer: plan.document.issuer ?? '',
    document_date: plan.document.date ?? '',
    document_draft: String(plan.document.draft),
    last_target_year: String(plan.lastTargetYear),
    origin_id: plan.originId ?? '',
  };
}
