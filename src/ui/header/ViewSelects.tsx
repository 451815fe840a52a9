import { choosePlan } from '../../edit/choosePlan.ts';
import { baselineScenarioId, type Project } from '../../model/project.ts';
import { builtInPlans } from '../../plan/builtInPlans.ts';
import { planById } from '../../plan/planById.ts';
import { useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { scenarioName } from '../i18n/scenarioName.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { yearOptions } from './yearOptions.ts';

/** Select keys cannot be null, so no plan and no year are the empty string. */
const none = '';

interface ProjectProps {
  readonly project: Project;
}

function PlanSelect({ project }: ProjectProps) {
  const apply = useApp((state) => state.apply);
  const language = useLanguage();
  const text = useText().header;
  const options = [
    ...[...builtInPlans, ...(project.plans ?? [])].map((plan) => ({
      value: plan.id,
      label: plan.name[language],
    })),
    { value: none, label: text.noPlan },
  ];
  return (
    <Select
      label={text.plan}
      onChange={(id) => apply(choosePlan(project, id === none ? null : id))}
      options={options}
      value={project.settings.planId ?? none}
    />
  );
}

interface YearSelectProps extends ProjectProps {
  readonly label: string;
  readonly showLabel?: boolean;
}

/** The year shown, of those that table and plan know. */
export function YearSelect({ project, label, showLabel = false }: YearSelectProps) {
  const chosen = useApp((state) => state.session.year);
  const status = useApp((state) => state.analysis);
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  const plan = planById(project.plans, project.settings.planId);
  const computed = status.type === 'ready' ? status.analysis.year : null;
  const previous = status.type === 'computing' ? (status.previous?.year ?? null) : null;
  const shown = chosen ?? computed ?? previous;
  const years = yearOptions(project, plan, shown);
  if (years.length === 0) return null;
  return (
    <Select
      label={label}
      onChange={(year) => setSession({ year: Number(year) })}
      options={years.map((year) => ({ value: String(year), label: text.yearOption(String(year)) }))}
      placeholder={text.yearUnknown}
      showLabel={showLabel}
      value={shown === null ? null : String(shown)}
    />
  );
}

function ScenarioSelect({ project }: ProjectProps) {
  const scenarioId = useApp((state) => state.session.scenarioId);
  const language = useLanguage();
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  const options = [
    { value: baselineScenarioId, label: text.baseline },
    ...project.scenarios.map(({ id, name }) => ({
      value: id,
      label: scenarioName(name, language),
    })),
  ];
  return (
    <Select
      label={text.scenario}
      onChange={(id) => setSession({ scenarioId: id })}
      options={options}
      value={scenarioId}
    />
  );
}

/** What is being looked at: against which plan, in which year, under which scenario. */
export function ViewSelects({ project }: ProjectProps) {
  return (
    <>
      <PlanSelect project={project} />
      <YearSelect label={useText().header.year} project={project} />
      <ScenarioSelect project={project} />
    </>
  );
}
