import type { Issue } from '../../model/issue.ts';
import { columnNames, columnOfIssue } from './columnNames.ts';
import { doubtWords } from './doubtEn.ts';
import { around, fact } from './facts.ts';
import type { IssueText } from './issueText.ts';
import { peopleWords } from './peopleEn.ts';
import { placeWords } from './placeEn.ts';
import { planMistakesEn } from './planMistakesEn.ts';
import { planningWords } from './planningEn.ts';
import { streetWords } from './streetEn.ts';
import { workbookWords } from './workbookEn.ts';

const say = (sentence: string) => () => sentence;
const count = (issue: Issue) => around(' (', fact(issue.facts, 'count', 'rows'), ' cases)');

function place(issue: Issue): string {
  const line = issue.line > 0 ? `line ${issue.line}` : '';
  const column = around('column “', columnOfIssue(issue, 'en'), '”');
  const value = around(column ? 'value “' : '“', issue.value, '”');
  return [issue.file, issue.sheet, line, column, value].filter((part) => part).join(', ');
}

export const issuesText: IssueText = {
  place,
  more: (count) => `${count} more of this kind are not listed one by one`,
  actions: {
    rejected: 'not used',
    skipped: 'skipped',
    repaired: 'repaired',
    kept: 'kept',
    asked: 'waits for your decision',
  },
  join: (where, what, action, advice) =>
    `${around('', where, ': ')}${what}; ${action}.${around(' ', advice, '.')}`,
  planMistakes: planMistakesEn,
  codes: {
    'file-empty': { what: say('the file is empty'), advice: 'Choose a file with content' },
    'file-header-only': { what: say('a header but no rows'), advice: 'Add rows and read it again' },
    'file-too-large': {
      what: (i) => `the file is over the limit of ${fact(i.facts, 'limitMegabytes') || '200'} MB`,
      advice: 'Split it and try again',
    },
    'file-unreadable': {
      what: (i) => unreadable[fact(i.facts, 'reason')] ?? 'not a readable text table',
      advice: 'Check the file; save an Excel table as CSV and try again',
    },
    'file-kind-unknown': {
      what: say('too few known columns to tell a facility table from a population table'),
      advice: 'Choose the table type and map its columns, or use the headers of the template',
    },
    'file-kind-mismatch': {
      what: ({ facts }) =>
        fact(facts, 'is') === 'geojson'
          ? 'this is GeoJSON and no table'
          : 'this is no GeoJSON, and boundaries are read from GeoJSON only',
      advice: 'Please choose another type for the file, or another file',
    },
    'header-missing': {
      what: say('no header: the first row is data already'),
      advice: 'Add a header, or map the columns one by one',
    },
    'header-rows': {
      what: (i) => `a header of ${fact(i.facts, 'rows')} rows, joined by column`,
      advice: 'Check the names of the columns',
    },
    ...workbookWords,
    ...placeWords,
    ...peopleWords,
    ...streetWords,
    ...doubtWords,
    ...planningWords,
    'encoding-guess': {
      what: (i) => `read as ${fact(i.facts, 'encoding') || 'GB18030'}`,
      advice: 'Choose another encoding if the text is garbled',
    },
    'encoding-error': {
      what: (i) => {
        const encoding = fact(i.facts, 'encoding');
        return encoding
          ? `the file is in ${encoding}, which is not read`
          : 'some characters do not fit the encoding';
      },
      advice: 'Choose another encoding, or save the file as UTF-8',
    },
    'column-unknown': { what: say('unknown column'), advice: 'Map it by hand if it is needed' },
    'column-ambiguous': {
      what: (i) => {
        const meanings = fact(i.facts, 'meanings');
        return meanings
          ? `this column may be “${columnNames(meanings, 'en')}”; not used until you say so`
          : `more than one column for “${columnNames(fact(i.facts, 'header') || i.column, 'en')}”${around('; “', fact(i.facts, 'chosen'), '” is used for now')}`;
      },
      advice: 'Choose in the mapping',
    },
    'column-missing': {
      what: (i) =>
        `no column for “${columnNames(fact(i.facts, 'headers') || i.column, 'en')}”${fact(i.facts, 'headers') === 'service, kind' ? ' (where all rows are of one kind, say under “Meaning of values” what blank means)' : ''}`,
      advice: 'Map one or add the column',
    },
    'column-duplicate': {
      what: say('the header stands twice'),
      advice: 'Rename or delete one of them',
    },
    'row-blank': { what: say('blank row'), advice: '' },
    'row-title': { what: say('title above the header'), advice: '' },
    'row-note': { what: say('a remark, source or signature, not data'), advice: '' },
    'row-total': { what: say('a total, not a community or facility'), advice: '' },
    'table-other': {
      what: say('part of another table in the same sheet, which is not read'),
      advice: 'Save that table as a file of its own if it is needed',
    },
    'row-too-short': {
      what: say('fewer cells than headers; missing ones are blank'),
      advice: 'Check the delimiter',
    },
    'row-too-long': {
      what: say('more cells than headers; the rest is not used'),
      advice: 'Look for commas without quotes',
    },
    'row-too-wide': { what: say('too many columns in a row'), advice: 'Check the delimiter' },
    'row-realigned': {
      what: say(
        'the cells of this row did not fit the header and were cut again by what the columns hold',
      ),
      advice: 'Check the row against the file',
    },
    'quote-resync': {
      what: say('a quote is not closed; reading went on at the next line'),
      advice: 'Close or delete the quote',
    },
    'line-too-long': { what: say('the line is too long'), advice: 'Check that the file is whole' },
    'duplicate-row': { what: say('equal to an earlier row'), advice: '' },
    'duplicate-id': {
      what: (i) => `another row has the same id with other cells${renamed(i)}`,
      advice: 'Give different ids or delete one row',
    },
    'cell-edited': {
      what: (i) =>
        around('changed by you to “', fact(i.facts, 'suggestion'), '”') || 'cleared by you',
      advice: '',
    },
    'number-unreadable': {
      what: (i) =>
        `not a readable number; taken as blank${around(' (perhaps ', fact(i.facts, 'suggestion'), ')')}`,
      advice: 'Write it in digits',
    },
    'number-negative': {
      what: say('negative; taken as blank'),
      advice: 'Check it',
    },
    'number-repaired': {
      what: (i) =>
        `number tidied${around(' to ', fact(i.facts, 'suggestion', 'number', 'value'), '')}`,
      advice: '',
    },
    'number-approximate': {
      what: (i) =>
        `not an exact number; blank for now${around(' (perhaps ', fact(i.facts, 'suggestion'), ')')}`,
      advice: 'Enter the exact number or accept the one suggested',
    },
    'number-range': {
      what: (i) =>
        `a span${around(' (', fact(i.facts, 'low'), ` to ${fact(i.facts, 'high')})`)}, not one number; blank for now`,
      advice: 'Enter the exact number',
    },
    'unit-applied': {
      what: (i) =>
        `the header names a unit${around(' (', fact(i.facts, 'unit'), ')')}; the whole column was converted${around(', times ', fact(i.facts, 'factor'), '')}${count(i)}`,
      advice: 'Change the header if the figures are in another unit',
    },
    'unit-unknown': {
      what: (i) =>
        `unknown unit${around(' “', fact(i.facts, 'unit'), '”')}; blank for now${around(' (perhaps ', fact(i.facts, 'suggestion'), ')')}`,
      advice: 'Convert it to the unit of the header or accept the one suggested',
    },
    'unit-conflict': {
      what: (i) => {
        const units = fact(i.facts, 'units');
        const taken = around('“', fact(i.facts, 'headerUnit'), '”');
        if (units) return `the header names different units (${units}); read in ${taken} for now`;
        const header = around(' (', fact(i.facts, 'headerUnit'), ')');
        const suggestion = around(' (perhaps ', fact(i.facts, 'suggestion'), ')');
        return `the unit of the cell is not that of its column${header}; blank for now${suggestion}`;
      },
      advice: 'Use one unit or accept the number suggested',
    },
    'value-unknown': {
      what: (i) => `not a known choice; taken as blank${count(i)}`,
      advice: 'Use the words of the template or say which one it is',
    },
    'code-damaged': {
      what: say('a code that Excel seems to have turned into a number'),
      advice: 'Format the column as text and enter it again',
    },
    'coord-missing': {
      what: say('no coordinates; not yet located'),
      advice: 'Add longitude and latitude',
    },
    'coord-unreadable': {
      what: say('unreadable coordinates; not yet located'),
      advice: 'Write decimal degrees',
    },
    'coord-zero': {
      what: say('coordinates are 0; not yet located'),
      advice: 'Add the true coordinates',
    },
    'coord-out-of-range': {
      what: say('coordinates out of range; not yet located'),
      advice: 'Check them',
    },
    'population-zero': {
      what: say('0 people; counted as nobody'),
      advice: 'Leave it blank if unknown',
    },
    'service-missing': {
      what: say('no service, and none follows from the kind'),
      advice: 'Write elder, childcare or both',
    },
    'service-kind-mismatch': { what: say('service and kind disagree'), advice: 'Check them' },
    'setting-blank': {
      what: (i) => `urban or rural is blank, counted as urban${count(i)}`,
      advice: 'Add the column if there are rural communities',
    },
    'column-stand-in': {
      what: (i) =>
        `no column “${columnNames(fact(i.facts, 'column') || i.column, 'en')}”; residents stand in for it`,
      advice: 'Add the column',
    },
    'service-absent': {
      what: (i) =>
        `the facility table has no ${fact(i.facts, 'service') || 'such'} facility; its indicators have no data`,
      advice: 'Add such facilities',
    },
    'year-carried': {
      what: (i) =>
        `no count for the year shown; ${fact(i.facts, 'year') || 'another year'} used${count(i)}`,
      advice: '',
    },
    'year-ignored': { what: (i) => `year is blank; not used${count(i)}`, advice: 'Add the year' },
    'group-unmatched': {
      what: (i) =>
        `the population table has no ${fact(i.facts, 'level') || 'place'} such as${around(' “', fact(i.facts, 'name'), '”')} names`,
      advice: 'Check the name or the code',
    },
    'group-ambiguous': {
      what: say('its names fit more than one place'),
      advice: 'Add district, street or code',
    },
    'facility-inferred': { what: say('no community named; put to the nearest one'), advice: '' },
    'facility-outside': {
      what: say('outside the area; counts for reach but not for sums'),
      advice: 'Check the coordinates or the district',
    },
    'matrix-unknown-id': { what: say('the id is in neither table'), advice: 'Check the ids' },
    'matrix-duplicate-pair': {
      what: (i) => `the pair${around(' (', pair(i), ')')} stands twice; the smaller is used`,
      advice: '',
    },
    'plan-unknown-city': {
      what: (i) => `the target set is not for ${fact(i.facts, 'city') || 'the city of the data'}`,
      advice: 'Choose another target set',
    },
    'plan-limit-differs': {
      what: (i) =>
        `the time limit differs from the plan's${around(' ', fact(i.facts, 'minutes'), ' minutes')}; not assessed`,
      advice: 'Set the limit of the plan',
    },
  },
};

/** Why the bytes are no text table; keys are the reasons of the reader. */
const unreadable: Readonly<Record<string, string>> = {
  notFound: 'there is no such file, or it may not be opened',
  spreadsheet: 'an Excel workbook, not a text table',
  binary: 'not a text table, or damaged',
  json: 'not readable as JSON',
  noise: 'its lines have no common number of cells: damaged, or the delimiter has to be chosen',
};

function renamed(issue: Issue): string {
  const id = fact(issue.facts, 'id');
  return id === issue.value ? '' : around('; this row is called “', id, '”');
}

function pair(issue: Issue): string {
  return [fact(issue.facts, 'demandId'), fact(issue.facts, 'facilityId')]
    .filter((id) => id)
    .join(' → ');
}
