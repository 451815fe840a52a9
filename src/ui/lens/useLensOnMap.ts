import { useMemo } from 'react';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import type { LensLegend } from '../main/legendRows.ts';
import { usePlace } from '../main/usePlace.ts';
import { lensLegendOf } from './lensLegend.ts';
import { type LensLooks, lensLooks } from './lensLooks.ts';
import { useLens } from './useLens.ts';

/** Colours of the communities and the legend of the lens; null: that of the statuses. */
export function useLensOnMap(
  analysis: Analysis,
  statuses: readonly Status[],
): { readonly looks: LensLooks; readonly legend: LensLegend | null } {
  const words = useText();
  const language = useLanguage();
  const place = usePlace(analysis);
  const indicator = useApp((state) => state.session.indicator);
  const view = useLens(analysis);
  const looks = useMemo(
    () => lensLooks(view, analysis, serviceOfIndicator(indicator), statuses),
    [view, analysis, indicator, statuses],
  );
  const legend = useMemo(
    () => lensLegendOf(view, { analysis, indicator, place }, words, language),
    [view, analysis, indicator, place, words, language],
  );
  return { looks, legend };
}
