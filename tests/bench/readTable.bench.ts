import Papa from 'papaparse';
import { readTable } from '../../src/ingest/readTable.ts';
import { mulberry32 } from './measure.ts';

const rows = 1_000_000;
const noiseBytes = 108_000_000;
const header = '编号,社区名称,区县,经度,纬度,常住人口,60岁以上,3岁以下\n';
const districts = ['和平区', '沈河区', '皇姑区', '铁西区', '大东区'];
const badDegrees = ['', '41.8', '0', '4620000', 'x', '１２３.４', '"123,4"'];
const badCounts = [
  '约120',
  '100-120',
  '１２０人',
  'abc',
  '3.2万',
  '-5',
  '12斤',
  '1e5',
  '—',
  '不详',
];
const megabyte = 2 ** 20;

/**
 * Reads a million rows of eight columns, clean and with 30 % of all cells bad, and noise under a good
 * header. Beside it PapaParse makes objects of the same text, which it neither checks nor converts.
 */
export async function run(): Promise<void> {
  for (const [name, badShare] of [
    ['clean', 0],
    ['30 % bad cells', 0.3],
  ] as const) {
    const bytes = tableOf(badShare);
    const ours = measured((look) => {
      const { input } = readTable({ name: 'p.csv', bytes }, { kind: 'population' }, look);
      return input.accepted;
    });
    const peer = measured((look) => {
      const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: true });
      look();
      return data.length;
    });
    if (ours.rows !== rows) throw new Error(`${name}: ${ours.rows} rows of ${rows}`);
    console.log(`${name}: ${told(ours)}; PapaParse ${told(peer)}`);
    console.log(`  ${(ours.seconds / peer.seconds).toFixed(2)}x its time, goal 30 s`);
  }
  const bytes = noise();
  const ours = measured((look) => readTable({ name: 'p.csv', bytes }, {}, look).input.read);
  console.log(`noise: ${told(ours)}, goal 15 s`);
}

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Greatest heap at the moments that were looked at. */
  readonly heapBytes: number;
}

function measured(work: (look: () => void) => number): Measured {
  let heapBytes = 0;
  const look = () => {
    heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed);
  };
  const start = performance.now();
  const count = work(look);
  look();
  return { rows: count, seconds: (performance.now() - start) / 1000, heapBytes };
}

function told({ rows: count, seconds, heapBytes }: Measured): string {
  const perSecond = Math.round(count / seconds).toLocaleString('en');
  const megabytes = Math.round(heapBytes / megabyte);
  return `${seconds.toFixed(1)} s, ${perSecond} rows/s, heap up to ${megabytes} MB`;
}

/** A population table; of its five columns of figures so many cells are bad that of all eight `badShare` are. */
function tableOf(badShare: number): Uint8Array {
  const next = mulberry32(3);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const isBad = () => next() < (badShare * 8) / 5;
  const degrees = (from: number) => (isBad() ? pick(badDegrees) : (from + next()).toFixed(6));
  const count = (most: number) => (isBad() ? pick(badCounts) : String(Math.floor(next() * most)));
  return encoded(rows, header, (row) => {
    const names = `S${String(row).padStart(7, '0')},和平社区第${row}居委会,${districts[row % 5]}`;
    return `${names},${degrees(123)},${degrees(41)},${count(9000)},${count(2000)},${count(300)}\n`;
  });
}

/** Letters, quotes, commas and line ends at random. */
function noise(): Uint8Array {
  const next = mulberry32(5);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789 .;:-_/!?()[]"\',,,,,\n';
  const length = 1000;
  return encoded(noiseBytes / length, header, () =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join(''),
  );
}

/** Parts as UTF-8, some thousands at a time. */
function encoded(count: number, first: string, partOf: (at: number) => string): Uint8Array {
  const blocks: Uint8Array[] = [];
  let text = first;
  for (let at = 0; at < count; at++) {
    text += partOf(at);
    if (text.length < megabyte && at + 1 < count) continue;
    blocks.push(new TextEncoder().encode(text));
    text = '';
  }
  return new Uint8Array(Buffer.concat(blocks));
}
