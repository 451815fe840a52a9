import type { Inputs } from '../model/project.ts';
import type { AnalysisInput } from './analysis.ts';

type Tables = Required<
  Omit<AnalysisInput, 'streets' | 'settings' | 'scenario' | 'year' | 'ownPlan'>
>;

/**
 * The tables of a project's inputs that an analysis depends on; null where none is loaded. Streets are
 * not among them: a network has to be made of their file first.
 */
export function tablesOf(inputs: Inputs): Tables {
  const { facilities, population, matrix } = inputs;
  const { boundaries = null, projects = null, statistics = null } = inputs;
  return { facilities, population, matrix, boundaries, projects, statistics };
}
