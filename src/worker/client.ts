import { effectiveFacilities } from '../edit/effectiveFacilities.ts';
import type { FileBytes, ReadOptions, TableReading } from '../ingest/reading.ts';
import type { RowWindow, SheetRow } from '../ingest/sheetRows.ts';
import type { Result } from '../model/issue.ts';
import type { Project } from '../model/project.ts';
import type { Analysis, AnalysisInput } from '../scorecard/analysis.ts';
import { changedAnalysis } from './analysisChange.ts';
import { type Channel, type OpenChannel, openInlineChannel, openWorkerChannel } from './channel.ts';
import { patienceFor } from './patience.ts';
import type { ChangedInputs, WorkerAnswer, WorkerRequest } from './protocol.ts';

/** Asks the worker. At most one request is under way; of those waiting, the latest of a key wins. */
export interface AnalysisClient {
  /** Answers null when a newer request of the same key took this one's place before it was sent. */
  analyse(key: string, input: AnalysisInput): Promise<Analysis | null>;
  read(file: FileBytes, options: ReadOptions): Promise<TableReading>;
  /** Reads a `.kinreach` file with all tables in it. */
  open(bytes: Uint8Array): Promise<Result<Project>>;
  /** The rows of a file about a line, with cells as the options have them. null: asked anew meanwhile. */
  rows(
    file: FileBytes,
    options: ReadOptions,
    sha256: string,
    window: RowWindow,
  ): Promise<readonly SheetRow[] | null>;
  close(): void;
}

interface Job {
  /** Requests of one key replace each other; null: never replaced. */
  readonly key: string | null;
  request(id: number): WorkerRequest;
  done(answer: WorkerAnswer): void;
  failed(error: Error): void;
  replaced(): void;
}

type KnownInputs = Pick<AnalysisInput, 'facilities' | 'population' | 'matrix'>;

/**
 * Makes the one client of the app. A worker that dies, or does not answer in a long time, fails the
 * request it was at and is started again. Where one dies and none has ever answered, workers are not
 * to be had, and this thread takes over.
 */
export function createAnalysisClient(
  openChannel: OpenChannel = openWorkerChannel,
  openFallback: OpenChannel = openInlineChannel,
): AnalysisClient {
  let open = openChannel;
  let channel: Channel | null = null;
  let hasAnswered = false;
  let known: KnownInputs | null = null;
  let last: Omit<Analysis, 'facilities'> | null = null;
  let underWay: { readonly id: number; readonly job: Job } | null = null;
  let waiting: readonly Job[] = [];
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function forgetChannel() {
    channel?.close();
    channel = null;
    known = null;
    last = null;
  }

  function stopWaiting() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    underWay = null;
  }

  function answered(answer: WorkerAnswer) {
    hasAnswered = true;
    if (underWay?.id !== answer.id) return;
    const { job } = underWay;
    stopWaiting();
    try {
      if (answer.type === 'failed') job.failed(new Error(answer.message));
      else job.done(answer);
    } catch (error) {
      job.failed(errorFrom(error));
    }
    sendNext();
  }

  function broken(message: string) {
    const job = underWay?.job;
    stopWaiting();
    const neverWorked = !hasAnswered && open !== openFallback;
    forgetChannel();
    if (neverWorked) {
      open = openFallback;
      if (job) waiting = [job, ...waiting];
    } else {
      job?.failed(new Error(message));
    }
    sendNext();
  }

  /** Whatever kept the worker would keep this thread too: nobody else is given the request. */
  function silent() {
    const job = underWay?.job;
    stopWaiting();
    forgetChannel();
    job?.failed(new Error('timeout'));
    sendNext();
  }

  function openedChannel(): Channel {
    if (channel) return channel;
    try {
      channel = open({ answered, broken });
    } catch {
      open = openFallback;
      channel = open({ answered, broken });
    }
    return channel;
  }

  function sendNext() {
    const [job, ...others] = waiting;
    if (underWay || !job) return;
    waiting = others;
    const line = openedChannel();
    lastId += 1;
    underWay = { id: lastId, job };
    try {
      const request = job.request(lastId);
      line.send(request);
      timer = setTimeout(silent, patienceFor(request, rowsOf(known)));
    } catch (error) {
      broken(errorFrom(error).message);
    }
  }

  function enqueue(job: Job) {
    const isReplaced = (other: Job) => job.key !== null && other.key === job.key;
    for (const other of waiting.filter(isReplaced)) other.replaced();
    waiting = [...waiting.filter((other) => !isReplaced(other)), job];
    sendNext();
  }

  function analysisRequest(id: number, input: AnalysisInput): WorkerRequest {
    const { settings, scenario, year } = input;
    const inputs = changedInputs(known, input);
    known = input;
    return { type: 'analyse', id, inputs, settings, scenario, year };
  }

  /** Puts back what the worker left out: what has not changed, and the edited facilities. */
  function joined(
    { facilities, scenario }: AnalysisInput,
    { change, territory = last?.territory }: Extract<WorkerAnswer, { type: 'analysis' }>,
  ): Analysis {
    if (!territory) throw new Error('The worker left out a part it never sent');
    last = { ...changedAnalysis(last, change), territory };
    return { ...last, facilities: effectiveFacilities(facilities, scenario).table };
  }

  return {
    analyse: (key, input) =>
      new Promise((resolve, reject) =>
        enqueue({
          key,
          request: (id) => analysisRequest(id, input),
          done: (answer) => answer.type === 'analysis' && resolve(joined(input, answer)),
          failed: reject,
          replaced: () => resolve(null),
        }),
      ),
    read: (file, options) =>
      new Promise((resolve, reject) =>
        enqueue({
          key: null,
          request: (id) => ({ type: 'read', id, file, options }),
          done: (answer) => answer.type === 'reading' && resolve(withBytes(answer.reading, file)),
          failed: reject,
          replaced: () => undefined,
        }),
      ),
    open: (bytes) =>
      new Promise((resolve, reject) =>
        enqueue({
          key: null,
          request: (id) => ({ type: 'open', id, bytes }),
          done: (answer) => answer.type === 'project' && resolve(answer.opened),
          failed: reject,
          replaced: () => undefined,
        }),
      ),
    rows: (file, options, sha256, window) =>
      new Promise((resolve, reject) =>
        enqueue({
          key: `rows ${window.before}`,
          request: (id) => ({ type: 'rows', id, file, options, sha256, window }),
          done: (answer) => answer.type === 'rows' && resolve(answer.rows),
          failed: reject,
          replaced: () => resolve(null),
        }),
      ),
    close() {
      stopWaiting();
      forgetChannel();
    },
  };
}

function errorFrom(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}

function withBytes(reading: TableReading, file: FileBytes): TableReading {
  return { ...reading, input: { ...reading.input, bytes: file.bytes } };
}

function rowsOf(known: KnownInputs | null): number {
  const { facilities, population, matrix } = known ?? {};
  return (facilities?.count ?? 0) + (population?.count ?? 0) + (matrix?.count ?? 0);
}

/** The tables whose identity is another than what the worker was last sent. */
function changedInputs(known: KnownInputs | null, next: KnownInputs): ChangedInputs {
  const { facilities, population, matrix } = next;
  return {
    ...(known?.facilities === facilities ? {} : { facilities }),
    ...(known?.population === population ? {} : { population }),
    ...(known?.matrix === matrix ? {} : { matrix }),
  };
}
