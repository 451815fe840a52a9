import type { InputKind } from '../../model/project.ts';
import { canonicalHeader, columnsOf, normaliseHeader } from './headerSynonyms.ts';
import type { IssueLog } from '../issueLog.ts';

/** Which column of the file holds which field. */
export interface ColumnMapping {
  /** Canonical header → header of the file ('' where the user wants none), in template order. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Canonical header → position in the file. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions that no field uses, with the name under which they are kept. */
  readonly extra: readonly (readonly [name: string, position: number])[];
}

/**
 * Maps the headers of a file to the columns of a kind. What the user chose counts first; of
 * several headers for one column the canonical one wins, else the first, and the user is asked.
 */
export function mapColumns(
  kind: InputKind,
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  log: IssueLog,
  line: number,
): ColumnMapping {
  const wanted = new Map(Object.entries(chosen));
  const taken = new Set([...wanted.values()].filter((header) => header !== ''));
  const candidates = candidatesBy(kind, headers, taken);
  const mapping: [string, string][] = [];
  const positions = new Map<string, number>();
  for (const { header, zh } of columnsOf[kind]) {
    const choice = wanted.get(header);
    const found = candidates.get(header) ?? [];
    const position =
      choice === undefined ? pickColumn(header, zh, headers, found) : headers.indexOf(choice);
    if (choice === undefined && found.length > 1) {
      const names = found.map((at) => headers[at] ?? '').join('、');
      const facts = { header, candidates: names, chosen: headers[position] ?? '' };
      const code = 'column-ambiguous';
      log.add({ code, severity: 'warning', action: 'asked', line, column: names, facts });
    }
    if (position !== -1) positions.set(header, position);
    if (position !== -1 || choice !== undefined) mapping.push([header, headers[position] ?? '']);
  }
  const extra = extraColumns(headers, new Set(positions.values()));
  for (const [name] of extra) {
    log.add({ code: 'column-unknown', severity: 'info', action: 'kept', line, column: name });
  }
  reportDuplicates(headers, log, line);
  return { mapping: Object.fromEntries(mapping), positions, extra };
}

/** Positions of the headers that stand for each column; a header that the user used stands for none. */
function candidatesBy(
  kind: InputKind,
  headers: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [position, header] of headers.entries()) {
    const canonical = taken.has(header) ? null : canonicalHeader(kind, header);
    if (canonical === null) continue;
    const positions = found.get(canonical);
    if (positions === undefined) found.set(canonical, [position]);
    else positions.push(position);
  }
  return found;
}

/** The column with the canonical or the template's header, else the first; -1 when there is none. */
function pickColumn(
  header: string,
  zh: string,
  headers: readonly string[],
  found: readonly number[],
): number {
  for (const name of [header, zh]) {
    const exact = found.find((at) => normaliseHeader(headers[at] ?? '') === normaliseHeader(name));
    if (exact !== undefined) return exact;
  }
  return found[0] ?? -1;
}

/** Unmapped columns; a name that comes again, or is blank, gets its column number. */
function extraColumns(
  headers: readonly string[],
  used: ReadonlySet<number>,
): readonly (readonly [string, number])[] {
  const names = new Set<string>();
  const extra: (readonly [string, number])[] = [];
  for (const [position, header] of headers.entries()) {
    if (used.has(position)) continue;
    const name = header === '' || names.has(header) ? `${header}#${position + 1}` : header;
    names.add(name);
    extra.push([name, position]);
  }
  return extra;
}

function reportDuplicates(headers: readonly string[], log: IssueLog, line: number): void {
  const seen = new Set<string>();
  for (const header of headers) {
    if (header !== '' && seen.has(header)) {
      const code = 'column-duplicate';
      log.add({ code, severity: 'warning', action: 'kept', line, column: header });
    }
    seen.add(header);
  }
}
