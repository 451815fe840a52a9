import type { Change, ChangeNote } from '../edit/change.ts';
import type { ReadOptions } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { Project, SampleId } from '../model/project.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { CertaintyResult } from '../scorecard/certainty/certaintyOf.ts';
import type { BothCounts } from '../scorecard/countBothWays.ts';
import type { StreetFacts } from '../scorecard/streets/streetFacts.ts';
import type { StreetGain } from '../scorecard/streets/streetGains.ts';
import type { StreetView } from '../scorecard/streets/streetView.ts';
import type { Later } from './later.ts';
import type { CameraRequest, Selection, Session } from './session.ts';
import type { ConfirmedFigure, PendingFile, ReadingProgress } from './pendingFile.ts';
import type { Notice } from './notice.ts';

export type AnalysisStatus =
  | { readonly type: 'none' }
  | { readonly type: 'computing'; readonly previous: Analysis | null }
  | { readonly type: 'ready'; readonly analysis: Analysis }
  | { readonly type: 'failed'; readonly message: string; readonly previous: Analysis | null };

export type SaveStatus =
  | { readonly type: 'none' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly at: Date }
  /** Another tab has the turn to save; changes stay in this one. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'failed'; readonly message: string };

export interface HistoryEntry {
  readonly note: ChangeNote;
  readonly project: Project;
  readonly scenarioId: string;
  readonly gesture?: string;
}

export interface AppState {
  readonly project: Project | null;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  readonly session: Session;
  readonly analysis: AnalysisStatus;
  /** How sure the circles are, once the analysis stands still and somebody looks. */
  readonly certainty: Later<CertaintyResult>;
  /** The people within reach, counted in two ways, likewise. */
  readonly bothCounts: Later<BothCounts>;
  /** What only streets tell, and what is drawn of them, of an analysis along streets. */
  readonly streetFacts: Later<StreetFacts>;
  readonly streetView: Later<StreetView>;
  readonly streetGains: Later<readonly StreetGain[]>;
  readonly save: SaveStatus;
  readonly pending: readonly PendingFile[];
  /** The pending files are the project's own once more: together they take the place of all its files. */
  readonly checksProject: boolean;
  /** Plans that were read and wait for the tables they come with; the last one will be chosen. */
  readonly waitingPlans: readonly Plan[];
  /** What is wrong with plan files that were refused, until somebody has read it. */
  readonly planIssues: readonly Issue[];
  readonly reading: ReadingProgress | null;
  readonly notices: readonly Notice[];
  /** What was found while the loaded files were read. */
  readonly inputIssues: readonly Issue[];

  /** Reads files in the worker and shows the check screen; a project file is opened at once. */
  addFiles(files: readonly File[]): Promise<void>;
  /** Shows the check screen with the files of the project, read as they were accepted. */
  checkAgain(): Promise<void>;
  /** Reads one pending file again with other options. */
  rereadFile(index: number, options: ReadOptions): Promise<void>;
  /** Reads another sheet of a pending workbook, which then waits like a file of its own. */
  addSheet(index: number, sheet: string): Promise<void>;
  removePending(index: number): void;
  /** Reads a file that was chosen as a plan, whatever it looks like. */
  addPlanFile(file: File): Promise<void>;
  removeWaitingPlan(index: number): void;
  dismissPlanIssues(): void;
  /** Takes the pending files over (new ones together with what is loaded) and shows the main screen. */
  acceptPending(): Promise<void>;
  cancelPending(): void;
  /** Takes figures of projects as confirmed, in one step: their files are read anew. */
  confirmFigures(figures: readonly ConfirmedFigure[]): Promise<void>;
  /** Gives up what is being read; everything else is as it was before. */
  cancelReading(): void;
  openSample(sample: SampleId): Promise<void>;
  closeProject(): Promise<void>;
  saveProjectFile(): Uint8Array;
  /** Makes this the tab that saves; what another tab has saved is shown, or lies one undo away. */
  takeOverSaving(): Promise<void>;
  /** Asks once more for the analysis that failed. */
  retryAnalysis(): void;

  apply(change: Change): void;
  undo(): void;
  redo(): void;

  setSession(part: Partial<Session>): void;
  select(selection: Selection | null): void;
  hover(selection: Selection | null): void;
  moveCamera(to: CameraRequest['to']): void;
  dismissNotice(id: number): void;
  /** Takes back every notice of a kind, because it is no longer so. */
  retractNotices(key: Notice['key']): void;
  notify(severity: Notice['severity'], key: Notice['key'], facts?: Record<string, string>): void;
}
