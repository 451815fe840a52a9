import type { PendingFile } from '../../state/pendingFile.ts';
import { useApp } from '../../state/hooks.ts';
import type { CellEdits } from './cellFix.ts';

/** The cells of a file that were typed anew, and how to change them; each change reads it again. */
export function useCellEdits(index: number, pending: PendingFile | undefined) {
  const rereadFile = useApp((state) => state.rereadFile);
  const edits: CellEdits = pending?.options.cellEdits ?? {};

  function reread(cellEdits: CellEdits) {
    if (!pending) return;
    const { cellEdits: _, ...others } = pending.options;
    const isEdited = Object.keys(cellEdits).length > 0;
    void rereadFile(index, isEdited ? { ...others, cellEdits } : others);
  }
  return {
    edits,
    apply: (more: CellEdits) => reread({ ...edits, ...more }),
    undo: (key: string) => reread(without(edits, key)),
    undoAll: () => reread({}),
  };
}

function without(edits: CellEdits, key: string): CellEdits {
  return Object.fromEntries(Object.entries(edits).filter(([one]) => one !== key));
}
