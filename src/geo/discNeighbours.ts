import Delaunator from 'delaunator';

/**
 * Which discs of equal radius can hide a stretch of each other's rim: pairs whose centres are Delaunay
 * neighbours on the sphere and closer than two radii. A rim point that any disc hides is also hidden by
 * a Delaunay neighbour, so no other pair matters.
 */
export interface DiscNeighbours {
  /** Entry `i` to `i + 1` bound the neighbours of disc `i`. */
  readonly rowStart: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** Up to this many discs every pair is looked at: quicker than a triangulation, and never degenerate. */
const fewDiscs = 32;

/**
 * @param vectors Unit vectors x, y, z of distinct centres.
 * @param squaredReach Square of the chord between two centres whose discs just touch.
 */
export function findDiscNeighbours(vectors: Float64Array, squaredReach: number): DiscNeighbours {
  const count = vectors.length / 3;
  const pairs: number[] = [];
  const addPair = (i: number, j: number): void => {
    if (squaredChordBetween(vectors, i, j) < squaredReach) pairs.push(i, j);
  };
  const triangles = count > fewDiscs ? triangulate(vectors) : null;
  if (triangles === null) {
    for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) addPair(i, j);
  } else {
    for (let edge = 0; edge < triangles.triangles.length; edge++) {
      // Each inner edge is met twice, once a side; a hull edge has no other side.
      if (edge < triangles.halfedges[edge]!) continue;
      const ahead = edge % 3 === 2 ? edge - 2 : edge + 1;
      addPair(triangles.triangles[edge]!, triangles.triangles[ahead]!);
    }
  }
  return rowsFromPairs(count, pairs);
}

/** Square of the straight line between two of the vectors. */
export function squaredChordBetween(vectors: Float64Array, i: number, j: number): number {
  const dx = vectors[i * 3]! - vectors[j * 3]!;
  const dy = vectors[i * 3 + 1]! - vectors[j * 3 + 1]!;
  const dz = vectors[i * 3 + 2]! - vectors[j * 3 + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

/**
 * Delaunay triangulation in the stereographic projection about the middle of the points, which keeps
 * circles circles and so gives the triangulation of the sphere. null when all points are in a line.
 */
function triangulate(vectors: Float64Array): Delaunator<Float64Array> | null {
  const flat = projectStereographically(vectors);
  const delaunay = new Delaunator(flat);
  const used = new Set(delaunay.triangles);
  return used.size === flat.length / 2 ? delaunay : null;
}

function projectStereographically(vectors: Float64Array): Float64Array {
  const middle = [0, 0, 0];
  for (let k = 0; k < vectors.length; k++) middle[k % 3]! += vectors[k]!;
  const length = Math.hypot(...middle) || 1;
  const [x, y, z] = [middle[0]! / length, middle[1]! / length, middle[2]! / length];
  const acrossLength = Math.hypot(x, y) || 1;
  const [eastX, eastY] = acrossLength < 1e-9 ? [1, 0] : [-y / acrossLength, x / acrossLength];
  const north = [-z * eastY, z * eastX, x * eastY - y * eastX];
  const flat = new Float64Array((vectors.length / 3) * 2);
  for (let i = 0; i < flat.length / 2; i++) {
    const [vx, vy, vz] = [vectors[i * 3]!, vectors[i * 3 + 1]!, vectors[i * 3 + 2]!];
    const scale = 1 / Math.max(1e-9, 1 + vx * x + vy * y + vz * z);
    flat[i * 2] = scale * (vx * eastX + vy * eastY);
    flat[i * 2 + 1] = scale * (vx * north[0]! + vy * north[1]! + vz * north[2]!);
  }
  return flat;
}

function rowsFromPairs(count: number, pairs: readonly number[]): DiscNeighbours {
  const rowStart = new Uint32Array(count + 1);
  for (const i of pairs) rowStart[i + 1]!++;
  for (let i = 1; i <= count; i++) rowStart[i]! += rowStart[i - 1]!;
  const next = rowStart.slice();
  const neighbour = new Uint32Array(pairs.length);
  for (let k = 0; k < pairs.length; k += 2) {
    const [i, j] = [pairs[k]!, pairs[k + 1]!];
    neighbour[next[i]!++] = j;
    neighbour[next[j]!++] = i;
  }
  return { rowStart, neighbour };
}
