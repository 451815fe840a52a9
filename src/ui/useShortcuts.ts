import { useEffect } from 'react';
import { useApp } from '../state/hooks.ts';
import { useFilePicker } from './FilePicker.tsx';
import { useSaveProject } from './useSaveProject.ts';

/** True where the keys belong to a text that is being written. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** The keys that work on every screen. */
export function useShortcuts(showHelp: () => void): void {
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const openFiles = useFilePicker();
  const save = useSaveProject();
  useEffect(() => {
    const act = (event: KeyboardEvent): (() => void) | null => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'o') return openFiles;
        if (key === 's') return save;
        if (isTyping(event.target)) return null;
        if (key === 'z') return event.shiftKey ? redo : undo;
        return key === 'y' ? redo : null;
      }
      return key === '?' && !isTyping(event.target) ? showHelp : null;
    };
    const press = (event: KeyboardEvent) => {
      const action = act(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [openFiles, redo, save, showHelp, undo]);
}
