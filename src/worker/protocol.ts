import type { FileBytes, ReadOptions, TableReading } from '../ingest/reading.ts';
import type { RowWindow, SheetRow } from '../ingest/sheetRows.ts';
import type { Result } from '../model/issue.ts';
import type { Project, Scenario, Settings } from '../model/project.ts';
import type { FacilityTable, PopulationTable, TravelMatrix } from '../model/tables.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { AnalysisChange } from './analysisChange.ts';

/** Tables that have changed since the last request; an absent one stays what it was. */
export interface ChangedInputs {
  readonly facilities?: FacilityTable | null;
  readonly population?: PopulationTable | null;
  readonly matrix?: TravelMatrix | null;
}

export type WorkerRequest =
  | {
      readonly type: 'analyse';
      readonly id: number;
      /** Copied in, never transferred: the document keeps its arrays. */
      readonly inputs: ChangedInputs;
      readonly settings: Settings;
      readonly scenario: Scenario | null;
      readonly year: number | null;
    }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly file: FileBytes;
      readonly options: ReadOptions;
    }
  | { readonly type: 'open'; readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly type: 'rows';
      readonly id: number;
      readonly file: FileBytes;
      readonly options: ReadOptions;
      readonly sha256: string;
      readonly window: RowWindow;
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
  | {
      readonly type: 'reading';
      readonly id: number;
      /** The bytes of the file are left out; whoever asked still has them. */
      readonly reading: TableReading;
    }
  | { readonly type: 'project'; readonly id: number; readonly opened: Result<Project> }
  | { readonly type: 'rows'; readonly id: number; readonly rows: readonly SheetRow[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
