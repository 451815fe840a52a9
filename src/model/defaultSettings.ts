import type { Settings } from './project.ts';
import { defaultQualifyingKinds } from './service.ts';

/** Settings of a new project: 15 minutes on foot at 0.9 m/s, detour 1.3, circles, no plan. */
export const defaultSettings: Settings = {
  minutes: 15,
  speedMetresPerSecond: { elder: 0.9, childcare: 0.9 },
  detour: 1.3,
  metres: null,
  method: 'circle',
  planId: null,
  qualifying: defaultQualifyingKinds,
};
