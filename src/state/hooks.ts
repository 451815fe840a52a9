import type { SheetRow } from '../ingest/reading.ts';
import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { statisticsOf } from '../edit/figures/statisticsOf.ts';
import { chosenOwnPlan } from '../edit/plans/ownPlan.ts';
import { baselineScenarioId } from '../model/project.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { Reasons } from '../scorecard/reasonsOf.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import type { AnalysisQuestion } from '../worker/protocol.ts';
import type { AppState } from './appState.ts';
import type { PendingFile } from './pendingFile.ts';
import type { RowWindow } from '../ingest/sheetRows.ts';
import type { App } from './store.ts';
import { analysisInputOf, latestAnalysis } from './watchAnalysis.ts';

/** Put round the whole interface, once. */
export const AppContext = createContext<App | null>(null);

/** The app that the interface stands in. */
export function useAppRoot(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('The interface stands outside of AppContext');
  return app;
}

/** A part of the state; the component is drawn again when that part is another one. */
export function useApp<Part>(selector: (state: AppState) => Part): Part {
  return useStore(useAppRoot().store, selector);
}

/** The last finished analysis, also while a newer one is computed; null where there is none. */
export function useAnalysis(): Analysis | null {
  return useApp((state) => latestAnalysis(state.analysis));
}

/** The analysis of the baseline with the same tables, settings and year, to compare a scenario with. */
export function useBaselineAnalysis(): Analysis | null {
  const { client } = useAppRoot();
  const shown = useAnalysis();
  const isBaseline = useApp((state) => state.session.scenarioId === baselineScenarioId);
  const inputs = useApp((state) => state.project?.inputs);
  const settings = useApp((state) => state.project?.settings);
  const statistics = useApp((state) => (state.project ? statisticsOf(state.project) : null));
  const ownPlan = useApp((state) => (state.project ? chosenOwnPlan(state.project) : null));
  const year = useApp((state) => state.session.year);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (isBaseline || !inputs || !settings) return;
    const { streets = null } = inputs;
    const tables = { ...tablesOf(inputs), statistics, streets };
    const input = { ...tables, settings, ownPlan, scenario: null, year };
    client.analyse('baseline', input).then(
      (analysis) => analysis && setAnswer({ input, analysis }),
      // The store's own analysis fails likewise and says so.
      () => setAnswer(null),
    );
  }, [client, isBaseline, inputs, statistics, settings, ownPlan, year]);

  if (isBaseline) return shown;
  const fits =
    answer?.input.settings === settings &&
    answer?.input.ownPlan === ownPlan &&
    answer?.input.year === year &&
    answer?.input.facilities === inputs?.facilities &&
    answer?.input.population === inputs?.population &&
    (answer?.input.statistics ?? null) === statistics &&
    (answer?.input.streets ?? null) === (inputs?.streets ?? null);
  return fits ? (answer?.analysis ?? null) : null;
}

/** How long an analysis has to stand before its ledger is asked for: longer than a frame of a drag. */
const stillMilliseconds = 150;

/** The ledger of the analysis shown, once that stands still; null before, and while another is computed. */
export function useReasons(): Reasons | null {
  const { client, store } = useAppRoot();
  const analysis = useApp(({ analysis: status }) =>
    status.type === 'ready' ? status.analysis : null,
  );
  const [answer, setAnswer] = useState<{ of: Analysis; reasons: Reasons } | null>(null);
  useEffect(() => {
    if (!analysis) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const input = analysisInputOf(store.getState());
      if (!input) return;
      client.reasons(input).then(
        (reasons) => isWanted && reasons && setAnswer({ of: analysis, reasons }),
        // The figures stand without it; the next change asks again.
        () => undefined,
      );
    }, stillMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, store, analysis]);
  return answer !== null && answer.of === analysis ? answer.reasons : null;
}

interface Answer {
  readonly input: AnalysisQuestion;
  readonly analysis: Analysis;
}

/**
 * The rows of a waiting file about a line, as they stand in it; null until they are there. The rows
 * of before stay until the new ones come.
 */
export function useFileRows(
  { file, options, reading }: PendingFile,
  { line, before, after }: RowWindow,
): readonly SheetRow[] | null {
  const { client } = useAppRoot();
  const [rows, setRows] = useState<readonly SheetRow[] | null>(null);
  const { sha256 } = reading.input;
  useEffect(() => {
    let isWanted = true;
    client.rows(file, options, sha256, { line, before, after }).then(
      (answer) => isWanted && answer && setRows(answer),
      // The file was read a moment ago; if it now cannot be, there is nothing to show.
      () => isWanted && setRows([]),
    );
    return () => {
      isWanted = false;
    };
  }, [client, file, options, sha256, line, before, after]);
  return rows;
}
