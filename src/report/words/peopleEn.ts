import type { IssueCode } from '../../model/issue.ts';
import { around, type Facts, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

const kinds: Readonly<Record<string, string>> = {
  identity: 'identity numbers',
  phone: 'telephone numbers',
  name: 'names of persons',
  address: 'home addresses',
  email: 'e-mail addresses',
  remark: 'a name or number in a remark',
};

/** Where it is not cells of one column that are left out. */
const personalWhat: Readonly<Record<string, (facts: Facts) => string>> = {
  sheet: (facts) =>
    `The sheet ${fact(facts, 'sheet')}, which is not read, holds data of persons; it is not saved in the project file`,
  list: () => 'A list with one row a person, whose rows are not shown',
};

/** What is found about persons, in English. */
export const peopleWords = {
  'personal-data': {
    what: ({ facts }) =>
      personalWhat[fact(facts, 'kind')]?.(facts) ??
      `Data of persons: ${kinds[fact(facts, 'kind')] ?? ''}${around(' (', fact(facts, 'count'), ')')}; neither used nor saved in the project file`,
    advice: 'Where they are needed, tick "Keep data of persons"',
  },
  'personal-copy': {
    what: () => 'What is saved is a copy without data of persons, line by line as the file',
    advice: '',
  },
  'row-personal': { what: () => 'a row with nothing but data of persons', advice: '' },
  'persons-counted': {
    what: ({ facts }) =>
      `One row a person: ${fact(facts, 'persons')} persons counted in ${fact(facts, 'groups')} places${around(', of whom ', fact(facts, 'ageless'), ' have no readable age and are in no age group')}; exports leave small numbers out`,
    advice: 'Check the counts; the list itself is not saved',
  },
  'persons-refused': {
    what: ({ facts }) =>
      `One row a person, without a column of ${fact(facts, 'reason') === 'age' ? 'ages' : 'communities'} to count them by`,
    advice: 'Add that column, or use a table with the numbers of each community',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
