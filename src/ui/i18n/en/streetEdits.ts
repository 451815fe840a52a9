import type { StreetEditsText } from '../zh/streetEdits.ts';

/** Words of what a scenario changes about the streets, in English. */
export const streetEditsText = {
  tools: 'Change streets',
  toolsHelp:
    'Add link: a gate in a wall, a footbridge; walked straight between its ends, and nobody lives on it. Close street: nobody walks past that place, and whoever lives beside it leaves by the near end. Changes belong to the scenario and can be undone.',
  add: { link: 'Add link', closure: 'Close street' },
  cancel: 'Cancel',
  hint: {
    linkFrom:
      'Click one end of the link (zoom in to see the streets), or type its place; Enter on the focused map takes its centre. Esc cancels.',
    linkTo: 'One end is set; click the other, or type its place.',
    closure:
      'Click where the street is closed (zoom in to see the streets), or type the place; Enter on the focused map takes its centre. Esc cancels.',
  },
  action: { linkFrom: 'Set this end', linkTo: 'Set the other end', closure: 'Close here' },
  failure: {
    farFromStreets: (metres: string) => `No street within ${metres} m; choose another place`,
    samePlace: 'Both ends meet the streets in one place; choose another end',
    tooLong: (metres: string) => `A link is at most ${metres} m long; choose another end`,
  },
  zoomIn: 'Zoom in to see the streets',
  legend: { link: 'Links (scenario)', closure: 'Closed streets (scenario)' },
  list: 'Changes of the streets',
  otherMethod: 'Walks are not along streets now; these changes do not count',
  name: {
    link: (number: string) => `Link ${number}`,
    closure: (number: string) => `Closure ${number}`,
  },
  remove: { link: 'Delete', closure: 'Reopen' },
  removeLabel: {
    link: (number: string) => `Delete link ${number}`,
    closure: (number: string) => `Reopen closure ${number}`,
  },
  metres: (metres: string) => `${metres} m`,
  gain: {
    elder: (people: string) => `serves ${people} more elders`,
    childcare: (people: string) => `serves ${people} more infants`,
  },
  loss: {
    elder: (people: string) => `serves ${people} fewer elders`,
    childcare: (people: string) => `serves ${people} fewer infants`,
  },
  gainOfAll: {
    elder: (people: string) => `${people} more residents in reach of elder care`,
    childcare: (people: string) => `${people} more residents in reach of daycare`,
  },
  lossOfAll: {
    elder: (people: string) => `${people} fewer residents in reach of elder care`,
    childcare: (people: string) => `${people} fewer residents in reach of daycare`,
  },
  noGain: 'serves as many as before',
  computing: 'computing…',
  failed: 'could not be computed',
  lost: 'has no effect: no street is near',
} satisfies StreetEditsText;
