import { describe, expect, it } from 'vitest';
import { boundaryTrials, communityTrials } from '../helpers/datumTrials.ts';
import { seededRandom } from '../helpers/seededRandom.ts';

describe('the datum of a table by its evidence', () => {
  it.each([
    ['communities', communityTrials],
    ['boundaries', boundaryTrials],
  ] as const)('%s: right where it speaks, hardly ever against WGS-84', (_, trials) => {
    const tally = trials(seededRandom(7), 300);
    const spoken = tally.right + tally.wrong;
    expect(tally.right / spoken).toBeGreaterThanOrEqual(0.99);
    expect(tally.accused / tally.innocent).toBeLessThanOrEqual(0.005);
    // Evidence that never speaks would be right as well.
    expect(spoken).toBeGreaterThan(150);
  });
});
