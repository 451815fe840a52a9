/** Round steps, in the order in which they are tried. */
const roundSteps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100];

/**
 * Four rising breaks of five classes: the target, where there is one, is the highest break or a bound
 * of the shares (100 %); the others go down from it in round steps over the range of the values. Where
 * most shares are high the classes narrow towards 100 %, where the differences are.
 */
export function classBreaks(values: readonly number[], target: number, isShare: boolean): number[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0 || low === high) return isShare ? [20, 40, 60, 80] : [1, 2, 3, 4];
  const middle = [...known].sort((a, b) => a - b)[known.length >> 1] ?? high;
  if (isShare && middle >= 80 && low < 95) return [80, 90, 95, 98];
  const hasTarget = target > low && target <= high && !(isShare && target === 100);
  const top = hasTarget ? target : isShare && high > 90 ? 98 : high;
  const wanted = (top - low) / (hasTarget || !isShare ? 4 : 3.5);
  const step = roundSteps.find((each) => each >= wanted - 1e-9) ?? wanted;
  const end = hasTarget || (isShare && high > 90) ? top : Math.floor(top / step) * step;
  if (end - 3 * step <= 0) return breaksFromZero(top, isShare, hasTarget);
  return [3, 2, 1, 0].map((steps) => Math.round((end - steps * step) * 1000) / 1000);
}

/** Nothing is below 0: where the steps would go there, they start from it instead. */
function breaksFromZero(top: number, isShare: boolean, hasTarget: boolean): number[] {
  if (isShare && !hasTarget) return [20, 40, 60, 80];
  const step = hasTarget ? top / 4 : (roundSteps.findLast((each) => each <= top / 4) ?? top / 4);
  return [1, 2, 3, 4].map((steps) => Math.round(steps * step * 1000) / 1000);
}
