import type { Progress } from '../ingest/progress.ts';
import type { CheckedReading, FileBytes, ReadOptions, SheetRow } from '../ingest/reading.ts';
import type { RowWindow } from '../ingest/sheetRows.ts';
import type { Issue, Result } from '../model/issue.ts';
import type { Plan } from '../model/plan.ts';
import type { Inputs, Project } from '../model/project.ts';
import type { StreetEdit } from '../model/streetEdit.ts';
import type { ServiceId } from '../model/service.ts';
import type { Box } from '../network/osm/streetWays.ts';
import type { PlacedEdit } from '../reach/streets/editedStreets.ts';
import type { StreetLines } from '../reach/streets/streetLines.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { CertaintyResult } from '../scorecard/certainty/certaintyOf.ts';
import type { Doubts } from '../scorecard/certainty/doubts.ts';
import type { BothCounts, OwnArea } from '../scorecard/countBothWays.ts';
import type { Reasons } from '../scorecard/reasonsOf.ts';
import type { Remedies, RemedyQuestion } from '../scorecard/remedy/remedies.ts';
import type { StreetFacts } from '../scorecard/streets/streetFacts.ts';
import type { StreetGain } from '../scorecard/streets/streetGains.ts';
import type { StreetView, StreetViewQuestion } from '../scorecard/streets/streetView.ts';
import type { AnalysisQuestion, FileToLoad } from './protocol.ts';

/** Asks the worker. At most one request is under way; of those waiting, the latest of a key wins. */
export interface AnalysisClient {
  /** Answers null when a newer request of the same key took this one's place before it was sent. */
  analyse(key: string, input: AnalysisQuestion): Promise<Analysis | null>;
  /** The ledger of that analysis; null when a newer request took this one's place. */
  reasons(input: AnalysisQuestion): Promise<Reasons | null>;
  /** What would bring an area over the line; null likewise. */
  remedies(input: AnalysisQuestion, question: RemedyQuestion): Promise<Remedies | null>;
  /** How sure the circles are; null likewise. */
  certainty(input: AnalysisQuestion, doubts: Doubts): Promise<CertaintyResult | null>;
  /** People within reach, counted in two ways; null likewise. */
  bothCounts(
    input: AnalysisQuestion,
    service: ServiceId,
    area: OwnArea,
  ): Promise<BothCounts | null>;
  /** What only streets tell, of a question along streets; null likewise. */
  streetFacts(input: AnalysisQuestion): Promise<StreetFacts | null>;
  /** Outlines and the way along streets; null likewise. */
  streetView(input: AnalysisQuestion, question: StreetViewQuestion): Promise<StreetView | null>;
  /** What each change of the streets brings; null likewise. */
  streetGains(input: AnalysisQuestion): Promise<readonly StreetGain[] | null>;
  /** Where a change of the streets would meet them; null likewise. */
  placeStreetEdit(input: AnalysisQuestion, edit: StreetEdit): Promise<PlacedEdit | null>;
  /** The streets within a box; null likewise. */
  streetLines(input: AnalysisQuestion, box: Box): Promise<StreetLines | 'tooMany' | null>;
  /** Reads a file to be checked; its tables stay with the worker until it is loaded. */
  read(file: FileBytes, options: ReadOptions, watch?: Watch): Promise<CheckedReading>;
  /** What files tell about each other, their datum or their streets: an issue for each, or null. */
  compare(files: readonly FileToLoad[]): Promise<readonly (Issue | null)[]>;
  /** Reads files and merges them into the inputs of a project. */
  load(files: readonly FileToLoad[], watch?: Watch): Promise<FilesLoaded>;
  /** Reads a `.kinreach` file with all tables in it. */
  open(bytes: Uint8Array, watch?: Watch): Promise<Result<Project>>;
  /** Reads a file as a plan: JSON or a table. */
  plan(file: FileBytes, watch?: Watch): Promise<Result<Plan>>;
  /** The rows of a file about a line, with cells as the options have them. null: asked anew meanwhile. */
  rows(
    file: FileBytes,
    options: ReadOptions,
    sha256: string,
    window: RowWindow,
  ): Promise<readonly SheetRow[] | null>;
  close(): void;
}

/** How whoever asks follows a request, and gives it up: it then fails with `CancelledError`. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

export interface FilesLoaded {
  readonly inputs: Inputs;
  readonly issues: readonly Issue[];
}

/** Nobody wants the answer any more. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
