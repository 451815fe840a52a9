/** A text in both languages of the tool. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** How a value is held against a target; `=` is read as 'at least', see the definitions. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<';

export const comparators: readonly Comparator[] = ['=', '>=', '>', '<=', '<'];

/**
 * Whom or what a plan's figure is about, in the plan's own terms. City and province are levels that
 * the plan is assessed at (考核层级); the others say what is counted.
 */
export const planScopes = [
  'city',
  'province',
  'nation',
  'county',
  'district',
  'township',
  'street',
  'community',
  'residential-area',
  'facility',
  'urban',
  'rural',
] as const;

export type PlanScope = (typeof planScopes)[number];

/** The field that an indicator belongs to. */
export const indicatorGroups = [
  'elder',
  'child',
  'health',
  'finance',
  'workforce',
  'other',
] as const;

export type IndicatorGroup = (typeof indicatorGroups)[number];

/** Which tables can answer an indicator; `statistics` are entered by hand. */
export const indicatorSources = [
  'facilities+population',
  'facilities',
  'population',
  'projects',
  'statistics',
] as const;

export type IndicatorSource = (typeof indicatorSources)[number];

/** One figure of a plan document with the place where it stands. */
export interface PlanFigure {
  readonly kind: 'target' | 'baseline';
  /** null: the document names no year. */
  readonly year: number | null;
  readonly comparator: Comparator;
  readonly value: number;
  /** Unit as the plan writes it: `%`, `minutes`, `places/1000 residents`, `beds/1000 elders`. */
  readonly unit: string;
  readonly scope: PlanScope;
  /** Absent: town and country alike, or not said. */
  readonly setting?: 'urban' | 'rural';
  /** District or county that the figure is of, where a plan gives one for each. */
  readonly place?: string;
  /** Section of the document. */
  readonly source: string;
  /** True for the figure of the plan's own indicator table, which map and list follow. */
  readonly main: boolean;
  /** What the document calls this very figure, where that is not the indicator's name. */
  readonly name?: Bilingual;
  /** Our remark. */
  readonly note?: Bilingual;
  /** What it does not agree with, in this document or another; both figures are kept as they stand. */
  readonly contradiction?: Bilingual;
}

export interface PlanIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly group: IndicatorGroup;
  readonly computableFrom: IndicatorSource;
  /** True for a norm that every facility, estate, county or project has to keep. */
  readonly rule: boolean;
  readonly figures: readonly PlanFigure[];
}

export interface PlanDocument {
  readonly title: string;
  /** null: the document does not name its issuer. */
  readonly issuer: string | null;
  /** `2022`, `2022-01` or `2022-01-25`; null: the document is not dated. */
  readonly date: string | null;
  readonly draft: boolean;
}

/** A plan as data: its targets, baselines and rules, indicator by indicator. */
export interface Plan {
  readonly schemaVersion: 2;
  readonly id: string;
  /**
   * Id by which tables may still name the plan: that of the plan it is a copy of, or its own before
   * another plan of the project had it.
   */
  readonly originId?: string;
  /** City that the plan is for, as its documents write it (沈阳市); null for a province plan. */
  readonly city: string | null;
  readonly name: Bilingual;
  readonly document: PlanDocument;
  readonly lastTargetYear: number;
  readonly indicators: readonly PlanIndicator[];
}
