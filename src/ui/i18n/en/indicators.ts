import type { IndicatorsText } from '../zh/indicators.ts';

export const indicatorsText = {
  heading: 'Indicators',
  names: {
    'elder-circle': 'People within the elder-care circle',
    'elder-own-facility': 'Communities with an elder facility',
    'places-per-1000': 'Daycare places per 1,000 residents',
    'beds-per-1000': 'Beds per 1,000 older people',
    'childcare-own-facility': 'Communities with daycare',
    'childcare-circle': 'Infants within the daycare circle',
  },
  targetYear: (year: string) => `Target ${year}`,
  populationYear: (years: string) => `People ${years}`,
  populationUndated: 'People, year not stated',
  draft: (plan: string) => `${plan} (draft for comment)`,
  urbanOnly: 'urban communities only',
  noPlan: 'No target set chosen',
  otherCity: (planCity: string, city: string) =>
    `The plan of ${planCity} does not assess ${city}: no targets`,
  noTargets: 'This plan sets no target that can be computed here',
  source: (plan: string) => `from ${plan}`,
  target: (value: string, unit: string) => `target ${value}${unit}`,
  noTarget: 'No target',
  derived: 'Derived, for reference',
  missing: (count: string, unit: string) => `${count}${unit} missing`,
  beyond: (count: string, unit: string) => `${count}${unit} beyond`,
  percent: '%',
  per1000: { 'places-per-1000': 'places', 'beds-per-1000': 'beds' },
  countUnits: {
    elders: ' people',
    infants: ' infants',
    people: ' people',
    communities: '',
    places: ' places',
    beds: ' beds',
  },
  notes: {
    rows: (known: string, of: string, urban: string) =>
      `people and place known for ${known} of ${of} ${urban && `${urban} `}rows`,
    communities: (known: string, of: string, urban: string) =>
      `people known for ${known} of ${of} ${urban && `${urban} `}communities`,
    urban: 'urban',
    supply: {
      elder: (known: string, of: string, unknown: string) =>
        `beds known for ${known} of ${of} institutions, ${unknown} blank`,
      childcare: (known: string, of: string, unknown: string) =>
        `places known for ${known} of ${of} institutions, ${unknown} blank`,
    },
    supplyUnknown: {
      elder: (count: string) => `not computed: beds unknown (institutions: ${count})`,
      childcare: (count: string) => `not computed: places unknown (institutions: ${count})`,
    },
    entered: 'entered from the table of statistics, not computed from facilities',
    peopleUnknown: {
      elder: 'not computed: older people unknown in communities with an institution',
      childcare: 'not computed: residents unknown in communities with an institution',
    },
    noFacilities: {
      elder: 'not computed: the table has no elder-care facility',
      childcare: 'not computed: the table has no daycare facility',
    },
    approximate: (count: string) => `places approximate (community centre): ${count}`,
    otherBeds: (beds: string, kinds: string) => `not counted: ${beds} beds (${kinds})`,
    listComma: ', ',
  },
  parts: {
    elders: (a: string, b: string) => `${a} / ${b} elders`,
    infants: (a: string, b: string) => `${a} / ${b} infants`,
    people: (a: string, b: string) => `${a} / ${b} residents`,
    communities: (a: string, b: string) => `${a} / ${b} communities`,
    places: (a: string, b: string) => `${a} / ${b} residents`,
    beds: (a: string, b: string) => `${a} institution beds / ${b} elders`,
  },
} satisfies IndicatorsText;
