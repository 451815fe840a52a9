import type { TableKind } from '../../model/project.ts';
import { normaliseHeader } from './readHeader.ts';
import { recogniseKind } from './recogniseKind.ts';

/** The headers of that one of two tables side by side which is read. */
export interface BesideTable {
  /** Those of the other table are ''; positions stay. */
  readonly headers: readonly string[];
  /** Positions of the other table; none where there is one table only. */
  readonly positions: ReadonlySet<number>;
}

/** What the user has decided about a table. */
interface Chosen {
  readonly kind: TableKind | null;
  /** Headers that fields are read from. */
  readonly mapped: readonly string[];
}

const fewestColumns = 2;

/**
 * Tells two tables side by side by their headers: the second has those of the first over again, or
 * stands behind a blank column and is of another kind. Their rows have nothing to do with each
 * other, so that one is read: the first, or the one of the kind that the user chose. Where fields
 * are mapped to columns of the other one, that counts, and all are one table.
 *
 * @param isBlank whether a column has no cell that is filled
 */
export function besideTable(
  headers: readonly string[],
  { kind, mapped }: Chosen,
  isBlank: (position: number) => boolean,
): BesideTable {
  const repeated = repeatStart(headers);
  const start = repeated ?? otherKindStart(headers, isBlank) ?? headers.length;
  const isSecond =
    kind !== null && repeated === null && kind === recogniseKind(headers.slice(start), '');
  const isOther = (at: number) => (isSecond ? at < start : at >= start);
  const own = new Set(headers.filter((_, at) => !isOther(at)));
  const other = new Set(headers.filter((header, at) => isOther(at) && !own.has(header)));
  if (mapped.some((header) => other.has(header))) return { headers, positions: new Set() };
  const positions = [...headers.keys()].filter(isOther);
  return {
    headers: headers.map((header, at) => (isOther(at) ? '' : header)),
    positions: new Set(positions),
  };
}

/** Where the headers begin again from the first one, to the last that is not blank. */
function repeatStart(headers: readonly string[]): number | null {
  const names = headers.map(normaliseHeader);
  const first = names.findIndex((name) => name !== '');
  const last = names.findLastIndex((name) => name !== '');
  if (first === -1) return null;
  for (let start = first + fewestColumns; start + fewestColumns - 1 <= last; start++) {
    const again = names.slice(start, last + 1);
    if (again.every((name, at) => name === names[first + at]) && again[0] === names[first]) {
      return start;
    }
  }
  return null;
}

function otherKindStart(
  headers: readonly string[],
  isBlank: (position: number) => boolean,
): number | null {
  for (const [at, header] of headers.entries()) {
    if (header !== '' || at < fewestColumns || at + fewestColumns >= headers.length) continue;
    const left = recogniseKind(headers.slice(0, at), '');
    const right = recogniseKind(headers.slice(at + 1), '');
    const isOther = left !== null && right !== null && left !== right;
    if (isOther && isBlank(at)) return at + 1;
  }
  return null;
}
