import type { SaveTurn, TurnHolder } from '../../src/state/saveTurn.ts';

/** The turn to save of several tabs of one browser, in memory; its tabs can be closed. */
export interface SharedTurn {
  /** A tab's own door to it. */
  tab(): SaveTurn & { close(): void };
}

export function sharedTurn(): SharedTurn {
  let owner: TurnHolder | null = null;
  let line: TurnHolder[] = [];

  function next() {
    owner = line.shift() ?? null;
    owner?.gained();
  }

  return {
    tab() {
      let own: TurnHolder | null = null;
      return {
        join(holder) {
          own = holder;
          line.push(holder);
          if (owner) holder.waits();
          else next();
        },
        async takeOver() {
          const loser = owner;
          if (loser && loser !== own) {
            await loser.yields();
            line.push(loser);
          }
          line = line.filter((holder) => holder !== own);
          owner = own;
          owner?.gained();
        },
        close() {
          line = line.filter((holder) => holder !== own);
          if (owner === own) next();
        },
      };
    },
  };
}
