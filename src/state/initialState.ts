import { baselineScenarioId } from '../model/project.ts';
import { usualDoubts } from '../scorecard/certainty/doubts.ts';
import type { AppState } from './appState.ts';
import type { Session } from './session.ts';
import { nothingYet } from './later.ts';

/** The data of the state, without its actions. */
export type AppData = {
  readonly [Key in keyof AppState as AppState[Key] extends (...args: never[]) => unknown
    ? never
    : Key]: AppState[Key];
};

/** Attention at the start, and after a project is closed. */
export const initialSession: Session = {
  language: 'zh',
  screen: 'start',
  scenarioId: baselineScenarioId,
  year: null,
  indicator: 'elder-circle',
  selection: null,
  hover: null,
  filter: { district: null, street: null },
  listOrder: 'shortfall',
  lens: 'status',
  ownArea: 'street',
  placeMetres: usualDoubts.placeMetres,
  certaintyShown: 'borderline',
  placing: null,
  camera: null,
  level: 'district',
  planTab: 'indicators',
  planUnit: null,
};

export const initialData: AppData = {
  project: null,
  past: [],
  future: [],
  session: initialSession,
  analysis: { type: 'none' },
  certainty: nothingYet,
  bothCounts: nothingYet,
  streetFacts: nothingYet,
  streetView: nothingYet,
  streetGains: nothingYet,
  save: { type: 'none' },
  pending: [],
  checksProject: false,
  waitingPlans: [],
  planIssues: [],
  reading: null,
  notices: [],
  inputIssues: [],
};

/** What a session forgets when other data come: it names things that may no longer be there. */
export const forgottenWithData = {
  year: null,
  selection: null,
  hover: null,
  filter: { district: null, street: null },
  placing: null,
  camera: null,
  planUnit: null,
} as const satisfies Partial<Session>;
