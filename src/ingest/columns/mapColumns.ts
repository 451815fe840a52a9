import type { TableKind } from '../../model/project.ts';
import { toBase, type Unit } from '../cells/units.ts';
import { columnsOf } from './headerSynonyms.ts';
import { headerUnits, normaliseHeader, readHeader } from './readHeader.ts';
import type { IssueLog } from '../issueLog.ts';

/** Which column of the file holds which field. */
export interface ColumnMapping {
  /** Canonical header → header of the file ('' where the user wants none), in template order. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Canonical header → position in the file. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions that no field uses, with the name under which they are kept. */
  readonly extra: readonly (readonly [name: string, position: number])[];
  /** Canonical header → unit that its column names and that its bare figures are in. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Canonical headers without a column that another header may stand for, as the user was asked. */
  readonly asked: ReadonlySet<string>;
}

/** The mapping of a file in which nothing is recognised. */
export const noColumns: ColumnMapping = {
  mapping: {},
  positions: new Map(),
  extra: [],
  units: new Map(),
  asked: new Set(),
};

const noPositions: ReadonlySet<number> = new Set();

/**
 * Maps the headers of a file to the columns of a kind. What the user chose counts first; of
 * several headers for one column the canonical one wins, else the first, and the user is asked.
 *
 * @param left positions that are left out unless a field uses them
 */
export function mapColumns(
  kind: TableKind,
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  log: IssueLog,
  line: number,
  left: ReadonlySet<number> = noPositions,
): ColumnMapping {
  const wanted = new Map(Object.entries(chosen));
  const taken = new Set([...wanted.values()].filter((header) => header !== ''));
  const candidates = candidatesBy(kind, headers, taken);
  const mapping: [string, string][] = [];
  const positions = new Map<string, number>();
  const units = new Map<string, Unit>();
  for (const { header, zh, unit: counted } of columnsOf[kind]) {
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
    const named = position === -1 ? [] : headerUnits(headers[position] ?? '', counted);
    if (named[0] !== undefined) units.set(header, named[0]);
    reportUnits(headers[position] ?? '', named, log, line);
  }
  const questions = askMeanings(
    kind,
    headers,
    new Set([...positions.keys(), ...wanted.keys()]),
    taken,
  );
  for (const { column, meanings } of questions) {
    const facts = { meanings: meanings.join(', '), candidates: column, chosen: '' };
    log.add({
      code: 'column-ambiguous',
      severity: 'warning',
      action: 'asked',
      line,
      column,
      facts,
    });
  }
  const extra = extraColumns(headers, new Set([...positions.values(), ...left]));
  const inQuestion = new Set(questions.map(({ column }) => column));
  for (const [name] of extra.filter(([one]) => !inQuestion.has(one))) {
    log.add({ code: 'column-unknown', severity: 'info', action: 'kept', line, column: name });
  }
  reportDuplicates(headers, log, line);
  const asked = new Set(questions.flatMap(({ meanings }) => meanings));
  return { mapping: Object.fromEntries(mapping), positions, extra, units, asked };
}

/** Says where a header names units of different sizes; the column is read in the last of them. */
function reportUnits(column: string, named: readonly Unit[], log: IssueLog, line: number): void {
  const sizes = new Set(named.map((unit) => toBase(1, unit)));
  if (sizes.size < 2) return;
  const units = named.map(({ name }) => name).join('、');
  const facts = { units, headerUnit: named[0]?.name ?? '' };
  const code = 'unit-conflict';
  log.add({ code, severity: 'warning', action: 'asked', line, column, facts });
}

/** One question for each header that may stand for a column which no other header stands for. */
function askMeanings(
  kind: TableKind,
  headers: readonly string[],
  settled: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): readonly { readonly column: string; readonly meanings: readonly string[] }[] {
  return headers.flatMap((column) => {
    const reading = taken.has(column) ? null : readHeader(kind, column);
    if (reading?.kind !== 'several') return [];
    const meanings = reading.headers.filter((header) => !settled.has(header));
    return meanings.length === 0 ? [] : [{ column, meanings }];
  });
}

/** Positions of the headers that stand for each column; a header that the user used stands for none. */
function candidatesBy(
  kind: TableKind,
  headers: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const add = (header: string, position: number) => {
    const known = found.get(header);
    if (known === undefined) found.set(header, [position]);
    else known.push(position);
  };
  const both: number[] = [];
  for (const [position, header] of headers.entries()) {
    const reading = taken.has(header) ? null : readHeader(kind, header);
    if (reading?.kind === 'column') add(reading.header, position);
    else if (reading?.kind === 'position') both.push(position);
  }
  // A column of pairs counts only where neither coordinate has a column of its own.
  if (found.has('lng') || found.has('lat')) return found;
  for (const header of ['lng', 'lat'])
    for (const position of both.slice(0, 1)) add(header, position);
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
