import { scenarioById } from '../../edit/scenarios.ts';
import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import { useApp } from '../../state/hooks.ts';
import { scenarioName } from '../i18n/scenarioName.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { sampleWords } from '../main/sampleWords.ts';
import { planTitle } from '../main/view.ts';

/** Whose figures these are, under which scenario and plan; sample data say so first. */
export function useBasis(project: Project): readonly string[] {
  const words = useText();
  const language = useLanguage();
  const scenario = scenarioById(
    project,
    useApp((state) => state.session.scenarioId),
  );
  const plan = planById(project.plans, project.settings.planId);
  const stamp = sampleWords(project.sample, words);
  const named = scenario ? scenarioName(scenario.name, language) : words.header.baseline;
  return [
    ...(stamp ? [stamp] : []),
    project.name,
    named,
    ...(plan ? [planTitle(plan, words, language)] : []),
  ];
}
