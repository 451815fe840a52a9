import type { ComponentType } from 'react';
import type { Project } from '../../model/project.ts';
import type { PlanTab } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** What a tab of the plan screen is given. */
export interface PlanTabProps {
  readonly project: Project;
}

/** One tab of the plan screen. */
export interface PlanTabEntry {
  readonly id: PlanTab;
  readonly label: (text: Dictionary) => string;
  readonly component: ComponentType<PlanTabProps>;
}
