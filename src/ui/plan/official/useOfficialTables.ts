import { useMemo } from 'react';
import type { Project } from '../../../model/project.ts';
import { planById } from '../../../plan/planById.ts';
import type { OfficialTable } from '../../../report/official/officialTable.ts';
import { officialTables } from '../../../report/official/officialTables.ts';
import type { Audience } from '../../../report/publication.ts';
import type { Analysis } from '../../../scorecard/analysis.ts';
import { useLanguage } from '../../i18n/useText.ts';

/** The official tables of a project, made anew when figures, audience or language change. */
export function useOfficialTables(
  { inputs, plans, settings }: Project,
  analysis: Analysis,
  audience: Audience,
): readonly OfficialTable[] {
  const language = useLanguage();
  const plan = planById(plans, settings.planId);
  return useMemo(
    () => officialTables({ plan, analysis, inputs, audience, language }),
    [plan, analysis, inputs, audience, language],
  );
}
