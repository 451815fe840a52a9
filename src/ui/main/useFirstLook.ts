import { useEffect, useRef } from 'react';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Inputs } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { facilityBounds } from '../../map/facilityBounds.ts';
import { useApp, useAppRoot } from '../../state/hooks.ts';
import { centralBounds } from './centralBounds.ts';

/**
 * Turns the camera to the middle of the city when other tables are shown for the first time; to the
 * facilities where there is nothing else to see.
 */
export function useFirstLook(analysis: Analysis, inputs: Inputs, statuses: readonly Status[]) {
  const { store } = useAppRoot();
  const moveCamera = useApp((state) => state.moveCamera);
  const seen = useRef<Inputs | null>(null);
  useEffect(() => {
    if (seen.current === inputs) return;
    seen.current = inputs;
    const { selection, camera } = store.getState().session;
    if (selection !== null || camera !== null) return;
    const isMapEmpty = analysis.territory.communities.lng.every(Number.isNaN);
    const bounds = isMapEmpty
      ? facilityBounds(analysis.facilities)
      : centralBounds(analysis, statuses);
    if (bounds) moveCamera({ type: 'bounds', bounds });
  }, [analysis, inputs, moveCamera, statuses, store]);
}
