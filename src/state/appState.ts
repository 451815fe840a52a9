import type { Change, ChangeNote } from '../edit/change.ts';
import type { CheckedReading, FileBytes, ReadOptions } from '../ingest/reading.ts';
import type { Issue } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { Project, SampleId } from '../model/project.ts';
import type { StreetPlace } from '../model/streetEdit.ts';
import type { FacilityKind, ServiceId } from '../model/service.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { ScorecardScope } from '../scorecard/scorecardResult.ts';
import type { Certainty, CertaintyResult } from '../scorecard/certainty/certaintyOf.ts';
import type { BothCounts, OwnArea } from '../scorecard/countBothWays.ts';
import type { EditFailure } from '../reach/streets/editedStreets.ts';
import type { StreetFacts } from '../scorecard/streets/streetFacts.ts';
import type { StreetGain } from '../scorecard/streets/streetGains.ts';
import type { StreetView } from '../scorecard/streets/streetView.ts';
import type { Later } from './later.ts';

export type Language = 'zh' | 'en';

/** What the eye is on. Ids and keys, never row numbers. */
export type Selection =
  | { readonly type: 'community'; readonly id: string }
  | { readonly type: 'facility'; readonly id: string }
  | { readonly type: 'street'; readonly key: string }
  | { readonly type: 'district'; readonly key: string };

/** The indicators of the left column; map, list and card follow the chosen one. */
export type IndicatorId =
  | 'elder-circle'
  | 'childcare-circle'
  | 'elder-own-facility'
  | 'childcare-own-facility'
  | 'places-per-1000'
  | 'beds-per-1000';

/** A filter by place: everything shown lies inside it. Keys of the unit tables. */
export interface PlaceFilter {
  readonly district: string | null;
  readonly street: string | null;
}

/** What the main screen shows of the communities: their status, or what lies behind it. */
export type Lens =
  | 'status'
  /** Who is reached only by facilities of other areas. */
  | 'counting'
  /** Whom circles count and streets do not; the status where walks are not along streets. */
  | 'streetGap'
  /** Whether the status holds under other assumptions. */
  | 'certainty';

export type Screen = 'start' | 'check' | 'main' | 'districts' | 'plan';

/** Tabs of the plan screen. */
export type PlanTab = 'indicators' | 'targets' | 'projects' | 'official';

/** A step of the camera that somebody asked for; `nonce` lets the same step be asked twice. */
export interface CameraRequest {
  readonly nonce: number;
  readonly to:
    | { readonly type: 'all' }
    | { readonly type: 'bounds'; readonly bounds: readonly [number, number, number, number] }
    | { readonly type: 'point'; readonly lng: number; readonly lat: number };
}

/** What a click on the map puts there: a new centre, or a facility of the tables. */
export type PlacingTool =
  | {
      readonly type: 'open';
      readonly service: 'elder' | 'childcare' | 'both';
      /** Absent: the usual one of the service. */
      readonly kind?: FacilityKind;
      readonly seats: number;
      readonly places: number;
    }
  | { readonly type: 'move'; readonly facilityId: string }
  | StreetTool;

/** What a click does to the streets. `failure`: why the last place would have done nothing. */
export type StreetTool =
  | { readonly type: 'closure'; readonly failure: EditFailure | null }
  | {
      readonly type: 'link';
      /** The first end, on a street; null: it is the next. */
      readonly from: StreetPlace | null;
      readonly failure: EditFailure | null;
    };

/** A unit that a plan speaks for, by its key in the unit table of its scope; '' for everything loaded. */
export interface PlanUnitKey {
  readonly scope: ScorecardScope;
  readonly key: string;
}

/** Attention: never saved in the project, never undone. */
export interface Session {
  readonly language: Language;
  readonly screen: Screen;
  readonly scenarioId: string;
  /** null: the default year of the definitions. */
  readonly year: number | null;
  readonly indicator: IndicatorId;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly filter: PlaceFilter;
  /** By what the list of short communities is sorted; its keys and its copy follow. */
  readonly listOrder: ListOrder;
  readonly lens: Lens;
  /** Whose own facilities the lens `counting` counts. */
  readonly ownArea: OwnArea;
  /** How far every place may be from its coordinates for the lens `certainty`, metres. */
  readonly placeMetres: number;
  /** Which communities the lens `certainty` lists. */
  readonly certaintyShown: Certainty;
  readonly placing: PlacingTool | null;
  readonly camera: CameraRequest | null;
  /** Unit level of the districts screen. */
  readonly level: 'district' | 'street';
  readonly planTab: PlanTab;
  /** Unit of the plan screen; null: the widest that the plan speaks for. */
  readonly planUnit: PlanUnitKey | null;
}

export type ListOrder = 'shortfall' | 'distance' | 'name';

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

/** A reading of files that is under way. */
export interface ReadingProgress {
  readonly name: string;
  /** 0…1 of all files that are being read. */
  readonly fraction: number;
  /** null: it cannot be told yet. */
  readonly secondsLeft: number | null;
}

/** Who has decided the options of a waiting file. */
export type DecidedBy =
  /** Everything was recognised. */
  | { readonly type: 'nobody' }
  | { readonly type: 'user' }
  /** It was read as a table with the same headers was before. */
  | { readonly type: 'memory' }
  /** A mapping file that was given for it. */
  | { readonly type: 'mappingFile'; readonly name: string }
  /** It is read as the project holds it. */
  | { readonly type: 'project' };

/** A figure of a project that its text names, as the user has it. */
export interface ConfirmedFigure {
  readonly file: string;
  readonly line: number;
  /** Canonical header, such as `beds`. */
  readonly header: string;
  /** NaN: there is none. */
  readonly value: number;
}

/** Files that wait on the check screen, with how each was read. */
export interface PendingFile {
  readonly file: FileBytes;
  readonly options: ReadOptions;
  readonly reading: CheckedReading;
  readonly decidedBy: DecidedBy;
  /** What the other files tell about the datum of its coordinates; absent: nothing, or not yet. */
  readonly evidence?: Issue;
}

/** A sentence for the user that is not about one file's rows. */
export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** Dictionary key of the notices section, and the facts of its sentence. */
  readonly key:
    | 'fileTooLarge'
    | 'tooManyRows'
    | 'fileUnreadable'
    | 'projectNewer'
    | 'projectDamaged'
    | 'saveFailed'
    | 'streetsNotKept'
    | 'otherTab'
    | 'restoreFailed'
    | 'sampleFailed'
    | 'analysisFailed'
    | 'copied'
    | 'copyFailed'
    | 'nothingUsable'
    | 'mappingUnused'
    | 'streetsElsewhere'
    | 'planLoaded'
    | 'planWaits';
  readonly facts: Readonly<Record<string, string>>;
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

/** The service an indicator is about. */
export function serviceOfIndicator(indicator: IndicatorId): ServiceId {
  switch (indicator) {
    case 'elder-circle':
    case 'elder-own-facility':
    case 'beds-per-1000':
      return 'elder';
    case 'childcare-circle':
    case 'childcare-own-facility':
    case 'places-per-1000':
      return 'childcare';
  }
}
