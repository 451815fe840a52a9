import { useMemo } from 'react';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { lensRows } from '../lens/lensRows.ts';
import { useLens } from '../lens/useLens.ts';
import { useShowCommunity } from './useShow.ts';

interface Neighbours {
  /** null at the ends of the list. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The communities of the list before and after the selected one; from outside the list, its first one. */
export function useNeighbours(): Neighbours {
  const analysis = useAnalysis();
  const view = useLens(analysis);
  const filter = useApp((state) => state.session.filter);
  const indicator = useApp((state) => state.session.indicator);
  const listOrder = useApp((state) => state.session.listOrder);
  const certaintyShown = useApp((state) => state.session.certaintyShown);
  const selection = useApp((state) => state.session.selection);
  const show = useShowCommunity();
  const ids = useMemo(() => {
    if (!analysis) return [];
    const session = { filter, indicator, listOrder, certaintyShown };
    return lensRows(view, analysis, session).map((row) => row.id);
  }, [analysis, view, filter, indicator, listOrder, certaintyShown]);
  const at = selection?.type === 'community' ? ids.indexOf(selection.id) : -1;
  const before = at > 0 ? ids[at - 1] : undefined;
  const after = ids[at + 1];
  return {
    previous: before === undefined ? null : () => show(before),
    next: after === undefined ? null : () => show(after),
  };
}
