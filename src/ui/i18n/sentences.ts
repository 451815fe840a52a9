import type { ChangeNote } from '../../edit/change.ts';
import type { Issue } from '../../model/issue.ts';
import type { Language, Notice } from '../../state/appState.ts';
import { dictionaries } from './dictionary.ts';

/** One finding in a sentence: where, what, what was done, what to do. */
export function issueSentence(issue: Issue, language: Language): string {
  const text = dictionaries[language].issues;
  const words = text.codes[issue.code];
  return text.join(text.place(issue), words.what(issue), text.actions[issue.action], words.advice);
}

/** What a step of undo did, for its label. */
export function changeSentence(note: ChangeNote, language: Language): string {
  return dictionaries[language].changes[note.key](note.facts);
}

export function noticeSentence(notice: Notice, language: Language): string {
  return dictionaries[language].notices.sentences[notice.key](notice.facts);
}
