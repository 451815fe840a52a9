import type { RemedyText } from '../zh/remedy.ts';

export const remedyText: RemedyText = {
  checking: 'Trying what would help…',
  failed: 'This could not be tried; add a facility by hand to see what changes.',
  any: 'Any one is enough; each checked by the same analysis:',
  one: 'This is enough; checked by the same analysis:',
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
  morePlacesInAll: (name, more, before, after) =>
    `${more} more places in all, entered at “${name}” for now (${before} → ${after})`,
  newPlacesInAll: (where, count) => `${count} new places in all, entered at ${where} for now`,
  site: {
    elder: (where, count) => `New elder-care facility at ${where} (${count} seats)`,
    childcare: (where, count) => `New daycare facility at ${where} (${count} places)`,
  },
  atPoint: (name) => `“${name}”`,
  atPosition: (lng, lat) => `${lng}, ${lat}`,
  reached: {
    elders: (before, after, of) => `Elders in reach ${before} → ${after} / ${of}`,
    infants: (before, after, of) => `Infants in reach ${before} → ${after} / ${of}`,
    people: (before, after, of) => `People in reach ${before} → ${after} / ${of}`,
  },
  ownSites: (before, after) => `Facilities of its own ${before} → ${after}`,
  places: (before, after) => `Places ${before} → ${after}`,
  status: (figures, before, after) => `${figures}; ${before} → ${after}`,
  oneLess: (status) => `with one place less: ${status}`,
  elsewhere: {
    elders: (count) => `also reaches ${count} elders elsewhere`,
    infants: (count) => `also reaches ${count} infants elsewhere`,
    people: (count) => `also reaches ${count} people elsewhere`,
  },
  alsoMet: (count, status) =>
    `${count} more ${count === '1' ? 'community' : 'communities'} “${status}”`,
  ofPlace: (name) => `What would bring ${name} to its target`,
  spread: 'Counted as if in one place; spread over several, the total is the same.',
  wholeCity: 'the city',
  unnamed: '“not stated”',
  comma: '; ',
};
