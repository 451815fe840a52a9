import type { ChangeNote } from '../../edit/change.ts';
import type { Notice } from '../../state/notice.ts';
import type { Language } from '../../state/session.ts';
import { dictionaries } from './dictionary.ts';

/** What a step of undo did, for its label. */
export function changeSentence(note: ChangeNote, language: Language): string {
  return dictionaries[language].changes[note.key](note.facts);
}

export function noticeSentence(notice: Notice, language: Language): string {
  return dictionaries[language].notices.sentences[notice.key](notice.facts);
}
