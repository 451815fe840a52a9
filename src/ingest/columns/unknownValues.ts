import type { Issue } from '../../model/issue.ts';

/** A value of a choice column that no word is known for. */
export interface UnknownValue {
  /** Header of the file. */
  readonly column: string;
  /** As the file writes it. */
  readonly value: string;
  /** Number of rows that have it. */
  readonly count: number;
}

/** The unknown values among the findings of one file, in order of their first row, with counts. */
export function unknownValues(issues: readonly Issue[]): readonly UnknownValue[] {
  const found = new Map<string, UnknownValue>();
  for (const { code, column, value, facts } of issues) {
    if (code !== 'value-unknown' || value === '') continue;
    const key = `${column}\u0000${value}`;
    if (!found.has(key)) found.set(key, { column, value, count: Number(facts['count'] ?? 1) });
  }
  return [...found.values()];
}
