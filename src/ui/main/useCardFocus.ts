import { type RefObject, useLayoutEffect } from 'react';

/**
 * Takes the focus along when a card covers the list, when it goes again, and to the list where the
 * screen before has left the focus to nobody. The keys stay where they are used: a choice on the map
 * leaves the focus there, and so does a press on a button of the card. `card` names the open card.
 */
export function useCardFocus(panel: RefObject<HTMLElement | null>, card: string | null): void {
  useLayoutEffect(() => {
    const from = document.activeElement;
    const article = panel.current?.querySelector('article') ?? null;
    const isLost = from === null || from === document.body;
    const isLeft = panel.current?.contains(from) === true && article?.contains(from) !== true;
    const isSearch = from?.closest('[role="search"]') != null;
    if (!isLost && !isLeft && !isSearch) return;
    const list = panel.current?.querySelector<HTMLElement>('[role="listbox"]');
    (article ?? list)?.focus({ preventScroll: true });
  }, [panel, card]);
}
