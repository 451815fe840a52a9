import { CancelledError, type Watch } from './analysisClient.ts';
import { createPartCollector } from './answerParts.ts';
import type { Channel, OpenChannel } from './channel.ts';
import type { WorkerAnswer, WorkerRequest } from './protocol.ts';

interface Job {
  /** Requests of one key replace each other; null: never replaced. */
  readonly key: string | null;
  request(id: number): WorkerRequest;
  readonly watch: Watch;
  done(answer: WorkerAnswer): void;
  failed(error: Error): void;
  replaced(): void;
}

/** Puts requests to one worker, one after the other. */
export interface JobQueue {
  /** Asks in its turn; `valueOf` takes the value out of the answer. */
  ask<Value>(request: BuildRequest, valueOf: TakeValue<Value>, watch?: Watch): Promise<Value>;
  /** The same, but null when a newer request of the key takes this one's place before it is sent. */
  askLatest<Value>(
    key: string,
    request: BuildRequest,
    valueOf: TakeValue<Value>,
  ): Promise<Value | null>;
  close(): void;
}

/** Builds a request when its turn comes. */
type BuildRequest = (id: number) => WorkerRequest;
/** The value in an answer; null: it is an answer of another kind. */
type TakeValue<Value> = (answer: WorkerAnswer) => Value | null;

export interface JobQueueOptions {
  readonly openChannel: OpenChannel;
  readonly openFallback: OpenChannel;
  /** Milliseconds until the first word of the worker about a request. */
  readonly patienceFor: (request: WorkerRequest) => number;
  /** A worker is gone, with all that it was sent. */
  readonly forgotten: () => void;
  /** The browser did not let the network of a street file be kept. */
  readonly notKept: (reason: string) => void;
}

/** How long the next word of a worker may take that has told of its progress, in milliseconds. */
const patienceBetweenTellings = 60_000;

/**
 * Makes the queue of one worker. A worker that dies, or does not answer in a long time, fails the
 * request it was at and is started again. Where one dies and none has ever answered, workers are not
 * to be had, and this thread takes over.
 */
export function createJobQueue({
  openChannel,
  openFallback,
  patienceFor,
  forgotten,
  notKept,
}: JobQueueOptions): JobQueue {
  let open = openChannel;
  let channel: Channel | null = null;
  let hasAnswered = false;
  let parts = createPartCollector();
  let underWay: { readonly id: number; readonly job: Job } | null = null;
  let waiting: readonly Job[] = [];
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function forgetChannel() {
    channel?.close();
    channel = null;
    forgotten();
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
    if (answer.type === 'notKept') return notKept(answer.reason);
    if (answer.type === 'progress' || answer.type === 'part') {
      waitAgain();
      if (answer.type === 'part') parts.add(answer.part);
      else job.watch.progress?.(answer.share);
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
    const job = waiting.find(({ watch }) => !watch.signal?.aborted);
    if (underWay || !job) return;
    waiting = waiting.filter((other) => other !== job);
    const line = openedChannel();
    lastId += 1;
    underWay = { id: lastId, job };
    parts = createPartCollector();
    try {
      const request = job.request(lastId);
      line.send(request);
      timer = setTimeout(silent, patienceFor(request));
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

  return {
    ask(request, valueOf, watch = {}) {
      return new Promise((resolve, reject) => {
        const job: Job = {
          key: null,
          watch,
          request,
          done: handOver(valueOf, resolve),
          failed: reject,
          replaced: () => undefined,
        };
        if (watch.signal?.aborted) reject(new CancelledError('Cancelled'));
        else enqueue(job);
        watch.signal?.addEventListener('abort', () => cancel(job), { once: true });
      });
    },
    askLatest(key, request, valueOf) {
      return new Promise((resolve, reject) =>
        enqueue({
          key,
          watch: {},
          request,
          done: handOver(valueOf, resolve),
          failed: reject,
          replaced: () => resolve(null),
        }),
      );
    },
    close() {
      stopWaiting();
      forgetChannel();
    },
  };
}

/** Takes the value out of an answer; one of another kind fails the request. */
function handOver<Value>(
  valueOf: TakeValue<Value>,
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
