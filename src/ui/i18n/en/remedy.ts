import type { RemedyText } from '../zh/remedy.ts';

export const remedyText: RemedyText = {
  checking: 'Trying what would help…',
  failed: 'This could not be tried; add a facility by hand to see what changes.',
  any: 'Any one of these is enough; each was run through the same analysis:',
  one: 'This is enough; it was run through the same analysis:',
  notCleared: 'No single change that was tried is enough; this one gets farthest:',
  nothing: 'No single change that was tried helps; it takes several together.',
  adopt: 'Adopt',
  adoptLabel: (change) => `Adopt: ${change}`,
  locate: (name) => `Put “${name}” at the point of this community (approximate)`,
  reopen: (name) => `Reopen “${name}”, which the scenario closes`,
  bringForward: (name, year, now) => `“${name}” in service in ${year} (${now})`,
  opensIn: (year) => `planned for ${year}`,
  closedIn: (year) => `closed in ${year}`,
  opensUnknown: 'no opening year',
  morePlaces: (name, more, before, after) =>
    `${more} more places at “${name}” (${before} → ${after})`,
  site: {
    elder: (where, count) => `A new elder-care facility at ${where} (${count} seats)`,
    childcare: (where, count) => `A new daycare facility at ${where} (${count} places)`,
  },
  atPoint: (name) => `the point “${name}”`,
  atPosition: (lng, lat) => `${lng}, ${lat}`,
  reached: {
    elders: (before, after, of) => `Older people within reach ${before} → ${after} of ${of}`,
    infants: (before, after, of) => `Infants within reach ${before} → ${after} of ${of}`,
    people: (before, after, of) => `People within reach ${before} → ${after} of ${of}`,
  },
  ownSites: (before, after) => `Facilities of its own ${before} → ${after}`,
  places: (before, after) => `Places ${before} → ${after}`,
  status: (figures, before, after) => `${figures}; ${before} → ${after}`,
  oneLess: (status) => `with one place less: ${status}`,
  elsewhere: {
    elders: (count) => `brings ${count} older people of other communities within reach too`,
    infants: (count) => `brings ${count} infants of other communities within reach too`,
    people: (count) => `brings ${count} people of other communities within reach too`,
  },
  alsoMet: (count, status) =>
    `${count} other ${count === '1' ? 'community becomes' : 'communities become'} “${status}”`,
  ofPlace: (name) => `What would bring ${name} to its target`,
  spread: 'Counted as if in one place; spread over several, the total is the same.',
  wholeCity: 'the city',
  unnamed: '“not stated”',
  comma: '; ',
};
