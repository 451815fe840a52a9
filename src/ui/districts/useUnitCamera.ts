import { useEffect } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import type { UnitComparison } from './unitRows.ts';

/** Brings the compared units into view: everything, or the district whose streets are shown. */
export function useUnitCamera(analysis: Analysis, { parent }: UnitComparison): void {
  const moveCamera = useApp((state) => state.moveCamera);
  const { territory } = analysis;
  useEffect(() => {
    const { lng, lat, districtUnit, count } = territory.communities;
    const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let row = 0; row < count; row += 1) {
      const x = lng[row] ?? Number.NaN;
      const y = lat[row] ?? Number.NaN;
      if (districtUnit[row] !== parent || Number.isNaN(x)) continue;
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
    moveCamera(bounds[0] < Infinity ? { type: 'bounds', bounds } : { type: 'all' });
  }, [parent, moveCamera, territory]);
}
