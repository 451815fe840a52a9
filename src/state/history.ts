import type { Change } from '../edit/change.ts';
import { scenarioById } from '../edit/scenarios.ts';
import { baselineScenarioId, type Project } from '../model/project.ts';
import type { HistoryEntry } from './appState.ts';

/** The open document, the documents before it and those that were undone, newest last in both. */
export interface DocumentState {
  readonly project: Project | null;
  readonly scenarioId: string;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

/** Steps that are remembered; older ones are forgotten first. */
export const historyLimit = 200;

/**
 * Applies a change. The document before it is kept by reference, so undo gives back the very same
 * object. A further change of the gesture that made the last step belongs to that step.
 */
export function applyChange(state: DocumentState, change: Change): DocumentState {
  const { project } = change;
  const scenarioId = shownScenario(project, change.scenarioId ?? state.scenarioId);
  if (state.project === null) return { project, scenarioId, past: [], future: [] };

  const last = state.past.at(-1);
  const continues =
    change.gesture !== undefined && last?.gesture === change.gesture && state.future.length === 0;
  if (continues) return { ...state, project, scenarioId };
  const entry: HistoryEntry = {
    note: change.note,
    project: state.project,
    scenarioId: state.scenarioId,
    ...(change.gesture === undefined ? {} : { gesture: change.gesture }),
  };
  return { project, scenarioId, past: [...state.past, entry].slice(-historyLimit), future: [] };
}

/** Goes back one step; without a step the state is returned as it is. */
export function undoChange(state: DocumentState): DocumentState {
  const entry = state.past.at(-1);
  if (!entry || !state.project) return state;
  return {
    project: entry.project,
    scenarioId: shownScenario(entry.project, entry.scenarioId),
    past: state.past.slice(0, -1),
    future: [...state.future, swapped(entry, state.project, state.scenarioId)],
  };
}

/** Goes forward one step that was undone; without one the state is returned as it is. */
export function redoChange(state: DocumentState): DocumentState {
  const entry = state.future.at(-1);
  if (!entry || !state.project) return state;
  return {
    project: entry.project,
    scenarioId: shownScenario(entry.project, entry.scenarioId),
    past: [...state.past, swapped(entry, state.project, state.scenarioId)],
    future: state.future.slice(0, -1),
  };
}

/** The same step seen from its other side. */
function swapped(entry: HistoryEntry, project: Project, scenarioId: string): HistoryEntry {
  return { ...entry, project, scenarioId };
}

function shownScenario(project: Project, scenarioId: string): string {
  return scenarioById(project, scenarioId) ? scenarioId : baselineScenarioId;
}
