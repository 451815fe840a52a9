import { useMemo } from 'react';
import type { StreetView } from '../scorecard/streets/streetView.ts';
import type { Selection } from '../state/session.ts';
import type { Place, Ring } from './cells.ts';
import { placesOf } from './cells.ts';
import type { MovedFacility } from './facilityMarks.ts';
import { type CatchmentShape, catchmentShape } from './layers/catchmentLayers.ts';

/** What streets put on the map in place of circles. */
export interface StreetScene {
  readonly catchment: CatchmentShape | null;
  /** Outlines of single facilities: the limit, and shorter walks of the selected one. */
  readonly limits: readonly Ring[];
  readonly inner: readonly Ring[];
  /** The walked way of the selected community; null: none is known. */
  readonly walked: readonly Place[] | null;
}

const nothing: StreetScene = { catchment: null, limits: [], inner: [], walked: null };

/** Shapes of what the worker has drawn; each is built anew only when that is another. */
export function useStreetScene(
  view: StreetView | null,
  selection: Selection | null,
  moved: MovedFacility | null,
): StreetScene {
  const catchment = useMemo(() => view && catchmentShape(view.catchment), [view]);
  return useMemo(() => {
    if (!view) return nothing;
    // What belongs to a place that somebody is leaving would only mislead.
    const own = view.facilities.filter(({ facilityId }) => facilityId !== moved?.id);
    const limits = own.flatMap(({ bands }) => bands.at(-1) ?? []).flat();
    const selected = own.filter(({ facilityId }) => isSelected(selection, facilityId));
    const inner = selected.flatMap(({ bands }) => bands.slice(0, -1).flat(2));
    const { route } = view;
    const isShown =
      selection?.type === 'community' &&
      selection.id === route?.communityId &&
      moved?.id !== route.facilityId;
    return {
      catchment,
      limits: limits.map(placesOf),
      inner: inner.map(placesOf),
      walked: isShown ? route.path : null,
    };
  }, [view, catchment, selection, moved]);
}

function isSelected(selection: Selection | null, facilityId: string): boolean {
  return selection?.type === 'facility' && selection.id === facilityId;
}
