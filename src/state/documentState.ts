import type { Project } from '../model/project.ts';
import { baselineScenarioId } from '../model/project.ts';
import { loadInputs } from '../edit/loadInputs.ts';
import type { AppState } from './appState.ts';
import type { Notice } from './notice.ts';
import type { Session } from './session.ts';
import { applyChange, type DocumentState } from './history.ts';
import { forgottenWithData } from './initialState.ts';
import { hasSameRows } from './hasSameRows.ts';
import { issuesOf } from './inputIssues.ts';

/** The document and its history out of the state. */
export function documentOf(state: AppState): DocumentState {
  const { project, past, future } = state;
  return { project, past, future, scenarioId: state.session.scenarioId };
}

/** Notices about files and data that say nothing true once there are others. */
const aboutData: ReadonlySet<Notice['key']> = new Set([
  'nothingUsable',
  'tooManyRows',
  'streetsElsewhere',
]);

/**
 * The part of the state that shows a document; the rest of the session stays, and of what names years
 * and places in the data all, where they are the same rows with other figures.
 */
export function showDocument(state: AppState, document: DocumentState): Partial<AppState> {
  const { project, past, future, scenarioId } = document;
  const before = state.project?.inputs;
  const hasOtherData = project?.inputs !== before;
  const hasOtherRows = hasOtherData && !(project && before && hasSameRows(project.inputs, before));
  return {
    project,
    past,
    future,
    inputIssues: issuesOf(project),
    notices: hasOtherData ? state.notices.filter(({ key }) => !aboutData.has(key)) : state.notices,
    session: { ...state.session, ...(hasOtherRows ? forgottenWithData : {}), scenarioId },
  };
}

/**
 * Shows a project on the main screen, or as `view` has it. The work that was open stays one undo away, so that opening
 * a sample or a file never costs anybody anything.
 */
export function showProject(
  state: AppState,
  project: Project,
  view: Partial<Session> = {},
): Partial<AppState> {
  const keepsScenarios = project.scenarios === state.project?.scenarios;
  const scenarioId = keepsScenarios ? state.session.scenarioId : baselineScenarioId;
  const document = applyChange(documentOf(state), loadInputs(project, scenarioId));
  const shown = showDocument(state, document);
  const forgotten = project.inputs === state.project?.inputs ? {} : forgottenWithData;
  return {
    ...shown,
    pending: [],
    checksProject: false,
    waitingPlans: [],
    reading: null,
    session: { ...(shown.session ?? state.session), ...forgotten, screen: 'main', ...view },
  };
}
