import type { Issue } from '../../model/issue.ts';
import { planMistakes } from '../../plan/checkPlan.ts';
import { issuesText as english } from './issuesEn.ts';
import { issuesText as chinese } from './issuesZh.ts';
import type { IssueText } from './issueText.ts';

/** One finding in a sentence: where, what, what was done, what to do. */
export function issueSentence(issue: Issue, language: 'zh' | 'en'): string {
  const text = language === 'zh' ? chinese : english;
  const { what, advice } = wordsOf(issue, text);
  return text.join(text.place(issue), what, text.actions[issue.action], advice);
}

function wordsOf(
  issue: Issue,
  text: IssueText,
): { readonly what: string; readonly advice: string } {
  const { more, plan, expected } = issue.facts;
  const mistake = planMistakes.find((one) => one === plan);
  if (mistake) return { what: text.planMistakes[mistake](expected ?? ''), advice: '' };
  const { what, advice } = text.codes[issue.code];
  return {
    what: more ? text.more(more) : what(issue),
    advice: typeof advice === 'string' ? advice : advice(issue),
  };
}
