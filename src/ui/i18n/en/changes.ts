import { around, type Facts, fact } from '../../../report/words/facts.ts';
import type { ChangesText } from '../zh/changes.ts';

const named = (f: Facts) => around(' “', fact(f, 'name', 'facilityId', 'id'), '”');

export const changesText = {
  openFacility: (f) => `add facility${named(f)}`,
  moveFacility: (f) => `move facility${named(f)}`,
  closeFacility: (f) => `close facility${named(f)}`,
  reopenFacility: (f) => `reopen facility${named(f)}`,
  resizeFacility: (f) => `resize facility${named(f)}`,
  removeFacility: (f) => `delete new facility${named(f)}`,
  addScenario: (f) => `add scenario${named(f)}`,
  removeScenario: (f) => `delete scenario${named(f)}`,
  renameScenario: (f) => `rename scenario${named(f)}`,
  changeSettings: () => 'change circle settings',
  choosePlan: () => 'choose another target set',
  loadInputs: () => 'load data',
} satisfies ChangesText;
