import type { KeyboardEvent } from 'react';
import { useApp } from '../../state/hooks.ts';
import { isTyping } from '../useShortcuts.ts';
import { useNeighbours } from './useNeighbours.ts';

/** True where letters already mean something: in a text, or on a select, which finds options by them. */
function hasOwnKeys(target: EventTarget): boolean {
  return isTyping(target) || (target instanceof Element && target.matches('[aria-haspopup]'));
}

/**
 * Keys of the main screen: J K walk through the short communities, Esc closes the card, / searches.
 * They act only while the focus is inside, so that no single letter is a command of the whole page.
 */
export function useMainKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const selection = useApp((state) => state.session.selection);
  const select = useApp((state) => state.select);
  const { previous, next } = useNeighbours();
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (hasOwnKeys(event.target)) return;
    switch (event.key.toLowerCase()) {
      case 'escape':
        if (selection) select(null);
        return;
      case 'j':
        next?.();
        return;
      case 'k':
        previous?.();
        return;
      case '/':
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>('[role="search"] input')?.focus();
    }
  };
}
