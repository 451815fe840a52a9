/** What a tab does as its turn to save comes and goes. */
export interface TurnHolder {
  /** The turn is this tab's now. */
  gained(): void;
  /** Another tab has the turn; this one stands in line for it. */
  waits(): void;
  /** Another tab takes over: saves what there is, then saves no more. May be told twice. */
  yields(): Promise<void>;
}

/** The turn to save, which one tab of a browser has at a time. */
export interface SaveTurn {
  /** Stands in line; the first word comes at once. */
  join(holder: TurnHolder): void;
  /** Takes the turn from whoever has it. */
  takeOver(): Promise<void>;
}

/** Where tabs cannot know of each other everybody has the turn; revisions still keep saves apart. */
export function unsharedTurn(): SaveTurn {
  let holder: TurnHolder | null = null;
  return {
    join(joining) {
      holder = joining;
      joining.gained();
    },
    takeOver() {
      holder?.gained();
      return Promise.resolve();
    },
  };
}
