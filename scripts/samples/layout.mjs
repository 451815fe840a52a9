import { lognormal } from './random.mjs';

/**
 * A schematic layout in kilometres east and north of a nominal centre: points of a spiral, shaken
 * and pushed apart, then shared out to districts and streets. No coordinate of any map is used.
 */

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Lobes of the outline, so that the city is no perfect disc. */
function lobe(angle) {
  return (
    1 +
    0.1 * Math.cos(2 * angle + 0.6) +
    0.06 * Math.cos(3 * angle + 4) +
    0.04 * Math.cos(5 * angle + 2)
  );
}

/**
 * Points of a spiral around a centre, spaced by `spacingAt(index)` kilometres, starting outside a
 * hole that `startRadius` kilometres leaves free.
 */
export function spiral(random, { centre, count, spacingAt, startRadius = 0 }) {
  const points = [];
  let area = Math.PI * startRadius ** 2;
  for (let index = 0; index < count; index++) {
    const spacing = spacingAt(index);
    // A point of a hexagonal packing takes up 0.866 of the square of its spacing.
    area += 0.866 * spacing ** 2;
    const angle = index * goldenAngle;
    const radius = Math.sqrt(area / Math.PI) * lobe(angle);
    points.push({
      x: centre.x + radius * Math.cos(angle) + (random() - 0.5) * spacing * 0.7,
      y: centre.y + radius * Math.sin(angle) + (random() - 0.5) * spacing * 0.7,
      spacing,
    });
  }
  return points;
}

/** Pushes points apart that are closer than nine tenths of their spacing; a few rounds are enough. */
export function relax(points, rounds = 12) {
  for (let round = 0; round < rounds; round++) {
    const moves = points.map((point) => push(point, points));
    points.forEach((point, i) => {
      point.x += moves[i].x;
      point.y += moves[i].y;
    });
  }
  return points;
}

function push(point, points) {
  const move = { x: 0, y: 0 };
  for (const other of points) {
    if (other === point) continue;
    const dx = point.x - other.x;
    const dy = point.y - other.y;
    const wanted = 0.45 * (point.spacing + other.spacing);
    if (Math.abs(dx) > wanted || Math.abs(dy) > wanted) continue;
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || distance >= wanted) continue;
    const share = (0.3 * (wanted - distance)) / distance;
    move.x += dx * share;
    move.y += dy * share;
  }
  return move;
}

/**
 * Shares points out to groups, exactly as many to each as its `count`, so that groups keep together:
 * every point first takes the nearest group, then prices rise where too many want to be.
 * The counts have to add up to the number of points.
 */
export function shareOut(points, groups) {
  const price = groups.map(() => 0);
  let best = null;
  const middle = meanOf(points);
  const scale = points.reduce((sum, p) => sum + squaredDistance(p, middle), 0) / points.length;
  for (let round = 0, step = scale / 4; round < 500; round++, step *= 0.99) {
    const taken = points.map((point) => cheapest(point, groups, price));
    const counts = groups.map((_, g) => taken.filter((t) => t === g).length);
    const error = counts.reduce((sum, count, g) => sum + Math.abs(count - groups[g].count), 0);
    if (best === null || error < best.error) best = { error, taken };
    if (error === 0) break;
    counts.forEach((count, g) => {
      price[g] += (step * (count - groups[g].count)) / Math.max(4, groups[g].count);
    });
  }
  return evenOut(points, groups, best.taken);
}

function squaredDistance(a, b) {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

function cheapest(point, groups, price) {
  let choice = 0;
  let lowest = Number.POSITIVE_INFINITY;
  groups.forEach((group, g) => {
    const cost = squaredDistance(point, group) + price[g];
    if (cost < lowest) {
      lowest = cost;
      choice = g;
    }
  });
  return choice;
}

/** Moves single points from groups that have too many to those that have too few, the nearest first. */
function evenOut(points, groups, taken) {
  const surplus = groups.map(({ count }, g) => taken.filter((t) => t === g).length - count);
  while (surplus.some((over) => over > 0)) {
    let move = null;
    for (let i = 0; i < points.length; i++) {
      if (surplus[taken[i]] <= 0) continue;
      for (let g = 0; g < groups.length; g++) {
        if (surplus[g] >= 0) continue;
        const from = squaredDistance(points[i], groups[taken[i]]);
        const cost = squaredDistance(points[i], groups[g]) - from;
        if (move === null || cost < move.cost) move = { i, g, cost };
      }
    }
    surplus[taken[move.i]]--;
    surplus[move.g]++;
    taken[move.i] = move.g;
  }
  return taken;
}

/** Like `shareOut`, with group centres that settle among their own points; needs no centres. */
export function cluster(random, points, counts) {
  const groups = counts.map((count) => {
    const start = points[Math.floor(random() * points.length)];
    return { x: start.x + 0.01 * lognormal(random, 1), y: start.y, count };
  });
  let taken = [];
  for (let round = 0; round < 8; round++) {
    taken = shareOut(points, groups);
    groups.forEach((group, g) => {
      const own = points.filter((_, i) => taken[i] === g);
      if (own.length > 0) Object.assign(group, meanOf(own));
    });
  }
  return taken;
}

/** Mean position of points. */
export function meanOf(points) {
  const sum = (axis) => points.reduce((total, point) => total + point[axis], 0);
  return { x: sum('x') / points.length, y: sum('y') / points.length };
}
