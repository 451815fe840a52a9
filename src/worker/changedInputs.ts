import type { AnalysisQuestion, ChangedInputs } from './protocol.ts';

/** What the worker has been sent and keeps. */
export type KnownInputs = Pick<
  AnalysisQuestion,
  | 'facilities'
  | 'population'
  | 'matrix'
  | 'boundaries'
  | 'projects'
  | 'statistics'
  | 'ownPlan'
  | 'streets'
>;

/** Rows of all tables that the worker has. */
export function rowsOf(known: KnownInputs | null): number {
  const { facilities, population, matrix } = known ?? {};
  return (facilities?.count ?? 0) + (population?.count ?? 0) + (matrix?.count ?? 0);
}

/** The tables and the plan whose identity is another than what the worker was last sent. */
export function changedInputs(known: KnownInputs | null, next: KnownInputs): ChangedInputs {
  const { facilities, population, matrix, boundaries = null, ownPlan = null } = next;
  const { projects = null, statistics = null, streets = null } = next;
  return {
    ...(known?.facilities === facilities ? {} : { facilities }),
    ...(known?.population === population ? {} : { population }),
    ...(known?.matrix === matrix ? {} : { matrix }),
    ...((known?.boundaries ?? null) === boundaries ? {} : { boundaries }),
    ...((known?.projects ?? null) === projects ? {} : { projects }),
    ...((known?.statistics ?? null) === statistics ? {} : { statistics }),
    ...((known?.ownPlan ?? null) === ownPlan ? {} : { ownPlan }),
    ...((known?.streets ?? null) === streets ? {} : { streets }),
  };
}
