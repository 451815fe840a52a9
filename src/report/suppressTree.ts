/** Groups of people within groups of people, such as communities within streets. */
export interface GroupTree {
  /** Parent of each node, always a later one; -1 for a root. */
  readonly parent: Int32Array;
}

/** People of one category by node: those of a leaf, 0 for every node that only adds up others. */
export interface Category {
  readonly people: Float64Array;
  /** Counts above 0 and below this one are not published. */
  readonly smallest: number;
}

/**
 * Decides which nodes may be published, so that no count of 1 up to `smallest` − 1 people can be
 * derived from those that are. All categories of a node are published, or none.
 *
 * What readers can derive: a published node less its published parts leaves a rest. These rests are
 * disjoint, and every published node is a sum of them, so that whatever can be derived exactly is a
 * sum of rests. So every rest must be 0 or large in every category: where one
 * is not, further parts are hidden in it, the fewest and smallest that do, else the node itself.
 *
 * @param published 1 for each node that may be published; the answer is a copy with fewer of them
 */
export function protectTree(
  { parent }: GroupTree,
  categories: readonly Category[],
  published: Uint8Array,
): Uint8Array {
  const open = Uint8Array.from(published);
  const rests = categories.map(({ people }) => Float64Array.from(people));
  const children = childrenOf(parent);
  const tree: Rests = { parent, children, categories, rests, open };
  for (let node = 0; node < parent.length; node++) {
    while (open[node] === 1 && isSmall(tree, (at) => rests[at]?.[node] ?? 0)) {
      const chain = helpers(tree, node);
      for (const part of chain) {
        open[part] = 0;
        moveRest(tree, part, node);
      }
      if (chain.length === 0) open[node] = 0;
    }
    if (open[node] === 0) moveRest(tree, node, parent[node] ?? -1);
  }
  return open;
}

interface Rests {
  readonly parent: Int32Array;
  readonly children: Children;
  readonly categories: readonly Category[];
  readonly rests: readonly Float64Array[];
  readonly open: Uint8Array;
}

function isSmall({ categories }: Rests, restOf: (category: number) => number): boolean {
  return categories.some(({ smallest }, at) => isBetween(restOf(at), smallest));
}

/** Categories may be differences of incomplete columns, and then below 0. */
function isBetween(people: number, smallest: number): boolean {
  const size = Math.abs(people);
  return size > 1e-9 && size < smallest;
}

function moveRest({ rests }: Rests, from: number, to: number): void {
  for (const rest of rests) {
    if (to >= 0) rest[to] = (rest[to] ?? 0) + (rest[from] ?? 0);
    rest[from] = 0;
  }
}

/**
 * The published parts that are hidden next, to make the rest of a node large: one, with those that
 * it is within. Best one that suffices at once, then the fewest, the smallest, the first. Empty
 * where none would help.
 */
function helpers(tree: Rests, node: number): readonly number[] {
  const { rests, categories } = tree;
  const lacking = categories.flatMap(({ smallest }, at) =>
    isBetween(rests[at]?.[node] ?? 0, smallest) ? [at] : [],
  );
  let best: { readonly chain: readonly number[]; readonly cost: readonly number[] } | null = null;
  for (const chain of chainsBelow(tree, node)) {
    const added = rests.map((rest) => chain.reduce((sum, part) => sum + (rest[part] ?? 0), 0));
    if (!lacking.some((at) => Math.abs(added[at] ?? 0) > 1e-9)) continue;
    const suffices = !isSmall(tree, (at) => (rests[at]?.[node] ?? 0) + (added[at] ?? 0));
    const size = added.reduce((sum, people) => sum + Math.abs(people), 0);
    const cost = [suffices ? 0 : 1, chain.length, size];
    if (best === null || isLess(cost, best.cost)) best = { chain, cost };
  }
  return best?.chain ?? [];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Every published node below a node, each with the published ones between, in order of nodes. */
function* chainsBelow(
  tree: Rests,
  node: number,
  between: readonly number[] = [],
): Generator<readonly number[], void, undefined> {
  const { children, open } = tree;
  const end = children.start[node + 1] ?? 0;
  for (let at = children.start[node] ?? 0; at < end; at++) {
    const child = children.nodes[at] ?? -1;
    const chain = open[child] === 1 ? [...between, child] : between;
    if (open[child] === 1) yield chain;
    yield* chainsBelow(tree, child, chain);
  }
}

interface Children {
  readonly start: Uint32Array;
  readonly nodes: Int32Array;
}

function childrenOf(parent: Int32Array): Children {
  const start = new Uint32Array(parent.length + 1);
  for (const up of parent) if (up >= 0) start[up + 1] = (start[up + 1] ?? 0) + 1;
  for (let node = 0; node < parent.length; node++)
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = Uint32Array.from(start);
  const nodes = new Int32Array(start[parent.length] ?? 0);
  for (const [node, up] of parent.entries()) {
    if (up < 0) continue;
    nodes[next[up] ?? 0] = node;
    next[up] = (next[up] ?? 0) + 1;
  }
  return { start, nodes };
}
