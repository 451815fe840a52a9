import { choosePlan } from '../../edit/choosePlan.ts';
import { baselineScenarioId, type Project } from '../../model/project.ts';
import { builtInPlans } from '../../plan/builtInPlans.ts';
import { useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { scenarioName } from '../i18n/scenarioName.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useYearStops } from '../year/useYearStops.ts';

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

/** The year shown, of those that are stops of the year axis. */
export function YearSelect({ project, label, showLabel = false }: YearSelectProps) {
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  const { stops, shown } = useYearStops(project);
  if (stops.length === 0) return null;
  return (
    <Select
      label={label}
      onChange={(year) => setSession({ year: Number(year) })}
      options={stops.map(({ year }) => ({
        value: String(year),
        label: text.yearOption(String(year)),
      }))}
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
