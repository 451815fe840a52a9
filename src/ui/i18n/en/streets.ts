import type { StreetsText } from '../zh/streets.ts';

/** Words about streets and walks along them, in English. */
export const streetsText: StreetsText = {
  method: 'Walks by',
  methods: { circle: 'Straight circles', street: 'Streets', matrix: 'Travel-time table' },
  methodHelp:
    'Straight circles: straight distance × detour, for a first look. Streets: the quickest walk along the streets, with the legs to the street at both ends; no detour applies.',
  snap: 'Farthest from a street',
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
  check: {
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
