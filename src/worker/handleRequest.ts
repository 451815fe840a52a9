import { readProjectFile } from '../ingest/project/projectFile.ts';
import type { Progress } from '../ingest/progress.ts';
import { readTable } from '../ingest/readTable.ts';
import { rowsInWindow, sheetRows, type SheetRow } from '../ingest/sheetRows.ts';
import { analyse } from '../scorecard/analyse.ts';
import type { Analysis, AnalysisInput } from '../scorecard/analysis.ts';
import { analysisChange } from './analysisChange.ts';
import { createFileReader } from './fileReader.ts';
import type { WorkerAnswer, WorkerRequest } from './protocol.ts';

type RowsRequest = Extract<WorkerRequest, { type: 'rows' }>;
type AnalyseRequest = Extract<WorkerRequest, { type: 'analyse' }>;

/** The rooms that the handler answers from; tests put their own in their place. */
export interface Rooms {
  readonly analyse: (input: AnalysisInput) => Analysis;
  readonly readTable: typeof readTable;
  readonly readProjectFile: typeof readProjectFile;
}

/**
 * Makes the handler of one worker. It remembers the tables it was sent and the analysis it has
 * sent back; a fault of ours becomes a `failed` answer.
 */
export function buildHandler(
  rooms: Rooms = { analyse, readTable, readProjectFile },
): (request: WorkerRequest, tell?: (told: WorkerAnswer) => void) => WorkerAnswer {
  const reader = createFileReader(rooms.readTable);
  let input: AnalysisInput | null = null;
  let lastRows: { readonly key: string; readonly rows: readonly SheetRow[] } | null = null;
  let sent: Analysis | null = null;

  function answerAnalysis(request: AnalyseRequest): WorkerAnswer {
    input = nextInput(input, request);
    const analysis = rooms.analyse(input);
    const { territory, facilities: _, ...lean } = analysis;
    const answer: WorkerAnswer = {
      type: 'analysis',
      id: request.id,
      change: analysisChange(sent, lean),
      ...(sent?.territory === territory ? {} : { territory }),
    };
    sent = analysis;
    return answer;
  }

  /** Whoever looks at one row of a file will look at the next: its rows are kept until it is read. */
  function rowsOf({ file, options, sha256 }: RowsRequest): readonly SheetRow[] {
    const key = JSON.stringify([sha256, options]);
    if (lastRows?.key !== key) lastRows = { key, rows: sheetRows(file, options) };
    return lastRows.rows;
  }

  function answer(request: WorkerRequest, progress: Progress): WorkerAnswer {
    const { id } = request;
    switch (request.type) {
      case 'analyse':
        return answerAnalysis(request);
      case 'load':
        lastRows = null;
        return { type: 'inputs', id, loaded: reader.load(request.files, progress) };
      case 'open':
        return { type: 'project', id, opened: rooms.readProjectFile(request.bytes) };
      case 'rows':
        return { type: 'rows', id, rows: rowsInWindow(rowsOf(request), request.window) };
      case 'read': {
        lastRows = null;
        return { type: 'reading', id, reading: reader.check(request, progress) };
      }
    }
  }

  return (request, tell = () => undefined) => {
    const { id } = request;
    try {
      return answer(request, (share) => tell({ type: 'progress', id, share }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { type: 'failed', id, message };
    }
  };
}

/** Keeps the identity of whatever has not changed, by which the rooms know what they need not redo. */
function nextInput(previous: AnalysisInput | null, request: AnalyseRequest): AnalysisInput {
  const { settings, scenario } = request;
  return {
    facilities: previous?.facilities ?? null,
    population: previous?.population ?? null,
    matrix: previous?.matrix ?? null,
    boundaries: previous?.boundaries ?? null,
    ownPlan: previous?.ownPlan ?? null,
    ...request.inputs,
    settings: previous && sameValue(previous.settings, settings) ? previous.settings : settings,
    scenario: previous && sameValue(previous.scenario, scenario) ? previous.scenario : scenario,
    year: request.year,
  };
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
