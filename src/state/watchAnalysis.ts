import type { StoreApi } from 'zustand/vanilla';
import { chosenOwnPlan } from '../edit/plans/ownPlan.ts';
import { statisticsOf } from '../edit/figures/statisticsOf.ts';
import { scenarioById } from '../edit/scenarios.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AnalysisQuestion } from '../worker/protocol.ts';
import type { AnalysisStatus, AppState } from './appState.ts';

/** What the analysis of the state as it is depends on; null where there is nothing to analyse. */
export function analysisInputOf(state: AppState): AnalysisQuestion | null {
  const { project, session } = state;
  if (!project) return null;
  return {
    ...tablesOf(project.inputs),
    statistics: statisticsOf(project),
    streets: project.inputs.streets ?? null,
    settings: project.settings,
    ownPlan: chosenOwnPlan(project),
    scenario: scenarioById(project, session.scenarioId),
    year: session.year,
  };
}

/** Entered figures are no data of their own: while they change, the results before stay in sight. */
function isSameData(one: AnalysisQuestion, other: AnalysisQuestion): boolean {
  return (
    one.facilities === other.facilities &&
    one.population === other.population &&
    one.matrix === other.matrix &&
    one.boundaries === other.boundaries &&
    one.projects === other.projects &&
    one.streets === other.streets
  );
}

/** By identity of the parts; a scenario's name does not matter. */
function isSameInput(one: AnalysisQuestion, other: AnalysisQuestion): boolean {
  return (
    isSameData(one, other) &&
    one.statistics === other.statistics &&
    one.settings === other.settings &&
    one.ownPlan === other.ownPlan &&
    one.scenario?.edits === other.scenario?.edits &&
    one.scenario?.streetEdits === other.scenario?.streetEdits &&
    one.year === other.year
  );
}

/** The last finished analysis, whatever the status. */
export function latestAnalysis(status: AnalysisStatus): Analysis | null {
  switch (status.type) {
    case 'none':
      return null;
    case 'ready':
      return status.analysis;
    case 'computing':
    case 'failed':
      return status.previous;
  }
}

/** Asks for an analysis whenever something that it depends on has changed, or when told to retry. */
export function watchAnalysis(
  store: StoreApi<AppState>,
  client: AnalysisClient,
): { readonly retry: () => void } {
  let asked: AnalysisQuestion | null = null;

  function landed(input: AnalysisQuestion, analysis: Analysis | null) {
    if (analysis === null) return;
    if (input === asked) store.setState({ analysis: { type: 'ready', analysis } });
    // An answer on the way (of a drag) is worth showing, never one about other tables.
    else if (asked && isSameData(input, asked)) {
      store.setState({ analysis: { type: 'computing', previous: analysis } });
    }
  }

  function failed(input: AnalysisQuestion, error: unknown) {
    if (input !== asked) return;
    const message = error instanceof Error ? error.message : String(error);
    const { analysis, retractNotices, notify } = store.getState();
    const previous = latestAnalysis(analysis);
    store.setState({ analysis: { type: 'failed', message, previous } });
    retractNotices('analysisFailed');
    notify('error', 'analysisFailed', { message, shown: previous ? 'earlier' : '' });
  }

  function check(state: AppState) {
    const input = analysisInputOf(state);
    if (input && asked && isSameInput(input, asked)) return;
    const isOtherData = !input || !asked || !isSameData(input, asked);
    ask(state, input, isOtherData);
  }

  function ask(state: AppState, input: AnalysisQuestion | null, isOtherData: boolean) {
    asked = input;
    if (!input) {
      if (state.analysis.type !== 'none') store.setState({ analysis: { type: 'none' } });
      return;
    }
    const previous = isOtherData ? null : latestAnalysis(state.analysis);
    state.retractNotices('analysisFailed');
    store.setState({ analysis: { type: 'computing', previous } });
    client.analyse('main', input).then(
      (analysis) => landed(input, analysis),
      (error: unknown) => failed(input, error),
    );
  }

  check(store.getState());
  store.subscribe(check);
  return {
    retry() {
      const state = store.getState();
      if (state.analysis.type === 'failed') ask(state, analysisInputOf(state), false);
    },
  };
}
