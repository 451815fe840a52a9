import type { IssueCode } from '../../model/issue.ts';
import { columnNames } from './columnNames.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

/** What is found about rows and figures that are read as written and perhaps not meant so, in English. */
export const doubtWords = {
  'row-summary': {
    what: ({ facts }) =>
      fact(facts, 'reason') === 'sum'
        ? 'equals the sum of the rows below, and would count their people twice'
        : 'holds a name only, like a title of the rows below, and is no community',
    advice: 'Take the suggestion to skip it as a total; leave it where it is a community',
  },
  'table-beside': {
    what: () => 'another table beside the first, whose data are not read',
    advice:
      'With the same headers, move it below the first; of another kind, add the file again and choose that kind',
  },
  'number-exceeds': {
    what: ({ facts }) =>
      `more than the row’s ${columnNames(fact(facts, 'header') || 'total', 'en')}${around(' (', fact(facts, 'whole'), ')')}`,
    advice: 'Check whether the two columns are exchanged or a figure is wrong',
  },
  'number-fraction': {
    what: ({ facts }) =>
      `fractions of what is counted one by one${around(' (', fact(facts, 'count'), ' cases)')}`,
    advice: 'Check whether they are in 10,000s, or have a point for a thousands mark',
  },
  'number-outlier': {
    what: ({ facts }) =>
      `far above the other figures of its column${around(' (median ', fact(facts, 'median'), ')')}`,
    advice: 'Check its unit (10,000s or ones) and digits',
  },
  'facility-closed': {
    what: () => 'closed by its status, without a closing year; counts in no year',
    advice: 'Enter the closing year if it is known',
  },
  'group-blank': {
    what: ({ facts }) =>
      `blank, as merged cells leave it${around(' (“', fact(facts, 'suggestion'), '” stands above)')}`,
    advice: 'Take the suggestion, or fill in every row',
  },
} satisfies Partial<Record<IssueCode, IssueWords>>;
