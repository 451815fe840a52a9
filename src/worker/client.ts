import { effectiveFacilities } from '../edit/effectiveFacilities.ts';
import type { Progress } from '../ingest/progress.ts';
import type { Analysis, AnalysisInput } from '../scorecard/analysis.ts';
import {
  type AnalysisClient,
  CancelledError,
  type FilesLoaded,
  type Watch,
} from './analysisClient.ts';
import { createPartCollector } from './answerParts.ts';
import { changedAnalysis } from './analysisChange.ts';
import { changedInputs, type KnownInputs, rowsOf } from './changedInputs.ts';
import { type Channel, type OpenChannel, openInlineChannel, openWorkerChannel } from './channel.ts';
import { filesLoaded, withBytes } from './ownBytes.ts';
import { patienceFor } from './patience.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import type { FileToLoad, LoadedInputs, WorkerAnswer, WorkerRequest } from './protocol.ts';

interface Job {
  /** Requests of one key replace each other; null: never replaced. */
  readonly key: string | null;
  request(id: number): WorkerRequest;
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  done(answer: WorkerAnswer): void;
  failed(error: Error): void;
  replaced(): void;
}

/** How long the next word of a worker may take that has told of its progress, in milliseconds. */
const patienceBetweenTellings = 60_000;

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
  let parts = createPartCollector();
  let last: Omit<Analysis, 'facilities' | 'boundaries'> | null = null;
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
    if (answer.type === 'progress' || answer.type === 'part') {
      waitAgain();
      if (answer.type === 'part') parts.add(answer.part);
      else job.progress?.(answer.share);
      return;
    }
    const whole = parts.join(answer);
    stopWaiting();
    try {
      if (answer.type === 'failed') job.failed(new Error(answer.message));
      else job.done(whole);
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

  /** A worker that still tells of its progress is not given up. */
  function waitAgain() {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(silent, patienceBetweenTellings);
  }

  /** The worker cannot be interrupted, only ended; it is started again for the next request. */
  function cancel(job: Job) {
    if (underWay?.job === job) {
      stopWaiting();
      forgetChannel();
    }
    waiting = waiting.filter((other) => other !== job);
    job.failed(new CancelledError('Cancelled'));
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
    // Of several requests that are given up together, the others must not be sent meanwhile.
    const job = waiting.find(({ signal }) => !signal?.aborted);
    if (underWay || !job) return;
    waiting = waiting.filter((other) => other !== job);
    const line = openedChannel();
    lastId += 1;
    underWay = { id: lastId, job };
    parts = createPartCollector();
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

  /** Asks in its turn; `valueOf` takes the value out of the answer. */
  function ask<Value>(
    request: (id: number) => WorkerRequest,
    valueOf: (answer: WorkerAnswer) => Value | null,
    { signal, progress }: Watch = {},
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      const job: Job = {
        key: null,
        progress,
        signal,
        request,
        done: handOver(valueOf, resolve),
        failed: reject,
        replaced: () => undefined,
      };
      if (signal?.aborted) reject(new CancelledError('Cancelled'));
      else enqueue(job);
      signal?.addEventListener('abort', () => cancel(job), { once: true });
    });
  }

  /** The same, but null when a newer request of the key takes this one's place before it is sent. */
  function askLatest<Value>(
    key: string,
    request: (id: number) => WorkerRequest,
    valueOf: (answer: WorkerAnswer) => Value | null,
  ): Promise<Value | null> {
    return new Promise((resolve, reject) =>
      enqueue({
        key,
        request,
        done: handOver(valueOf, resolve),
        failed: reject,
        replaced: () => resolve(null),
      }),
    );
  }

  function analysisRequest(
    type: 'analyse' | 'reasons',
    id: number,
    input: AnalysisInput,
  ): WorkerRequest {
    const { settings, scenario, year } = input;
    const inputs = changedInputs(known, input);
    known = input;
    return { type, id, inputs, settings, scenario, year };
  }

  /** The worker keeps what it has loaded, and need not be sent it for the analysis. */
  function loadedTables(loaded: LoadedInputs, files: readonly FileToLoad[]): FilesLoaded {
    const answer = filesLoaded(loaded, files);
    known = { ...known, ...tablesOf(answer.inputs) };
    return answer;
  }

  /** Puts back what the worker left out: what has not changed, boundaries and edited facilities. */
  function joined(
    { facilities, boundaries = null, scenario }: AnalysisInput,
    { change, territory = last?.territory }: Extract<WorkerAnswer, { type: 'analysis' }>,
  ): Analysis {
    if (!territory) throw new Error('The worker left out a part it never sent');
    last = { ...changedAnalysis(last, change), territory };
    return { ...last, boundaries, facilities: effectiveFacilities(facilities, scenario).table };
  }

  return {
    analyse: (key, input) =>
      askLatest(
        key,
        (id) => analysisRequest('analyse', id, input),
        (answer) => (answer.type === 'analysis' ? joined(input, answer) : null),
      ),
    reasons: (input) =>
      askLatest(
        'reasons',
        (id) => analysisRequest('reasons', id, input),
        (answer) => (answer.type === 'reasons' ? answer.reasons : null),
      ),
    read: (file, options, watch) =>
      ask(
        (id) => ({ type: 'read', id, file, options }),
        (answer) => (answer.type === 'reading' ? withBytes(answer.reading, file) : null),
        watch,
      ),
    compare: (files) =>
      ask(
        (id) => ({ type: 'compare', id, files }),
        (answer) => (answer.type === 'evidence' ? answer.evidence : null),
      ),
    load: (files, watch) =>
      ask(
        (id) => ({ type: 'load', id, files }),
        (answer) => (answer.type === 'inputs' ? loadedTables(answer.loaded, files) : null),
        watch,
      ),
    open: (bytes, watch) =>
      ask(
        (id) => ({ type: 'open', id, bytes }),
        (answer) => (answer.type === 'project' ? answer.opened : null),
        watch,
      ),
    rows: (file, options, sha256, window) =>
      askLatest(
        `rows ${window.before}`,
        (id) => ({ type: 'rows', id, file, options, sha256, window }),
        (answer) => (answer.type === 'rows' ? answer.rows : null),
      ),
    close() {
      stopWaiting();
      forgetChannel();
    },
  };
}

/** Takes the value out of an answer; one of another kind fails the request. */
function handOver<Value>(
  valueOf: (answer: WorkerAnswer) => Value | null,
  resolve: (value: Value) => void,
): (answer: WorkerAnswer) => void {
  return (answer) => {
    const value = valueOf(answer);
    if (value === null) throw new Error(`The worker answered with ${answer.type}`);
    resolve(value);
  };
}

function errorFrom(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
