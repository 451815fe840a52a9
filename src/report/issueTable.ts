import type { Issue } from '../model/issue.ts';
import type { ResultTable } from './csvText.ts';
import { issueSentence } from './words/issueSentence.ts';

/** Findings as the table `issues.csv`; the message is in the language asked for. */
export function issueTable(issues: readonly Issue[], language: 'zh' | 'en'): ResultTable {
  return {
    name: 'issues',
    columns: [
      'file',
      'sheet',
      'line',
      'record',
      'column',
      'value',
      'code',
      'severity',
      'action',
      'message',
    ],
    rows: issues.map((issue) => [
      issue.file,
      issue.sheet,
      issue.line > 0 ? issue.line : null,
      issue.record > 0 ? issue.record : null,
      issue.column,
      issue.value,
      issue.code,
      issue.severity,
      issue.action,
      issueSentence(issue, language),
    ]),
  };
}
