import { readTable } from '../../src/ingest/readTable.ts';
import { cpuMs, mulberry32, printScaling } from './measure.ts';

const faults = ['约120', '一百二', 'abc', '1e5', '-5', '12人左右', '100-120', '？'];
const districts = ['和平区', '沈河区', '大东区', '皇姑区'];

/** A population table of 8 columns in which three rows of ten have a fault. */
function faultyTable(rows: number, seed: number): Uint8Array {
  const next = mulberry32(seed);
  const lines = ['编号,社区名称,区县,街道,经度,纬度,60岁及以上人口,3岁以下人口'];
  for (let row = 0; row < rows; row++) {
    const fault = next() < 0.3 ? Math.floor(next() * 4) : -1;
    const word = faults[row % faults.length] ?? '';
    const lng = fault === 0 ? '' : (123 + next()).toFixed(6);
    const lat = fault === 1 ? '999' : (41.5 + next()).toFixed(6);
    const elders = fault === 2 ? word : String(Math.floor(next() * 900));
    const infants = fault === 3 ? word : String(Math.floor(next() * 90));
    const place = `${districts[row % 4] ?? ''},街道${row % 400}`;
    lines.push(`p${row},第${row}社区,${place},${lng},${lat},${elders},${infants}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** Reading a million rows of which 30 % are bad: at most 30 s, and every row counted once. */
export async function run(): Promise<void> {
  const [half = 0, whole = 0] = [500_000, 1_000_000].map((rows) => {
    const bytes = faultyTable(rows, 7);
    return cpuMs(1, () => {
      const { read, accepted, rejected, skipped } = readTable({ name: 'p.csv', bytes }, {}).input;
      const isWhole = read === rows && read === accepted + rejected + skipped;
      if (!isWhole) throw new Error(`${read} = ${accepted} + ${rejected} + ${skipped} of ${rows}`);
    });
  });
  printScaling('reading 500,000 and 1,000,000 rows', half, whole);
  const verdict = whole <= 30_000 ? 'reached' : 'MISSED';
  console.log(`1,000,000 rows: ${(whole / 1000).toFixed(1)} s, goal 30 s ${verdict}`);
}
