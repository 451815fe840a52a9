import { useCallback, useEffect, useRef, useState } from 'react';
import type { Analysis } from '../scorecard/analysis.ts';
import type { MovedFacility } from './facilityMarks.ts';
import type { DragPhase, MapActions } from './mapProps.ts';

/** A facility in motion: the map follows at once, the application once a frame. */
export interface Moves {
  readonly moved: MovedFacility | null;
  move(id: string, lng: number, lat: number, phase: DragPhase): void;
}

/** Milliseconds that the map waits for the analysis to catch up with the last place of a move. */
const patience = 1500;

/** Passes moves on and shows the facility where the hand has it until the analysis has it there too. */
export function useMoves(actions: MapActions, analysis: Analysis | null): Moves {
  const [moved, setMoved] = useState<MovedFacility | null>(null);
  const [ended, setEnded] = useState(false);
  const pending = useRef<{ frame: number; tell: () => void } | null>(null);

  const move = useCallback(
    (id: string, lng: number, lat: number, phase: DragPhase): void => {
      const tell = (): void => {
        pending.current = null;
        setMoved({ id, lng, lat });
        setEnded(phase === 'end');
        actions.dragFacility(id, lng, lat, phase);
      };
      if (pending.current) cancelAnimationFrame(pending.current.frame);
      pending.current = null;
      // A start and an end are never left out; of the moves in between one a frame is enough.
      if (phase === 'move') pending.current = { frame: requestAnimationFrame(tell), tell };
      else tell();
    },
    [actions],
  );

  useEffect(() => {
    if (!moved || !ended) return;
    const row = analysis?.facilities.id.indexOf(moved.id) ?? -1;
    const isThere =
      analysis?.facilities.lng[row] === moved.lng && analysis.facilities.lat[row] === moved.lat;
    const timer = setTimeout(() => setMoved(null), isThere ? 0 : patience);
    return () => clearTimeout(timer);
  }, [moved, ended, analysis]);

  useEffect(
    () => () => {
      if (pending.current) cancelAnimationFrame(pending.current.frame);
    },
    [],
  );

  return { moved, move };
}

/** May this facility be moved? New ones always, others once they are selected, so that no pan moves one. */
export function isMovable(
  mark: { readonly id: string; readonly flag: number },
  selectedId: string | null,
): boolean {
  return mark.flag > 0 || selectedId === mark.id;
}
