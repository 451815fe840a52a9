import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';

const key = 'kinreach-language';

/**
 * Opens in the language that was chosen last, and remembers the next choice. A browser that keeps
 * nothing is no trouble: the app then opens in its own language.
 */
export function rememberLanguage(
  store: StoreApi<AppState>,
  kept: () => Pick<Storage, 'getItem' | 'setItem'>,
): void {
  const language = quietly(() => kept().getItem(key));
  if (language === 'zh' || language === 'en') store.getState().setSession({ language });
  store.subscribe(({ session }, before) => {
    if (session.language === before.session.language) return;
    quietly(() => kept().setItem(key, session.language));
  });
}

/** Reaching for the storage throws where the browser blocks it. */
function quietly<Value>(attempt: () => Value): Value | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
