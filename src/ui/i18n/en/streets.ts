import type { StreetsText } from '../zh/streets.ts';

/** Words about streets and walks along them, in English. */
export const streetsText: StreetsText = {
  method: 'Walks by',
  methods: { circle: 'Straight circles', street: 'Streets', matrix: 'Travel-time table' },
  methodHelp:
    'Straight circles: straight distance × detour, for a first look. Streets: the quickest walk along the streets, with the legs to the street at both ends; no detour applies.',
  snap: 'Street at most',
  snapHelp:
    'A place farther from every street than this counts as unreachable. It stays in the denominator and is listed.',
  byMetres: (metres) => `${metres} m walked`,
  reach: (metres) =>
    `Up to ${metres} m along streets, legs to the street included; steps at half speed`,
  reachBoth: (elder, childcare) =>
    `Up to ${elder} m (elders), ${childcare} m (daycare) along streets, legs included; steps at half speed`,
  reachMetres: (metres) => `Up to ${metres} m along streets, legs to the street included`,
  rule: (minutes, speed) => `Along streets, limit ${minutes} min at ${speed} m/s`,
  formula: (metres, seconds, minutes, limit) =>
    `${metres} m along streets, walked in ${seconds} s = ${minutes} min; limit ${limit} min`,
  formulaMetres: (metres, limit) => `${metres} m along streets, limit ${limit} m`,
  note: (minutes, speed) =>
    `Definition: ${minutes} min along streets at ${speed} m/s, no detour factor; beds and places count where the facility stands. Below city level they are derived, for reference only.`,
  noteMetres: (metres) =>
    `Definition: ${metres} m along streets; beds and places count where the facility stands. Below city level they are derived, for reference only.`,
  outline: (limit) => `Walked within ${limit} (streets)`,
  and: ' and ',
  card: {
    way: (walked, straight, factor) =>
      `Walked ${walked} m, straight ${straight} m, detour ${factor}`,
    overstated: {
      elders: (count) => `A straight circle would take ${count} of these elders for served`,
      infants: (count) => `A straight circle would take ${count} of these infants for served`,
      people: (count) => `A straight circle would take ${count} of these people for served`,
    },
    tooFar: (metres) => `No street within ${metres} m: it counts as unreachable`,
    island:
      'The nearest street is not connected with the main network; only facilities on it can be reached',
    leg: (metres) => `${metres} m to the nearest street`,
    outlines: (limit, inner) => `On the map: dashed ${limit} min on foot, thin lines ${inner} min`,
    outline: (limit) => `On the map: dashed ${limit} on foot`,
    minutes: (minutes) => `${minutes} min`,
    metres: (metres) => `${metres} m`,
  },
  reachability: {
    heading: (count) => `Unreachable or cut off: ${count}`,
    tooFar: 'too far from a street',
    island: 'on streets that lead nowhere',
    facility: 'Facility',
    point: 'Demand point',
    more: (count) => `${count} more, see the exported issues.csv`,
  },
  detour: {
    measured: (factor, pairs) => `Detour measured here: ${factor} (median of ${pairs} walks)`,
    use: (factor) => `Use ${factor} for circles`,
    inUse: 'Circles use this factor',
    help: 'Walk along the streets ÷ straight line, the median over demand points and their nearest facility 100 to 2,000 m away; for places without streets.',
  },
  gap: {
    legend: 'People overstated by circles · communities',
    heading: 'Overstated by circles',
    count: (communities) => `${communities} communities`,
    sentence: (people) => `Within the straight circle, but not along the streets: ${people}.`,
    none: 'Circles overstate nobody',
    row: (people) => `Overstated by circles: ${people}`,
    walk: (metres) => `Up to ${metres} m along streets`,
    noWay: 'No street leads to any facility',
    columns: { covered: 'People within reach along streets', people: 'People overstated' },
  },
  districts: {
    overstated: {
      elders: 'Elders overstated',
      infants: 'Infants overstated',
      people: 'People overstated',
    },
    detour: 'Detour',
  },
  check: {
    equation: (read, accepted, skipped) =>
      `${read} ways read = ${accepted} accepted + ${skipped} skipped (not for walking)`,
    count: (ways) => `${ways} ways`,
    ways: 'Streets',
    waysValue: (read, walked) => `${read} ways, ${walked} of them walked`,
    length: 'Length walked',
    lengthValue: (kilometres) => `${kilometres} km`,
    area: 'Area',
    areaValue: (lng, lat, width, height) =>
      `longitude ${lng}, latitude ${lat} (${width} × ${height} km)`,
    credit: 'Source',
    kept: 'Only what lies around the data is used; the file is saved with the project.',
  },
};
