import type { CheckedReading, FileBytes, ReadOptions, SheetRow } from '../ingest/reading.ts';
import type { FileToRead } from '../ingest/project/projectFile.ts';
import type { RowWindow } from '../ingest/sheetRows.ts';
import type { Issue, Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { ProjectTable, StatisticsTable } from '../model/planningTables.ts';
import type { Inputs, Project, Scenario, Settings } from '../model/project.ts';
import type { ServiceId } from '../model/service.ts';
import type {
  BoundaryTable,
  FacilityTable,
  PopulationTable,
  TravelMatrix,
} from '../model/tables.ts';
import type { StreetEdit } from '../model/streetEdit.ts';
import type { StreetSource } from '../model/streets.ts';
import type { Box } from '../network/osm/streetWays.ts';
import type { PlacedEdit } from '../reach/streets/editedStreets.ts';
import type { StreetLines } from '../reach/streets/streetLines.ts';
import type { Analysis, AnalysisInput } from '../scorecard/analysis.ts';
import type { CertaintyResult } from '../scorecard/certainty/certaintyOf.ts';
import type { Doubts } from '../scorecard/certainty/doubts.ts';
import type { BothCounts, OwnArea } from '../scorecard/countBothWays.ts';
import type { Reasons } from '../scorecard/reasonsOf.ts';
import type { Remedies, RemedyQuestion } from '../scorecard/remedy/remedies.ts';
import type { StreetFacts } from '../scorecard/streets/streetFacts.ts';
import type { StreetGain } from '../scorecard/streets/streetGains.ts';
import type { StreetView, StreetViewQuestion } from '../scorecard/streets/streetView.ts';
import type { AnalysisChange } from './analysisChange.ts';

/** What an analysis depends on, with the streets as their file: the network is the worker's. */
export interface AnalysisQuestion extends Omit<AnalysisInput, 'streets'> {
  /** Absent or null: none. */
  readonly streets?: StreetSource | null;
}

/** Tables and the project's own plan that have changed since the last request; an absent one stays what it was. */
export interface ChangedInputs {
  readonly facilities?: FacilityTable | null;
  readonly population?: PopulationTable | null;
  readonly matrix?: TravelMatrix | null;
  readonly boundaries?: BoundaryTable | null;
  readonly projects?: ProjectTable | null;
  readonly statistics?: StatisticsTable | null;
  readonly ownPlan?: Plan | null;
  readonly streets?: StreetSource | null;
}

/** The inputs that files make together, with everything that was found in them. */
export interface LoadedInputs {
  /** The bytes of the files are left out; whoever asked still has them. */
  readonly inputs: Inputs;
  /** For each file of the inputs its place among those asked for. */
  readonly sources: readonly number[];
  readonly issues: readonly Issue[];
}

/** A file that becomes part of a project, with the options under which it is read. */
export type FileToLoad = FileToRead;

/** What an analysis depends on, without what the worker has already. */
export interface AnalysisRequest {
  readonly id: number;
  /** Copied in, never transferred: the document keeps its arrays. */
  readonly inputs: ChangedInputs;
  readonly settings: Settings;
  readonly scenario: Scenario | null;
  readonly year: number | null;
}

export type WorkerRequest =
  | (AnalysisRequest & { readonly type: 'analyse' })
  /** Asks for the ledger of the analysis of the same parts. */
  | (AnalysisRequest & { readonly type: 'reasons' })
  /** Asks what would bring an area over the line. */
  | (AnalysisRequest & { readonly type: 'remedies'; readonly question: RemedyQuestion })
  /** Asks how sure the circles are. */
  | (AnalysisRequest & { readonly type: 'certainty'; readonly doubts: Doubts })
  /** Asks for the people within reach, counted in two ways. */
  | (AnalysisRequest & {
      readonly type: 'bothCounts';
      readonly service: ServiceId;
      readonly area: OwnArea;
    })
  /** Asks what only streets tell, of an analysis along streets. */
  | (AnalysisRequest & { readonly type: 'streetFacts' })
  /** Asks for outlines and the way, likewise. */
  | (AnalysisRequest & { readonly type: 'streetView'; readonly question: StreetViewQuestion })
  /** Asks what each change of the streets brings, likewise. */
  | (AnalysisRequest & { readonly type: 'streetGains' })
  /** Asks where a change of the streets would meet them, likewise. */
  | (AnalysisRequest & { readonly type: 'placeStreetEdit'; readonly edit: StreetEdit })
  /** Asks for the streets within a box, likewise. */
  | (AnalysisRequest & { readonly type: 'streetLines'; readonly box: Box })
  | {
      readonly type: 'read';
      readonly id: number;
      readonly file: FileBytes;
      readonly options: ReadOptions;
    }
  | { readonly type: 'compare'; readonly id: number; readonly files: readonly FileToLoad[] }
  | { readonly type: 'load'; readonly id: number; readonly files: readonly FileToLoad[] }
  | { readonly type: 'open'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'plan'; readonly id: number; readonly file: FileBytes }
  | {
      readonly type: 'rows';
      readonly id: number;
      readonly file: FileBytes;
      readonly options: ReadOptions;
      readonly sha256: string;
      readonly window: RowWindow;
    };

/** A piece of a list that is too long to be taken in at once, in the order of the list. */
export type AnswerPart =
  | { readonly type: 'issues'; readonly issues: readonly Issue[] }
  | {
      readonly type: 'texts';
      readonly table: 'facilities' | 'population';
      /** Field of the table, or header of an extra column. */
      readonly column: string;
      readonly isExtra: boolean;
      readonly texts: readonly string[];
    }
  | {
      /** A whole column of few different texts. */
      readonly type: 'repeated';
      readonly table: 'facilities' | 'population';
      readonly column: string;
      readonly isExtra: boolean;
      readonly words: readonly string[];
      /** The place in `words` for each row. */
      readonly codes: Uint16Array;
    }
  | {
      readonly type: 'numbers';
      readonly table: 'facilities' | 'population';
      readonly field: string;
      /** The whole column. */
      readonly numbers: Float64Array;
    };

export type WorkerAnswer =
  | {
      readonly type: 'analysis';
      readonly id: number;
      /** Against the last answer with an analysis. */
      readonly change: AnalysisChange;
      /** Absent: the one of the last answer. */
      readonly territory?: Analysis['territory'];
    }
  | { readonly type: 'reasons'; readonly id: number; readonly reasons: Reasons }
  | { readonly type: 'remedies'; readonly id: number; readonly remedies: Remedies }
  | { readonly type: 'certainty'; readonly id: number; readonly certainty: CertaintyResult }
  | { readonly type: 'bothCounts'; readonly id: number; readonly counts: BothCounts }
  | { readonly type: 'streetFacts'; readonly id: number; readonly facts: StreetFacts }
  | { readonly type: 'streetView'; readonly id: number; readonly view: StreetView }
  | { readonly type: 'streetGains'; readonly id: number; readonly gains: readonly StreetGain[] }
  | { readonly type: 'placedStreetEdit'; readonly id: number; readonly placed: PlacedEdit }
  | {
      readonly type: 'streetLines';
      readonly id: number;
      /** `tooMany` to be drawn. */
      readonly lines: StreetLines | 'tooMany';
    }
  | {
      readonly type: 'reading';
      readonly id: number;
      /** The bytes of the file are left out; whoever asked still has them. */
      readonly reading: CheckedReading;
    }
  | {
      readonly type: 'evidence';
      readonly id: number;
      /** For each file what the others tell about it; null: nothing. */
      readonly evidence: readonly (Issue | null)[];
    }
  | {
      readonly type: 'inputs';
      readonly id: number;
      readonly loaded: LoadedInputs;
    }
  /** Comes any number of times before the answer itself, and belongs into it. */
  | { readonly type: 'part'; readonly id: number; readonly part: AnswerPart }
  /** Comes any number of times before the answer itself. */
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  /** May come before the answer itself: the network of a street file has to be made again next time. */
  | { readonly type: 'notKept'; readonly id: number; readonly reason: string }
  | { readonly type: 'project'; readonly id: number; readonly opened: Result<Project> }
  | { readonly type: 'plan'; readonly id: number; readonly read: Result<Plan> }
  | { readonly type: 'rows'; readonly id: number; readonly rows: readonly SheetRow[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
