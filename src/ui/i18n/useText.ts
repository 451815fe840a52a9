import type { Language } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { type Dictionary, dictionaries } from './dictionary.ts';

export function useLanguage(): Language {
  return useApp((state) => state.session.language);
}

/** The words of the interface in the language of the session. */
export function useText(): Dictionary {
  return dictionaries[useLanguage()];
}
