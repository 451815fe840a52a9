import { type Category, type GroupTree, protectTree } from './suppressTree.ts';

/** A part of the people of every point, such as elders of the population, and what became of them. */
export interface Part {
  /** People by point; points are the first nodes of the tree. */
  readonly people: Float64Array;
  /** Category of each point's people, from 0 to 4; readers know it. */
  readonly kind: Uint8Array;
  readonly categories: readonly Category[];
}

/** The people that a part is of, and where they are published. */
export interface Whole {
  readonly people: Float64Array;
  readonly open: Uint8Array;
  /** Counts above 0 and below this one are not published. */
  readonly smallest: number;
}

/**
 * Where a part may be published together with the whole: nowhere else than the whole, where
 * `protectTree` allows it, and where no small number is the difference of both. Readers know where
 * each category lives: elders out of reach of a street may all be of one community, whose
 * population less these elders is then known.
 */
export function protectPart(tree: GroupTree, part: Part, whole: Whole): Uint8Array {
  let open = protectTree(tree, part.categories, whole.open);
  for (;;) {
    const small = smallDifferences(tree, part, whole, open);
    if (small.length === 0) return open;
    const allowed = Uint8Array.from(open);
    for (const node of small) allowed[node] = 0;
    open = protectTree(tree, part.categories, allowed);
  }
}

/** For each node the published node in whose rest it is: itself or the nearest above; -1 for none. */
function restOf({ parent }: GroupTree, open: Uint8Array): Int32Array {
  const rest = new Int32Array(parent.length).fill(-1);
  for (let node = parent.length - 1; node >= 0; node--) {
    rest[node] = open[node] === 1 ? node : (rest[parent[node] ?? -1] ?? -1);
  }
  return rest;
}

/** The rests of the whole within one rest of the part. */
interface Rest {
  /** People of each category of the part. */
  readonly parts: number[];
  /** By rest of the whole: its people, and its categories as bits. */
  readonly wholes: Map<number, { people: number; kinds: number }>;
}

function smallDifferences(
  tree: GroupTree,
  part: Part,
  whole: Whole,
  open: Uint8Array,
): readonly number[] {
  const restOfPart = restOf(tree, open);
  const restOfWhole = restOf(tree, whole.open);
  const rests = new Map<number, Rest>();
  for (const [point, kind] of part.kind.entries()) {
    const node = restOfPart[point] ?? -1;
    if (node === -1) continue;
    const rest: Rest = rests.get(node) ?? { parts: [0, 0, 0, 0, 0], wholes: new Map() };
    rests.set(node, rest);
    rest.parts[kind] = (rest.parts[kind] ?? 0) + (part.people[point] ?? 0);
    const within = restOfWhole[point] ?? -1;
    const known = rest.wholes.get(within) ?? { people: 0, kinds: 0 };
    rest.wholes.set(within, known);
    known.people += whole.people[point] ?? 0;
    known.kinds |= 1 << kind;
  }
  return [...rests].flatMap(([node, rest]) => (isSmall(rest, whole.smallest) ? [node] : []));
}

/** True where some categories, taken from all rests that have people of them, leave few others. */
function isSmall({ parts, wholes }: Rest, smallest: number): boolean {
  const byKinds = new Float64Array(32);
  for (const { people, kinds } of wholes.values()) byKinds[kinds] = (byKinds[kinds] ?? 0) + people;
  for (let some = 1; some < 32; some++) {
    let left = 0;
    for (let kinds = 1; kinds < 32; kinds++) if (kinds & some) left += byKinds[kinds] ?? 0;
    for (const [kind, people] of parts.entries()) if (some & (1 << kind)) left -= people;
    if (Math.abs(left) > 1e-9 && Math.abs(left) < smallest) return true;
  }
  return false;
}
