import type { Issue, IssueCode } from '../../model/issue.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

const containers: Readonly<Record<string, string>> = {
  text: 'a text table',
  xlsx: 'an .xlsx workbook',
  html: 'the table of a web page',
};

const kinds: Readonly<Record<string, string>> = {
  facilities: 'a facility table',
  population: 'a population table',
  matrix: 'a travel matrix',
  projects: 'a list of projects',
  statistics: 'a table of statistics',
};

const formats: Readonly<Record<string, string>> = {
  xls: 'an old .xls workbook',
  xlsb: 'a binary .xlsb workbook',
  ods: 'an .ods workbook',
  ole: 'an old Office file',
  docx: 'a Word document',
  pptx: 'a presentation',
  spreadsheetml: 'an XML spreadsheet of 2003',
  mht: 'a web page in one file (.mht)',
  html: 'a web page that is too large or of unknown encoding',
  page: 'a web page without a table',
  zip: 'an archive that is no workbook',
};

const refusals: Readonly<Record<string, (limit: string) => string>> = {
  'entry-too-large': (limit) => `a part unpacks to more than ${limit} MB`,
  'total-too-large': (limit) => `the parts unpack to more than ${limit} MB`,
  ratio: (limit) => `packed more than ${limit} to 1, as archive bombs are`,
  entries: (limit) => `the archive holds more than ${limit} files`,
  directory: () => 'the directory of the archive is damaged or contradicts itself',
  size: () => 'the archive states sizes that are not true',
  checksum: () => 'a checksum of the archive fails, its content is damaged',
  packing: () => 'the archive is packed in a way that cannot be read',
  nested: () => 'there is another archive inside the archive',
  path: () => 'the archive holds a path that leads out of it',
  encrypted: () => 'a part of the archive is encrypted',
  entity: () => 'the file declares a document type or entities',
};

function archiveText({ facts }: Issue): string {
  const { reason = '', entry = '', limit = '' } = facts;
  return `${refusals[reason]?.(limit) ?? 'the archive cannot be read'}${around(' (', entry, ')')}`;
}

const count = (issue: Issue) => around(' (', fact(issue.facts, 'count'), ' cases)');
const cell = (issue: Issue) => around('cell ', fact(issue.facts, 'cell'), ' and others: ');
const saveAgain = 'Open it in Excel or WPS, save it as a new .xlsx and try again';

/** What opening a workbook can find, in English. */
export const workbookWords = {
  'file-name-mismatch': {
    what: ({ facts }) =>
      `the ending${around(' “.', fact(facts, 'extension'), '”')} does not fit the content, read as ${containers[fact(facts, 'container')] ?? 'what it is'}`,
    advice: '',
  },
  'archive-too-large': { what: archiveText, advice: `Check where the file is from. ${saveAgain}` },
  'archive-damaged': { what: archiveText, advice: `Get the file again. ${saveAgain}` },
  'archive-unsafe': { what: archiveText, advice: `Check where the file is from. ${saveAgain}` },
  'workbook-encrypted': {
    what: () => 'the workbook is protected by a password',
    advice: 'Take the password off in Excel or WPS, save it as .xlsx and try again',
  },
  'workbook-format': {
    what: ({ facts }) =>
      `${formats[fact(facts, 'format')] ?? 'a format that'} cannot be read directly`,
    advice: saveAgain,
  },
  'workbook-damaged': {
    what: ({ facts }) =>
      `the workbook is damaged or lacks parts${around(' of the sheet “', fact(facts, 'sheet'), '”')}`,
    advice: saveAgain,
  },
  'sheet-too-large': {
    what: ({ facts }) =>
      `a sheet is over the limit of ${fact(facts, 'rows')} rows, ${fact(facts, 'columns')} columns or ${fact(facts, 'cells')} cells`,
    advice: 'Delete rows and columns that are not needed, or split the file',
  },
  'sheet-hidden': { what: () => 'this sheet is hidden', advice: '' },
  'sheet-unread': {
    what: ({ facts }) =>
      `the sheet${around(' “', fact(facts, 'sheet'), '”')} holds ${kinds[fact(facts, 'kind')] ?? 'a table'} too, which is not read`,
    advice:
      'If it is wanted, choose it on the check screen or “Read another sheet too” there, or save it as a file of its own',
  },
  'rows-hidden': {
    what: (issue) => `hidden or filtered rows are read like others${count(issue)}`,
    advice: 'Delete the rows that are not needed',
  },
  'columns-hidden': {
    what: (issue) => `hidden columns are read like others${count(issue)}`,
    advice: '',
  },
  'cells-merged': {
    what: (issue) => `the text of merged cells was filled into every row${count(issue)}`,
    advice: '',
  },
  'cells-merged-number': {
    what: (issue) =>
      `the number of merged cells stays in the first row, or it would count twice${count(issue)}`,
    advice: 'Split the cells and fill in every row',
  },
  'cell-error': {
    what: (issue) =>
      `${cell(issue)}an error such as #N/A or #REF!, taken as no data${count(issue)}`,
    advice: 'Correct the formula or enter the value',
  },
  'formula-blank': {
    what: (issue) =>
      `${cell(issue)}a formula without a stored result, taken as blank${count(issue)}`,
    advice: 'Open it in Excel or WPS, calculate again and save',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
