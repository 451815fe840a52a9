import type { Analysis } from '../../scorecard/analysis.ts';
import { useAppRoot } from '../../state/hooks.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { type View, viewWords } from './view.ts';

/** What is on the screen, in words, when it is asked for; null where no project is open. */
export function useView(analysis: Analysis): () => View | null {
  const { store } = useAppRoot();
  const words = useText();
  const language = useLanguage();
  return () => {
    const { project, session } = store.getState();
    return project && viewWords(project, analysis, session, words, language);
  };
}
