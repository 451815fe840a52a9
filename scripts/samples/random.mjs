/** Seeded numbers: the same seed gives the same samples on every machine. */

/** Mulberry32: numbers in [0, 1). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number of the normal distribution (Box and Muller). */
export function normal(random) {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A factor around 1, skewed as sizes of towns and homes are. */
export function lognormal(random, sigma) {
  return Math.exp(sigma * normal(random));
}

/** The same items in a new order (Fisher and Yates). */
export function shuffled(random, items) {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * Splits a whole number by weights (largest remainder), no part above its cap or below its floor;
 * the parts add up to the total exactly.
 */
export function apportion(total, weights, caps = [], floors = []) {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / weightSum);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of byRemainder) if (left-- > 0) parts[index]++;
  return withinLimits(parts, caps, floors);
}

/** Moves what stands above a cap or below a floor to the parts that have the most room. */
function withinLimits(parts, caps, floors) {
  const cap = (index) => caps[index] ?? Number.POSITIVE_INFINITY;
  const floor = (index) => floors[index] ?? 0;
  let spare = 0;
  for (let i = 0; i < parts.length; i++) {
    const limited = Math.min(cap(i), Math.max(floor(i), parts[i]));
    spare += parts[i] - limited;
    parts[i] = limited;
  }
  while (spare !== 0) {
    const step = Math.sign(spare);
    const room = (i) => (step > 0 ? cap(i) - parts[i] : parts[i] - floor(i));
    const bySize = parts.map((_, i) => i).sort((a, b) => parts[b] - parts[a] || a - b);
    const open = bySize.filter((i) => room(i) > 0).slice(0, Math.abs(spare));
    if (open.length === 0) throw new Error('no room for the rest of an apportionment');
    for (const i of open) parts[i] += step;
    spare -= step * open.length;
  }
  return parts;
}
