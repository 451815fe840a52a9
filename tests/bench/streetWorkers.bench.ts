import { loadavg } from 'node:os';
import { type PairQuestion, startPairThreads } from '../../src/cli/pairThreads.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { buildWalkGraph } from '../../src/network/graph/buildWalkGraph.ts';
import { buildSegmentGrid } from '../../src/network/graph/segmentGrid.ts';
import { readStreets } from '../../src/network/osm/readStreets.ts';
import { snapPoints } from '../../src/network/search/snapPoints.ts';
import { streetPairs } from '../../src/network/search/streetReach.ts';
import { buildStreetWalk } from '../../src/network/search/streetWalk.ts';
import { buildStreetLimit } from '../../src/reach/limit.ts';
import { placesNear } from '../helpers/randomPlaces.ts';
import { pbfBytes } from '../helpers/writeOsm.ts';
import { cityDraft } from './cityDraft.ts';
import { expectSame, printRatio } from './measure.ts';
import { startSpinThreads } from './spinThreads.ts';

const repeats = 25;
const service = 'elder';

/**
 * What 10,000 facilities of a made-up city reach, on one thread and on two that are there already. Only the
 * clock tells this, and only on an idle machine of two processors or more.
 */
export async function run(): Promise<void> {
  const read = readStreets('city', pbfBytes(cityDraft()), null);
  if (!read.ok) throw new Error('unreadable');
  const { graph } = buildWalkGraph('city', read.value, 0.5);
  const grid = buildSegmentGrid(graph.edges);
  const points = snapPoints(grid, placesNear(read.value, 100_000, 0.0003, 1), 200);
  const facilities = snapPoints(grid, placesNear(read.value, 10_000, 0.0003, 2), 200);
  const question: PairQuestion = { graph, points, facilities, settings: defaultSettings, service };
  const limit = buildStreetLimit(defaultSettings, service);
  const whole = sumOf(streetPairs(buildStreetWalk(graph, points, facilities), limit));
  const pools = [1, 2].map((threads) => startPairThreads(question, threads));
  for (const pool of pools) expectSame('pairs', sumOf(await pool.pairs()), whole);
  const [one, two] = pools;
  if (!one || !two) throw new Error('no threads');
  const spins = startSpinThreads();
  const works = [() => one.pairs(), () => two.pairs(), () => spins.spin(1), () => spins.spin(2)];
  const least = works.map(() => ({ wall: Infinity, cpu: Infinity }));
  // In turn, so that a change of load meets all.
  for (let k = 0; k < repeats; k++) {
    for (const [w, work] of works.entries()) {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await work();
      const { user, system } = process.cpuUsage(cpu);
      const { wall, cpu: leastCpu } = least[w]!;
      least[w] = {
        wall: Math.min(wall, performance.now() - start),
        cpu: Math.min(leastCpu, (user + system) / 1000),
      };
    }
  }
  for (const pool of [one, two, spins]) await pool.stop();
  const [onOne, onTwo, spinOne, spinTwo] = least;
  if (!onOne || !onTwo || !spinOne || !spinTwo) throw new Error('no times');
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`processor time: one ${onOne.cpu.toFixed(0)} ms, two ${onTwo.cpu.toFixed(0)} ms`);
  printRatio('10,000 facilities, two threads', onTwo.wall, 'one', onOne.wall, 1.7);
  // Below 2, others use the machine, and the line above says less than it should.
  console.log(
    `two threads that only count: ${((2 * spinOne.wall) / spinTwo.wall).toFixed(2)}x of one`,
  );
}

function sumOf({ facility, metres }: ReturnType<typeof streetPairs>): number {
  return facility.reduce((sum, row, k) => sum + row + metres[k]!, 0);
}
