import { useAnalysis, useApp } from '../../state/hooks.ts';

/** Selects a community and brings it into view. */
export function useShowCommunity(): (id: string) => void {
  const analysis = useAnalysis();
  const select = useApp((state) => state.select);
  const moveCamera = useApp((state) => state.moveCamera);
  return (id) => {
    select({ type: 'community', id });
    if (!analysis) return;
    const { communities } = analysis.territory;
    const row = communities.id.indexOf(id);
    const lng = communities.lng[row] ?? Number.NaN;
    const lat = communities.lat[row] ?? Number.NaN;
    if (!Number.isNaN(lng)) moveCamera({ type: 'point', lng, lat });
  };
}

/** Selects a facility and brings it into view. */
export function useShowFacility(): (id: string) => void {
  const analysis = useAnalysis();
  const select = useApp((state) => state.select);
  const moveCamera = useApp((state) => state.moveCamera);
  return (id) => {
    select({ type: 'facility', id });
    if (!analysis) return;
    const { facilities } = analysis;
    const row = facilities.id.indexOf(id);
    const lng = facilities.lng[row] ?? Number.NaN;
    const lat = facilities.lat[row] ?? Number.NaN;
    if (!Number.isNaN(lng)) moveCamera({ type: 'point', lng, lat });
  };
}
