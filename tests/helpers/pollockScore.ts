type Rows = readonly (readonly string[])[];

/** Ten measures of how a file was loaded, in the order of Vitagliano et al. (PVLDB 16(8), 2023). */
export interface PollockMeasures {
  readonly success: number;
  readonly header: Measure;
  readonly record: Measure;
  readonly cell: Measure;
}

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const whole: Measure = { precision: 1, recall: 1, f1: 1 };
const nothing: Measure = { precision: 0, recall: 0, f1: 0 };

/**
 * Compares what was loaded with the truth, as multisets of header cells, of records (their cells
 * joined) and of cells, the header's among them. Cells are compared as they are written.
 */
export function measureLoading(truth: Rows, loaded: Rows): PollockMeasures {
  if (truth.length === 0) return { success: 1, header: whole, record: whole, cell: whole };
  const joined = (rows: Rows) => rows.slice(1).map((cells) => cells.join(''));
  return {
    success: 1,
    header: compare(truth[0] ?? [], loaded[0] ?? []),
    record: compare(joined(truth), joined(loaded)),
    cell: compare(truth.flat(), loaded.flat()),
  };
}

/** The score of one file: the sum of the ten measures, at most 10. */
export function scoreOf({ success, header, record, cell }: PollockMeasures): number {
  return [header, record, cell].reduce(
    (sum, measure) => sum + measure.precision + measure.recall + measure.f1,
    success,
  );
}

function compare(truth: readonly string[], loaded: readonly string[]): Measure {
  if (truth.length === 0) return whole;
  const left = new Map<string, number>();
  for (const value of truth) left.set(value, (left.get(value) ?? 0) + 1);
  let shared = 0;
  for (const value of loaded) {
    const count = left.get(value) ?? 0;
    if (count === 0) continue;
    left.set(value, count - 1);
    shared++;
  }
  if (shared === 0) return nothing;
  const precision = shared / truth.length;
  const recall = shared / loaded.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
