import { buildIssue, type IssueCode } from '../../model/issue.ts';
import { issuesText as english } from './issuesEn.ts';
import { issuesText as chinese } from './issuesZh.ts';

/** What a code stands for in a few words, without the facts of one finding. */
export function findingName(code: IssueCode, language: 'zh' | 'en'): string {
  const text = language === 'zh' ? chinese : english;
  return text.codes[code].what(buildIssue({ code, severity: 'info', action: 'kept' }));
}
