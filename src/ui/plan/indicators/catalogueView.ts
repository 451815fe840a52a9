import type { Status } from '../../../coverage/coverageResult.ts';
import { type IndicatorGroup, indicatorGroups } from '../../../model/plan.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';

/** What the screen says of an entry: its status, or why it has none. */
export type Verdict = Status | 'derived' | 'noTarget';

/** In the order in which they are offered. */
export const verdicts: readonly Verdict[] = [
  'met',
  'near',
  'short',
  'noData',
  'notAssessed',
  'derived',
  'noTarget',
];

/** The verdict of an entry. */
export function verdictOf({ target, derived, status }: CatalogueEntry): Verdict {
  if (Number.isNaN(target)) return 'noTarget';
  return derived ? 'derived' : status;
}

/** How an entry is answered; a rule is one either way. */
export function kindOf({ rule, answeredBy }: CatalogueEntry): 'computed' | 'entered' | 'rule' {
  if (rule) return 'rule';
  return answeredBy === 'tables' ? 'computed' : 'entered';
}

/** Which entries are listed; '' lets everything through. */
export interface CatalogueFilter {
  readonly search: string;
  readonly group: IndicatorGroup | '';
  readonly verdict: Verdict | '';
  readonly target: 'withTarget' | 'dueThisYear' | '';
}

export const noFilter: CatalogueFilter = { search: '', group: '', verdict: '', target: '' };

/** True for an entry that a filter lets through in the year shown. */
export function fitsFilter(
  entry: CatalogueEntry,
  filter: CatalogueFilter,
  year: number | null,
): boolean {
  return (
    (filter.group === '' || entry.group === filter.group) &&
    (filter.verdict === '' || verdictOf(entry) === filter.verdict) &&
    fitsTarget(entry, filter.target, year) &&
    fitsSearch(entry, filter.search)
  );
}

function fitsTarget(
  { target, yearDue }: CatalogueEntry,
  wanted: CatalogueFilter['target'],
  year: number | null,
): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'withTarget':
      return !Number.isNaN(target);
    case 'dueThisYear':
      return !Number.isNaN(target) && yearDue === year;
  }
}

/** Every word has to stand somewhere in the names, the id, or the section. */
function fitsSearch({ name, indicatorId, source }: CatalogueEntry, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/u);
  const text = [name.zh, name.en, indicatorId, source].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The entries of one field. */
export interface CatalogueGroup {
  readonly group: IndicatorGroup;
  readonly entries: readonly CatalogueEntry[];
}

/** Entries field by field, in the plan's order within each; fields without any are left out. */
export function byGroup(entries: readonly CatalogueEntry[]): readonly CatalogueGroup[] {
  return indicatorGroups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((one) => one.entries.length > 0);
}
