import type { Project } from '../model/project.ts';
import { scenarioById } from './scenarios.ts';

/** Name of a facility of the baseline or of a scenario, for the label of an undo step; else its id. */
export function facilityName(project: Project, scenarioId: string, facilityId: string): string {
  const opened = scenarioById(project, scenarioId)?.edits.find(
    (edit) => edit.type === 'open' && edit.facilityId === facilityId,
  );
  if (opened?.type === 'open') return opened.name || facilityId;
  const table = project.inputs.facilities;
  const row = table?.id.indexOf(facilityId) ?? -1;
  return table?.name[row] || facilityId;
}
