import { serviceInTitle } from '../../ingest/columns/serviceInTitle.ts';
import type { ReadOptions } from '../../ingest/reading.ts';
import { type Datum, datumNames, datums } from '../../model/datum.ts';
import type { Issue } from '../../model/issue.ts';
import type { PendingFile } from '../../state/pendingFile.ts';
import { withValue } from './valueRows.ts';

/** A decision about a whole file that answers what a finding asks, with the options that it makes. */
export type OfferedDecision = { readonly options: ReadOptions } & (
  | { readonly type: 'swapColumns' }
  | { readonly type: 'datum'; readonly datum: Datum }
  /** Rows with a blank kind or service all have this one. */
  | { readonly type: 'blankIs'; readonly header: string; readonly word: string }
  /** A canonical header is to be read from a column of the file. */
  | { readonly type: 'column'; readonly header: string; readonly source: string }
);

type Asked = Pick<PendingFile, 'options' | 'reading'>;

/** The decisions between which a finding lets the user choose; none where it is about cells only. */
export function offeredDecisions(pending: Asked, issue: Issue): readonly OfferedDecision[] {
  if (issue.action !== 'asked') return [];
  switch (issue.code) {
    case 'coord-swapped':
      return issue.facts['columns'] === 'both' ? swappedColumns(pending) : [];
    case 'datum-suspect':
      return suspectedDatum(pending, issue);
    case 'column-missing':
      return issue.facts['headers'] === 'service, kind' ? titleService(pending) : [];
    case 'column-ambiguous':
      return columnChoices(pending, issue);
    default:
      return [];
  }
}

function swappedColumns(pending: Asked): readonly OfferedDecision[] {
  const { lng = '', lat = '' } = pending.reading.input.mapping;
  if (lng === '' || lat === '' || lng === lat) return [];
  return [{ type: 'swapColumns', options: withMapping(pending, { lng: lat, lat: lng }) }];
}

/** What the name of the sheet, the titles or the name of the file say of all rows. */
function titleService({ options, reading }: Asked): readonly OfferedDecision[] {
  const { headerLine, name } = reading.input;
  const above = (reading.opened?.top ?? []).filter(({ line }) => line < headerLine);
  const titles = [reading.sheet ?? '', ...above.flatMap(({ cells }) => cells), name];
  const found = serviceInTitle(titles);
  if (found === null) return [];
  const values = withValue(options, { header: found.header, value: '' }, found.word);
  return [{ type: 'blankIs', ...found, options: { ...options, values } }];
}

function suspectedDatum({ options }: Asked, { facts }: Issue): readonly OfferedDecision[] {
  const datum = datums.find((one) => datumNames[one] === facts['datum']);
  return datum ? [{ type: 'datum', datum, options: { ...options, datum } }] : [];
}

/** Either one column that may mean several fields, or several columns that may be one field. */
function columnChoices(pending: Asked, { column, facts }: Issue): readonly OfferedDecision[] {
  const { headers } = pending.reading;
  const choice = (header: string, source: string): OfferedDecision => {
    const options = withMapping(pending, { [header]: source });
    return { type: 'column', header, source, options };
  };
  if (facts['meanings']) {
    return facts['meanings'].split(', ').map((header) => choice(header, column));
  }
  const { header, candidates = '' } = facts;
  if (!header) return [];
  const sources = candidates.split('、');
  // A name that has the mark between names in it cannot be told from two.
  return sources.every((source) => headers.includes(source))
    ? [...new Set(sources)].map((source) => choice(header, source))
    : [];
}

/** Columns about which nothing was decided are recognised anew, so that other questions stay. */
function withMapping({ options, reading }: Asked, more: Readonly<Record<string, string>>) {
  const { kind } = reading;
  return { ...options, ...(kind ? { kind } : {}), mapping: { ...options.mapping, ...more } };
}
