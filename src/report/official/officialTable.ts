import type { ResultTable } from '../csvText.ts';

/** The tables of a plan document, as an office hands them in. */
export type OfficialTableId =
  | 'places-in-use'
  | 'shortfalls'
  | 'main-indicators'
  | 'projects-elder'
  | 'projects-childcare'
  | 'projects-both';

/** One of these tables with the heading that stands above it. */
export interface OfficialTable {
  readonly id: OfficialTableId;
  readonly title: string;
  /** What its figures are of, and what was left out; '' for nothing to say. */
  readonly note: string;
  readonly table: ResultTable;
}
