import { type KeyboardEvent, useState } from 'react';

interface ListKeys {
  /** Position of the row that the keys are on. */
  readonly active: number;
  setActive(position: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keys of a list: arrows and J K move, Home and End jump, Enter opens. */
export function useListKeys(
  count: number,
  onMove: (position: number) => void,
  onOpen: (position: number) => void,
): ListKeys {
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    j: active + 1,
    ArrowUp: active - 1,
    k: active - 1,
    Home: 0,
    End: count - 1,
    PageDown: active + 10,
    PageUp: active - 10,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const target = targets[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(target, count - 1));
    setActive(next);
    onMove(next);
  };
  return { active, setActive, onKeyDown };
}
