import { useMemo } from 'react';
import { scenarioById } from '../../edit/scenarios.ts';
import type { Project } from '../../model/project.ts';
import { planById } from '../../plan/planById.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { useText } from '../i18n/useText.ts';
import { communityVerdict } from './communityVerdict.ts';
import { IndicatorColumn } from './IndicatorColumn.tsx';
import styles from './MainScreen.module.css';
import { MapPane } from './MapPane.tsx';
import { PlacingPanel } from './PlacingPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { ScenarioPanel } from './ScenarioPanel.tsx';
import { SidePanel } from './SidePanel.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';
import { useFirstLook } from './useFirstLook.ts';
import { verdictWords } from './verdictWords.ts';
import { useMainKeys } from './useMainKeys.ts';
import { YearAxis } from '../year/YearAxis.tsx';

/** Indicators, map and ranked list side by side; all three follow the chosen indicator. */
export function MainScreen() {
  const project = useApp((state) => state.project);
  const analysis = useAnalysis();
  if (!project || !analysis) return <WaitingScreen />;
  return <Columns analysis={analysis} project={project} />;
}

interface ColumnsProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

function Columns({ analysis, project }: ColumnsProps) {
  const words = useText();
  const text = words.main;
  const indicator = useApp((state) => state.session.indicator);
  const isComputing = useApp((state) => state.analysis.type === 'computing');
  const communityStatuses = useMemo(
    () => communityVerdict(analysis, indicator).status,
    [analysis, indicator],
  );
  const listHeading = verdictWords(analysis, indicator, words).list;
  useFirstLook(analysis, project.inputs, communityStatuses);
  const press = useMainKeys();
  return (
    // Focusable by a click, so that the keys go on working after one on an empty place.
    <main aria-busy={isComputing} className={styles.columns} onKeyDown={press} tabIndex={-1}>
      <aside aria-label={text.indicators.heading} className={styles.left}>
        <LeftColumn analysis={analysis} project={project} />
      </aside>
      <div className={styles.middle}>
        <MapPane analysis={analysis} communityStatuses={communityStatuses} project={project} />
        <YearAxis analysis={analysis} project={project} />
      </div>
      <aside aria-label={listHeading} className={styles.right}>
        <SidePanel analysis={analysis} project={project} />
      </aside>
    </main>
  );
}

function LeftColumn({ analysis, project }: ColumnsProps) {
  const placing = useApp((state) => state.session.placing);
  const scenarioId = useApp((state) => state.session.scenarioId);
  const scenario = scenarioById(project, scenarioId);
  return (
    <>
      {placing && <PlacingPanel analysis={analysis} placing={placing} />}
      {scenario && <ScenarioPanel analysis={analysis} project={project} scenario={scenario} />}
      <IndicatorColumn
        analysis={analysis}
        plan={planById(project.plans, project.settings.planId)}
        population={project.inputs.population}
      />
      <RulesPanel project={project} />
    </>
  );
}
