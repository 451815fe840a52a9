import type { TargetsText } from '../zh/targets.ts';

export const targetsText: TargetsText = {
  refused: {
    title: 'The target set was not loaded',
    unchanged:
      'The file has mistakes and was not read in; the project is as it was. Mend them and try again.',
    list: 'Mistakes in the file',
    save: 'Save the list of mistakes',
    more: (shown, all) => `Only the first ${shown} of ${all} are shown; the saved list has all.`,
  },
  waiting: {
    label: 'Target sets to be loaded',
    facts: (indicators) => `Target set · ${indicators} indicators · chosen once confirmed`,
  },
};
