import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import type { ResultTable } from '../../report/csvText.ts';
import { projectTables } from '../../report/projectTables.ts';

/** The tables of the projects under way, for the plan that is chosen; none without projects. */
export function projectExports(project: Project | null): readonly ResultTable[] {
  if (!project?.inputs.projects) return [];
  const plan = planById(project.plans ?? [], project.settings.planId);
  return projectTables(project.inputs.projects, plan);
}
