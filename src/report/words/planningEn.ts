import type { IssueCode } from '../../model/issue.ts';
import { columnNames } from './columnNames.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about projects and entered figures, in English. */
export const planningWords = {
  'project-figure': {
    what: ({ facts }) =>
      `${columnNames(fact(facts, 'header'), 'en')} ${fact(facts, 'suggestion')} was read out of the text`,
    advice: 'Check it; confirm or correct it under Plan, Projects',
  },
  'project-year-missing': {
    what: ({ facts }) =>
      `the project${around(' “', fact(facts, 'name'), '”')} has no year to open in and counts in none`,
    advice: 'Fill in the years of the work',
  },
  'project-no-facility': {
    what: () => 'only protection from fire, without beds or places: not a new facility',
    advice: '',
  },
  'project-alike': {
    what: ({ facts }) =>
      `same owner, year and size as another one${around(', “', fact(facts, 'other'), '”')}${around(', on line ', fact(facts, 'firstLine'), '')}: perhaps one project listed twice`,
    advice: 'Check them; both count',
  },
  'project-count-differs': {
    what: ({ facts }) =>
      `the plan announces ${fact(facts, 'announced')} ${fact(facts, 'service') === 'elder' ? 'elder care' : 'childcare'} projects, the table lists ${fact(facts, 'count')}`,
    advice: 'Check the list of projects',
  },
  'statistics-unmatched': {
    what: ({ facts }) =>
      fact(facts, 'reason') === 'indicator' ? 'no such indicator' : 'no such level or area',
    advice: 'Check indicator, scope and unit name (city/district/street)',
  },
  'statistics-computed': {
    what: () => 'the tables answer this indicator already; the entered value is not used',
    advice: '',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
