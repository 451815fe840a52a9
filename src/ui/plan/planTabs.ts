import { IndicatorsTab } from './indicators/IndicatorsTab.tsx';
import { OfficialTab } from './official/OfficialTab.tsx';
import type { PlanTabEntry } from './planTab.ts';
import { TargetsTab } from './targets/TargetsTab.tsx';
import { ProjectsTab } from './projects/ProjectsTab.tsx';

/** Tabs of the plan screen, in their order on it. */
export const planTabs: readonly PlanTabEntry[] = [
  { id: 'indicators', label: (text) => text.plan.tab, component: IndicatorsTab },
  { id: 'targets', label: (text) => text.targets.tab, component: TargetsTab },
  { id: 'projects', label: (text) => text.projects.tab, component: ProjectsTab },
  { id: 'official', label: (text) => text.official.tab, component: OfficialTab },
];
