import { useMemo } from 'react';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { placeOfFilter } from './place.ts';
import { shortList } from './shortList.ts';
import { useShowCommunity } from './useShow.ts';

interface Neighbours {
  /** null at the ends of the list. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The short communities before and after the selected one; from outside the list, its first one. */
export function useNeighbours(): Neighbours {
  const analysis = useAnalysis();
  const filter = useApp((state) => state.session.filter);
  const indicator = useApp((state) => state.session.indicator);
  const order = useApp((state) => state.session.listOrder);
  const selection = useApp((state) => state.session.selection);
  const show = useShowCommunity();
  const ids = useMemo(() => {
    if (!analysis) return [];
    const place = placeOfFilter(analysis, filter);
    return shortList(analysis, indicator, place, order).rows.map((row) => row.id);
  }, [analysis, filter, indicator, order]);
  const at = selection?.type === 'community' ? ids.indexOf(selection.id) : -1;
  const before = at > 0 ? ids[at - 1] : undefined;
  const after = ids[at + 1];
  return {
    previous: before === undefined ? null : () => show(before),
    next: after === undefined ? null : () => show(after),
  };
}
