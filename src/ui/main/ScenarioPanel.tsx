import { useMemo } from 'react';
import { addScenario } from '../../edit/addScenario.ts';
import { streetEditsOf } from '../../edit/streetEdits.ts';
import { removeScenario } from '../../edit/removeScenario.ts';
import { renameScenario } from '../../edit/renameScenario.ts';
import type { Project, Scenario } from '../../model/project.ts';
import { type ServiceId, serviceIds } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp, useBaselineAnalysis } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount } from '../i18n/format.ts';
import { scenarioName } from '../i18n/scenarioName.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { countsUrbanOnly } from './indicator.ts';
import { NameForm } from './NameForm.tsx';
import styles from './panel.module.css';
import { ScenarioChanges } from './ScenarioChanges.tsx';
import { StreetChanges } from '../streets/StreetChanges.tsx';
import { serviceDelta } from './scenarioDelta.ts';

interface ScenarioPanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly scenario: Scenario;
}

/** The scenario shown: every figure that it changes against the baseline, and what can be done with it. */
export function ScenarioPanel({ analysis, project, scenario }: ScenarioPanelProps) {
  const text = useText().main.placing;
  const language = useLanguage();
  const undo = useApp((state) => state.undo);
  const apply = useApp((state) => state.apply);
  const baseline = useBaselineAnalysis();
  const deltas = useMemo(() => {
    if (!baseline) return null;
    return touchedServices(scenario, analysis)
      .map((service) =>
        serviceDelta(
          baseline,
          analysis,
          service,
          countsUrbanOnly(analysis, service === 'elder' ? 'elder-circle' : 'childcare-circle'),
        ),
      )
      .filter((delta) => delta !== null);
  }, [analysis, baseline, scenario]);
  return (
    <section aria-labelledby="scenario-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="scenario-heading">{scenarioName(scenario.name, language)}</h2>
        <span className={styles.quiet}>
          {text.edits(
            formatCount(scenario.edits.length + streetEditsOf(scenario).length, language),
          )}
        </span>
      </div>
      <StreetChanges analysis={analysis} project={project} scenario={scenario} />
      {deltas === null && <p className={styles.note}>{text.waiting}</p>}
      {deltas?.map((delta) => (
        <ScenarioChanges analysis={analysis} delta={delta} key={delta.service} />
      ))}
      <NameForm
        key={`${scenario.id} ${scenario.name}`}
        label={text.rename}
        name={scenarioName(scenario.name, language)}
        onRename={(name) => apply(renameScenario(project, scenario.id, name))}
      />
      <div className={styles.buttons}>
        <Button onPress={undo}>
          {text.undo} <kbd>Ctrl Z</kbd>
        </Button>
        <Button onPress={() => apply(addScenario(project, { copyOf: scenario.id }))}>
          {text.duplicate}
        </Button>
        <Button onPress={() => apply(removeScenario(project, scenario.id))} variant="danger">
          {text.removeScenario}
        </Button>
      </div>
    </section>
  );
}

/** Services that the scenario touches, elder care first. */
function touchedServices(scenario: Scenario, analysis: Analysis): ServiceId[] {
  const { id, service } = analysis.facilities;
  // A way through serves whoever walks there, of either service.
  const changesStreets = streetEditsOf(scenario).length > 0;
  const touched = new Set(scenario.edits.map((edit) => service[id.indexOf(edit.facilityId)]));
  return serviceIds.filter((each) =>
    changesStreets
      ? !Number.isNaN(analysis.coverage.all.service[each].coveredPeople)
      : touched.has(each) || touched.has('both'),
  );
}
