import { buildIssue, type Issue } from '../../model/issue.ts';
import type { TravelMatrix } from '../../model/tables.ts';
import { pairKey, smaller } from '../rows/readMatrix.ts';

export interface MergedMatrices {
  readonly matrix: TravelMatrix | null;
  readonly issues: readonly Issue[];
  /** For each matrix, how many of its pairs another file answers, or that its unit rules out. */
  readonly rejected: readonly number[];
}

/**
 * Puts matrices one under the other. A pair that two files hold keeps the smaller value, with an
 * error; a file in another unit than the first one's is not used, with an error.
 */
export function mergeMatrices(
  parts: readonly { readonly name: string; readonly matrix: TravelMatrix }[],
): MergedMatrices {
  const first = parts[0];
  if (first === undefined) return { matrix: null, issues: [], rejected: [] };
  const { unit } = first.matrix;
  const rows = new Map<string, { demandId: string; facilityId: string; value: number }>();
  const issues: Issue[] = [];
  const rejected = parts.map(({ name, matrix }) => {
    if (matrix.unit !== unit) {
      const facts = { headers: unit };
      const code = 'column-missing';
      issues.push(buildIssue({ code, severity: 'error', action: 'rejected', file: name, facts }));
      return matrix.count;
    }
    let repeated = 0;
    for (const [row, demandId] of matrix.demandId.entries()) {
      const facilityId = matrix.facilityId[row] ?? '';
      const value = matrix.value[row] ?? Number.NaN;
      const key = pairKey(demandId, facilityId);
      const earlier = rows.get(key);
      if (earlier === undefined) {
        rows.set(key, { demandId, facilityId, value });
        continue;
      }
      earlier.value = smaller(earlier.value, value);
      repeated++;
      const facts = { demandId, facilityId, kept: String(earlier.value) };
      const code = 'matrix-duplicate-pair';
      issues.push(buildIssue({ code, severity: 'error', action: 'rejected', file: name, facts }));
    }
    return repeated;
  });
  const pairs = [...rows.values()];
  const matrix: TravelMatrix = {
    unit,
    count: pairs.length,
    demandId: pairs.map((pair) => pair.demandId),
    facilityId: pairs.map((pair) => pair.facilityId),
    value: Float64Array.from(pairs, (pair) => pair.value),
  };
  return { matrix, issues, rejected };
}
