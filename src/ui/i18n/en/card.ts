import type { CardText } from '../zh/card.ts';

export const cardText = {
  breadcrumb: 'Where it lies',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  copy: 'Copy',
  whole: 'Whole city',
  unnamed: 'Not stated',
  people: (population: string, elders: string, infants: string, households: string) =>
    `Pop. ${population} · 60+ ${elders} · under 3 ${infants}${households && ` · ${households} homes`}`,
  why: {
    short: 'Why it is short',
    near: 'Why it is only near',
    met: 'Why it is met',
    noData: 'Why there is no data',
    notAssessed: 'As it stands',
  },
  nearest: {
    elder: 'Nearest elder care: ',
    childcare: 'Nearest daycare: ',
  },
  walk: ', ',
  minutes: (value: string) => `${value} min`,
  metres: (value: string) => `${value} m`,
  overLimit: (limit: string) => ` on foot, over the ${limit} by `,
  withinLimit: (limit: string) => ` on foot, within ${limit}`,
  peopleBeyond: {
    elders: (count: string) => `${count} elders`,
    infants: (count: string) => `${count} infants`,
    people: (count: string) => `${count} people`,
  },
  beyondAll: ' (all) are out of reach.',
  beyondSome: ' are out of reach.',
  everybody: 'everybody is within reach.',
  nearBy: {
    share: 'At least 90 % of the people are within reach, which counts as near.',
    reach: 'The farthest point is within 1.2 times the limit, which counts as near.',
  },
  unreachable: {
    elder: 'No elder-care facility can be reached: ',
    childcare: 'No daycare facility can be reached: ',
  },
  noPlace: 'This community has no usable coordinates, so its circle cannot be judged; add them.',
  noFacilities: 'The facility table holds none of this service, so nothing can be judged.',
  noPeople: 'the number of people is missing.',
  placesShort: (places: string, target: string) =>
    `The community has ${places} places; at ${target} per 1,000 residents it still lacks `,
  placesMet: (places: string, target: string) =>
    `The community has ${places} places and meets ${target} per 1,000 residents.`,
  placesAbove: (places: string, target: string) =>
    `The community has ${places} places, against a target of ${target} per 1,000 residents.`,
  placesUnknown: 'Places or residents are missing, so nothing can be computed.',
  placesCount: (count: string) => `${count} places`,
  ownUnknown: 'No such facilities are known, or none names its community: this cannot be told.',
  ownNone: {
    elder: 'The community has no elder-care facility of its own',
    childcare: 'The community has no daycare of its own',
  },
  ownSome: {
    elder: (count: string) => `Elder-care facilities of its own: ${count}.`,
    childcare: (count: string) => `Daycare facilities of its own: ${count}.`,
  },
  notAssessed: 'This indicator is not assessed here; what follows is for reference.',
  cityLevel: 'This indicator is assessed for the city, not for communities.',
  stop: '.',
  comma: '; ',
  reasons: 'Why not within reach',
  formula: 'Formula',
  formulaWay: (metres: string, detour: string, speed: string, seconds: string, minutes: string) =>
    `${metres} m × ${detour} ÷ ${speed} m/s = ${seconds} s = ${minutes} min`,
  formulaLimit: (minutes: string, speed: string, detour: string, metres: string) =>
    `Limit ${minutes} × 60 × ${speed} ÷ ${detour} = ${metres} m`,
  formulaStraight: (metres: string, limit: string) => `${metres} m straight, limit ${limit} m`,
  formulaMatrix: (seconds: string, minutes: string, limit: string) =>
    `Travel-time table ${seconds} s = ${minutes} min; limit ${limit} min`,
  formulaPlaces: (target: string, population: string, places: string, missing: string) =>
    `⌈${target} × ${population} ÷ 1000⌉ − ${places} = ${missing} places`,
  formulaPlacesAbove: (target: string, population: string, places: string, missing: string) =>
    `⌊${target} × ${population} ÷ 1000⌋ + 1 − ${places} = ${missing} places`,
  indicators: 'Indicators',
  circleElder: (minutes: string) => `${minutes}-min elder circle`,
  circleChildcare: (minutes: string) => `${minutes}-min daycare circle`,
  circleMetresElder: (metres: string) => `${metres} m elder circle`,
  circleMetresChildcare: (metres: string) => `${metres} m daycare circle`,
  ownElder: 'Own elder facilities',
  ownChildcare: 'Own daycare facilities',
  places: 'Places per 1,000',
  derived: '(derived)',
  sites: (count: string) => count,
  remedy: 'What would fix it',
  waiting: (count: string) =>
    `Facilities of its own that are not located: ${count}. Once located they may be enough.`,
  locateFirst: (name: string) => `First locate its own “${name}”.`,
  locate: 'Locate',
  locateLabel: (name: string) => `Locate ${name}`,
  addHere: 'Add facility here',
} satisfies CardText;
