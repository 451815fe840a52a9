import type { Issue, IssueAction, IssueCode } from '../../model/issue.ts';
import type { PlanMistake } from '../../plan/checkPlan.ts';

/** How a finding is put into words in one language. */
export interface IssueText {
  /** Where it is: file, sheet, line, column and value, as far as they apply. */
  readonly place: (issue: Issue) => string;
  readonly actions: Readonly<Record<IssueAction, string>>;
  readonly codes: Readonly<Record<IssueCode, IssueWords>>;
  /** For mistakes in plan files, which say what should stand there. */
  readonly planMistakes: Readonly<Record<PlanMistake, (expected: string) => string>>;
  /** For the last issue of a kind that was not listed whole: how many more there are. */
  readonly more: (count: string) => string;
  readonly join: (place: string, what: string, action: string, advice: string) => string;
}

/** `what` is found, `advice` is what the reader can do about it, '' where nothing is to be done. */
export interface IssueWords {
  readonly what: (issue: Issue) => string;
  readonly advice: string | ((issue: Issue) => string);
}
