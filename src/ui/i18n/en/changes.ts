import { around, type Facts, fact } from '../../../report/words/facts.ts';
import { scenarioName } from '../scenarioName.ts';
import type { ChangesText } from '../zh/changes.ts';

const named = (f: Facts) => around(' “', fact(f, 'nameEn', 'name', 'facilityId', 'id'), '”');

const scenario = (f: Facts) => around(' “', scenarioName(fact(f, 'name', 'id'), 'en'), '”');

export const changesText = {
  openFacility: (f) => `add facility${named(f)}`,
  moveFacility: (f) => `move facility${named(f)}`,
  placeAtCommunity: (f) =>
    `place at its community${named(f)}${around(' (', fact(f, 'count'), ')')}`,
  closeFacility: (f) => `close facility${named(f)}`,
  reopenFacility: (f) => `reopen facility${named(f)}`,
  resizeFacility: (f) => `resize facility${named(f)}`,
  bringForward: (f) => `put into service${named(f)}${around(' (', fact(f, 'year'), ')')}`,
  keepYears: (f) => `back to the years of the table${named(f)}`,
  addLink: (f) => `Add link${around(' ', fact(f, 'number'), '')}`,
  removeLink: (f) => `Remove link${around(' ', fact(f, 'number'), '')}`,
  closeStreet: (f) => `Close street${around(' ', fact(f, 'number'), '')}`,
  reopenStreet: (f) => `Reopen street${around(' ', fact(f, 'number'), '')}`,
  removeFacility: (f) => `delete new facility${named(f)}`,
  renameFacility: (f) => `rename facility${named(f)}`,
  addScenario: (f) => `add scenario${scenario(f)}`,
  removeScenario: (f) => `delete scenario${scenario(f)}`,
  renameScenario: (f) => `rename scenario${scenario(f)}`,
  changeSettings: () => 'change circle settings',
  choosePlan: () => 'choose another target set',
  copyPlan: (f) => `copy target set${named(f)}`,
  addPlan: (f) => `load target set${named(f)}`,
  renamePlan: (f) => `rename target set${named(f)}`,
  removePlan: (f) => `remove target set${named(f)}`,
  changeFigure: (f) => `change a figure of${named(f)}`,
  removeFigure: (f) => `delete a figure of${named(f)}`,
  addFigure: (f) => `add a figure to${named(f)}`,
  enterFigure: (f) => `enter a figure of${named(f)}${around(' for ', fact(f, 'year'), '')}`,
  clearFigure: (f) => `clear the figure of${named(f)}${around(' for ', fact(f, 'year'), '')}`,
  confirmFigures: (f) => `confirm project figures${around(' (', fact(f, 'count'), ')')}`,
  loadInputs: () => 'load data',
} satisfies ChangesText;
