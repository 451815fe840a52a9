import type { Inputs } from '../../model/project.ts';
import type { Plan } from '../../model/plan.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { planProgress, planUnit } from '../../scorecard/planProgress.ts';
import { type Audience, needsSuppression } from '../publication.ts';
import { hiddenScores } from '../suppressTables.ts';
import type { Language } from './figureText.ts';
import { majorProjects } from './majorProjects.ts';
import type { OfficialTable } from './officialTable.ts';
import { placesInUse } from './placesInUse.ts';
import { mainIndicators, shortfalls } from './progressTables.ts';

/** What the official tables are made of. */
export interface OfficialQuestion {
  /** null: none is chosen, and only the projects are listed. */
  readonly plan: Plan | null;
  readonly analysis: Analysis;
  readonly inputs: Inputs;
  readonly audience: Audience;
  readonly language: Language;
}

/**
 * The tables that plan documents consist of, in the order in which they stand there: places in use,
 * gaps, main indicators, major projects. Every figure is that of the analysis; what is no data says so,
 * and what may not be published is `*`. Where the plan does not speak for what is loaded, projects only.
 */
export function officialTables(question: OfficialQuestion): readonly OfficialTable[] {
  const { inputs, language } = question;
  const projects = inputs.projects ? majorProjects(inputs.projects, language) : [];
  return [...planTables(question), ...projects];
}

function planTables({ plan, analysis, inputs, audience, language }: OfficialQuestion) {
  if (plan === null) return [];
  const unit = planUnit(plan, analysis);
  if (unit === null) return [];
  const progress = planProgress(analysis, plan);
  const isWhole = !needsSuppression(inputs, audience);
  const isScoreHidden = isWhole ? () => false : hiddenScores(analysis);
  const isHidden = (indicatorId: string) => isScoreHidden({ indicatorId, ...unit });
  const year = analysis.year ?? plan.lastTargetYear;
  const asked = { plan, year, progress, isHidden, language };
  const places = placesInUse({ plan, analysis, unit, isHidden: isScoreHidden, language });
  return [places, shortfalls(asked), mainIndicators(asked)];
}
