import { knownWordsEn } from './knownWords.ts';
import type { OfficialWords } from './officialZh.ts';

/** The tables that an office hands in, in English. */
export const officialWords = {
  year: (year) => String(year),
  undated: 'undated',
  groups: {
    elder: 'Elder care',
    child: 'Childcare',
    health: 'Health',
    finance: 'Funding',
    workforce: 'Workforce',
    other: 'Other',
  },
  noData: 'no data',
  toEnter: 'no data: to be entered',
  noDataFor: (columns) => `no data: needs ${columns}`,
  listComma: ', ',
  columns: (table, names) => `${names.join(', ')} in the ${table}`,
  known: (done, parts) => `${done} (${parts.join(', ')})`,
  knownOf: knownWordsEn,
  withUnit: (name, unit) => `${name} (${unit})`,
  tables: { facilities: 'facility table', population: 'population table' },
  mainIndicators: {
    title: 'Main indicators',
    columns: { group: 'Field', name: 'Indicator', done: 'Completion' },
    actual: (year) => `Actual ${year}`,
    note: (year) =>
      `Actual figures are of ${year}, held against the last year's target; rules are not listed.`,
  },
  statuses: {
    met: 'met',
    near: 'near',
    short: 'short',
    noData: 'no data',
    notAssessed: 'not assessed',
  },
  gap: (status, gap) => `${status}, ${gap} to go`,
  points: { '%': ' percentage points', 'per-mille': ' per mille' },
  at: (figure, year) => `${figure} (${year})`,
  shortfalls: {
    title: 'Main gaps and weaknesses',
    columns: ['Field', 'Present', 'Expected', 'Gap or weakness'],
    note: (met) => `indicators met and left out: ${met}; those without data are listed.`,
    baseline: (figure, year) => `no data; the plan starts from ${figure} (${year})`,
  },
  placesInUse: {
    title: 'Childcare places and their use',
    columns: ['Area', 'Places', 'Children under 3 enrolled', 'Vacant places'],
    added: {
      rate: 'Places per 1,000 residents',
      target: (year) => `Target per 1,000 (${year})`,
      gap: 'Short per 1,000',
    },
    note: (year) =>
      `${year}; places per 1,000 residents below the city are derived, for orientation only.`,
    unnamed: 'not stated',
    whole: 'Whole city',
    all: 'All',
  },
  projects: {
    titles: {
      elder: (count) => `Elder care projects (${count})`,
      childcare: (count) => `Childcare projects (${count})`,
      both: (count) => `Projects of both services (${count})`,
    },
    columns: [
      'No.',
      'Project',
      'Kind of work',
      'Years of work',
      'Place',
      'Content and scale',
      'Total investment (10,000 yuan)',
      'Central budget applied for (10,000 yuan)',
      'Carried out by',
    ],
    note: (invested, applied) =>
      `Total investment ${invested}, central budget applied for ${applied}.`,
    amount: (sum) => `${sum} × 10,000 yuan`,
    knownOf: (sum, known, of) => `${sum} (known ${known} of ${of})`,
    area: (value) => `floor area ${value} m²`,
    beds: (value) => `${value} beds`,
    nursingBeds: (value) => `${value} of them nursing beds`,
    places: (value) => `${value} places`,
    contentComma: ', ',
  },
} satisfies OfficialWords;
