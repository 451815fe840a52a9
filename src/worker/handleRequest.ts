import { streetEditsOf } from '../edit/streetEdits.ts';
import type { SheetRow } from '../ingest/reading.ts';
import { readPlanFile } from '../ingest/plan/readPlanFile.ts';
import { readProjectFile } from '../ingest/project/projectFile.ts';
import { type Progress, untold } from '../ingest/progress.ts';
import { readTable } from '../ingest/readTable.ts';
import { rowsInWindow, sheetRows } from '../ingest/sheetRows.ts';
import type { Scenario, Settings } from '../model/project.ts';
import type { StreetSource } from '../model/streets.ts';
import { editedStreets, placeEdit } from '../reach/streets/editedStreets.ts';
import { streetLines } from '../reach/streets/streetLines.ts';
import type { StreetNetwork } from '../reach/streets/streetNetwork.ts';
import { analyse } from '../scorecard/analyse.ts';
import type { Analysis, AnalysisInput } from '../scorecard/analysis.ts';
import { certaintyOf } from '../scorecard/certainty/certaintyOf.ts';
import { countBothWays } from '../scorecard/countBothWays.ts';
import { reasonsOf } from '../scorecard/reasonsOf.ts';
import { findRemedies } from '../scorecard/remedy/findRemedies.ts';
import { streetFacts } from '../scorecard/streets/streetFacts.ts';
import { streetGains } from '../scorecard/streets/streetGains.ts';
import { streetView } from '../scorecard/streets/streetView.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import { analysisChange } from './analysisChange.ts';
import { cutAnswer } from './answerParts.ts';
import { createFileReader } from './fileReader.ts';
import type { AnalysisQuestion, AnalysisRequest, WorkerAnswer, WorkerRequest } from './protocol.ts';
import { createStreetLibrary } from './streetLibrary.ts';

type RowsRequest = Extract<WorkerRequest, { type: 'rows' }>;
type LoadRequest = Extract<WorkerRequest, { type: 'load' }>;

type Tables = Omit<AnalysisQuestion, 'settings' | 'scenario' | 'year'>;

const noTables: Tables = {
  facilities: null,
  population: null,
  matrix: null,
  boundaries: null,
  projects: null,
  statistics: null,
  ownPlan: null,
  streets: null,
};

/** The rooms that the handler answers from; tests put their own in their place. */
export interface Rooms {
  readonly analyse: (input: AnalysisInput) => Analysis;
  readonly readTable: typeof readTable;
  readonly readProjectFile: typeof readProjectFile;
}

/**
 * Makes the handler of one worker. It remembers the tables it was sent and the analysis it has
 * sent back; a fault of ours becomes a `failed` answer.
 *
 * @param streets Library of its own, where somebody else looks into it.
 */
export function buildHandler(
  rooms: Rooms = { analyse, readTable, readProjectFile },
  streets = createStreetLibrary(),
): (request: WorkerRequest, tell?: (told: WorkerAnswer) => void) => WorkerAnswer {
  const reader = createFileReader(rooms.readTable, streets);
  let tables = noTables;
  let last: { readonly input: AnalysisInput; readonly analysis: Analysis } | null = null;
  let lastRows: { readonly key: string; readonly rows: readonly SheetRow[] } | null = null;
  let sent: Analysis | null = null;

  /** The analysis that a request is about: the last one, where nothing has changed since. */
  function analysed(request: AnalysisRequest): { input: AnalysisInput; analysis: Analysis } {
    tables = { ...tables, ...request.inputs };
    const input = nextInput(last?.input ?? null, request);
    if (last && isSameInput(last.input, input)) return last;
    last = { input, analysis: rooms.analyse(input) };
    return last;
  }

  /** The streets that an analysis would walk; nothing is analysed for it. */
  function streetsFor(request: AnalysisRequest): StreetNetwork {
    tables = { ...tables, ...request.inputs };
    return streetsOf(nextInput(last?.input ?? null, request));
  }

  /** Keeps the identity of whatever has not changed, by which the rooms know what they need not redo. */
  function nextInput(previous: AnalysisInput | null, request: AnalysisRequest): AnalysisInput {
    const { settings: asked, scenario, year } = request;
    const settings = previous && sameValue(previous.settings, asked) ? previous.settings : asked;
    const { streets: source, ...others } = tables;
    const isAlongStreets = source && settings.method === 'street';
    return {
      ...others,
      streets: isAlongStreets ? networkOf(source, settings, scenario) : null,
      settings,
      scenario: previous && sameValue(previous.scenario, scenario) ? previous.scenario : scenario,
      year,
    };
  }

  /** The streets as the scenario has them. */
  function networkOf(source: StreetSource, settings: Settings, scenario: Scenario | null) {
    const network = streets.networkFor(source, tables, settings);
    return network && editedStreets(network, streetEditsOf(scenario));
  }

  function openProject(bytes: Uint8Array) {
    return rooms.readProjectFile(bytes, (files) => reader.readAll(files, untold));
  }

  function answerAnalysis(request: AnalysisRequest): WorkerAnswer {
    const { analysis } = analysed(request);
    const { territory, facilities: _f, boundaries: _b, ...lean } = analysis;
    const answer: WorkerAnswer = {
      type: 'analysis',
      id: request.id,
      change: analysisChange(sent, lean),
      ...(sent?.territory === territory ? {} : { territory }),
    };
    sent = analysis;
    return answer;
  }

  /** Whoever asked takes these tables for sent. */
  function answerLoad({ id, files }: LoadRequest, progress: Progress): WorkerAnswer {
    lastRows = null;
    const loaded = reader.load(files, progress);
    tables = { ...tables, ...tablesOf(loaded.inputs), streets: loaded.inputs.streets ?? null };
    return { type: 'inputs', id, loaded };
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
      case 'reasons': {
        const { input, analysis } = analysed(request);
        return { type: 'reasons', id, reasons: reasonsOf(analysis, input) };
      }
      case 'remedies': {
        const { input, analysis } = analysed(request);
        return { type: 'remedies', id, remedies: findRemedies(analysis, input, request.question) };
      }
      case 'certainty': {
        const { input, analysis } = analysed(request);
        return { type: 'certainty', id, certainty: certaintyOf(analysis, input, request.doubts) };
      }
      case 'bothCounts': {
        const { input, analysis } = analysed(request);
        const { service, area } = request;
        return { type: 'bothCounts', id, counts: countBothWays(analysis, input, service, area) };
      }
      case 'streetFacts': {
        const { input, analysis } = analysed(request);
        return { type: 'streetFacts', id, facts: streetFacts(analysis, input, streetsOf(input)) };
      }
      case 'streetView': {
        const { input, analysis } = analysed(request);
        const view = streetView(analysis, input, streetsOf(input), request.question);
        return { type: 'streetView', id, view };
      }
      case 'streetGains': {
        const { input, analysis } = analysed(request);
        return { type: 'streetGains', id, gains: streetGains(analysis, input, streetsOf(input)) };
      }
      case 'placeStreetEdit': {
        const placed = placeEdit(streetsFor(request), request.edit);
        return { type: 'placedStreetEdit', id, placed };
      }
      case 'streetLines': {
        const lines = streetLines(streetsFor(request), request.box) ?? 'tooMany';
        return { type: 'streetLines', id, lines };
      }
      case 'compare':
        return { type: 'evidence', id, evidence: reader.compare(request.files, progress) };
      case 'load':
        return answerLoad(request, progress);
      case 'open':
        return { type: 'project', id, opened: openProject(request.bytes) };
      case 'plan':
        return { type: 'plan', id, read: readPlanFile(request.file.bytes, request.file.name) };
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
      const whole = answer(request, (share) => tell({ type: 'progress', id, share }));
      return cutAnswer(whole, tell);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { type: 'failed', id, message };
    }
  };
}

function streetsOf({ streets }: AnalysisInput): StreetNetwork {
  if (!streets) throw new Error('Nothing is known of streets that nobody walks along');
  return streets;
}

/** Whether two inputs hold the same parts, whatever parts there are. */
function isSameInput(one: AnalysisInput, other: AnalysisInput): boolean {
  const parts = new Map<string, unknown>(Object.entries(one));
  const others = Object.entries(other);
  return parts.size === others.length && others.every(([part, value]) => parts.get(part) === value);
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
