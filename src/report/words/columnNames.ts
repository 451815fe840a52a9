import type { Issue, IssueCode } from '../../model/issue.ts';
import { facilityColumns, matrixColumns, populationColumns } from '../../model/columns.ts';
import { projectColumns, statisticsColumns } from '../../model/planningColumns.ts';

const chinese: ReadonlyMap<string, string> = new Map(
  [
    ...matrixColumns,
    ...projectColumns,
    ...statisticsColumns,
    ...facilityColumns,
    ...populationColumns,
  ].map(({ header, zh }) => [header, zh]),
);

/**
 * Canonical headers, joined by ', ', as a reader of the language knows them.
 * A word that is no canonical header stays as it is.
 */
export function columnNames(headers: string, language: 'zh' | 'en'): string {
  if (language === 'en') return headers;
  return headers
    .split(', ')
    .map((header) => chinese.get(header) ?? header)
    .join('、');
}

/** Findings about tables that several files make up: they name the column canonically. */
const ofMergedTables: ReadonlySet<IssueCode> = new Set([
  'duplicate-id',
  'group-unmatched',
  'group-ambiguous',
]);

/** The column of a finding as its reader knows it: as the file writes it, where one file does. */
export function columnOfIssue(issue: Issue, language: 'zh' | 'en'): string {
  return ofMergedTables.has(issue.code) ? columnNames(issue.column, language) : issue.column;
}
