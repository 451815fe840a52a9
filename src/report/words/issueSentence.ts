import type { Issue } from '../../model/issue.ts';
import { issuesText as english } from './issuesEn.ts';
import { issuesText as chinese } from './issuesZh.ts';

/** One finding in a sentence: where, what, what was done, what to do. */
export function issueSentence(issue: Issue, language: 'zh' | 'en'): string {
  const text = language === 'zh' ? chinese : english;
  const words = text.codes[issue.code];
  const { more } = issue.facts;
  const what = more ? text.more(more) : words.what(issue);
  return text.join(text.place(issue), what, text.actions[issue.action], words.advice);
}
