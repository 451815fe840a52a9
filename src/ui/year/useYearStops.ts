import { useMemo } from 'react';
import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { type YearStop, yearStops } from './yearStops.ts';

/** The years that can be shown, and the one that is; null before the first analysis. */
export function useYearStops({ inputs, plans, settings }: Project): {
  readonly stops: readonly YearStop[];
  readonly shown: number | null;
} {
  const chosen = useApp((state) => state.session.year);
  const analysis = useAnalysis();
  const shown = chosen ?? analysis?.year ?? null;
  const facilities = analysis?.facilities ?? inputs.facilities;
  const plan = planById(plans, settings.planId);
  const { population } = inputs;
  const stops = useMemo(
    () => yearStops({ population, facilities, plan, shown }),
    [population, facilities, plan, shown],
  );
  return { stops, shown };
}
