import type { SaveTurn, TurnHolder } from './saveTurn.ts';

/** How long the other tab may take for its last save before the turn is taken from it. */
const yieldMilliseconds = 2000;

const askWord = 'yield';
const answerWord = 'yielded';

/**
 * The turn as a Web Lock of the origin: it falls to the next tab when its holder is closed or
 * crashes. Whoever takes over first asks the holder, by a channel, to finish saving.
 */
export function webLockTurn(locks: LockManager, name = 'kinreach-save'): SaveTurn {
  const channel = new BroadcastChannel(name);
  let holder: TurnHolder | null = null;
  let holds = false;
  let line: AbortController | null = null;

  /** Held until the page goes or the lock is stolen. */
  function hold(): Promise<void> {
    line = null;
    holds = true;
    holder?.gained();
    return new Promise(() => {});
  }

  function lost() {
    holds = false;
    void holder?.yields();
    standInLine();
  }

  function standInLine() {
    const place = new AbortController();
    line = place;
    locks.request(name, { signal: place.signal }, hold).catch(() => {
      // Leaving the line is our own doing; otherwise the lock was granted and then stolen.
      if (!place.signal.aborted) lost();
    });
  }

  function joinLine(lock: Lock | null): Promise<void> | undefined {
    if (lock) return hold();
    holder?.waits();
    standInLine();
    return undefined;
  }

  function askHolder(): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        channel.removeEventListener('message', hear);
        resolve();
      };
      const hear = (event: MessageEvent<unknown>) => event.data === answerWord && finish();
      const timer = setTimeout(finish, yieldMilliseconds);
      channel.addEventListener('message', hear);
      channel.postMessage(askWord);
    });
  }

  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data !== askWord || !holds) return;
    void holder?.yields().then(() => channel.postMessage(answerWord));
  });

  return {
    join(joining) {
      holder = joining;
      locks.request(name, { ifAvailable: true }, joinLine).catch(lost);
    },
    async takeOver() {
      // The tab that asked for the turn may have gone before it took it.
      if (holds) return holder?.gained();
      await askHolder();
      line?.abort();
      locks.request(name, { steal: true }, hold).catch(lost);
    },
  };
}
