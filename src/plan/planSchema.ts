/** How a value is held against a target; `=` is read as 'at least', see the definitions. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<';

/** Whom or what a plan's figure is about, in the plan's own terms. */
export type PlanScope =
  | 'city'
  | 'province'
  | 'community'
  | 'urban'
  | 'rural'
  | 'district'
  | 'street';

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
  /** Section of the document. */
  readonly source: string;
  /** True for the figure of the plan's own indicator table, which map and list follow. */
  readonly main: boolean;
  /** Our remark, in Chinese and English. */
  readonly note?: { readonly zh: string; readonly en: string };
}

export interface PlanIndicator {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly figures: readonly PlanFigure[];
}

export interface Plan {
  readonly schemaVersion: 1;
  readonly id: string;
  /** City that the plan is for, as its documents write it (沈阳市); null for a province plan. */
  readonly city: string | null;
  readonly name: { readonly zh: string; readonly en: string };
  readonly document: { readonly title: string; readonly draft: boolean };
  readonly lastTargetYear: number;
  readonly indicators: readonly PlanIndicator[];
}
