import type { Project, Settings } from '../model/project.ts';
import type { Change } from './change.ts';

/** Changes some settings; the changes of one gesture (one pull of a slider) are one step of undo. */
export function changeSettings(
  project: Project,
  partial: Partial<Settings>,
  gesture?: string,
): Change {
  return {
    note: { key: 'changeSettings', facts: { settings: Object.keys(partial).join(', ') } },
    project: { ...project, settings: { ...project.settings, ...partial } },
    ...(gesture === undefined ? {} : { gesture }),
  };
}
