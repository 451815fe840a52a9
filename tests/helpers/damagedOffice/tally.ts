import { judge } from './judge.ts';
import type { DamagedFile } from './writeText.ts';

/** How many files were read, and what went wrong with them; every text begins with the file's seed. */
export interface Tally {
  files: number;
  chineseExcel: number;
  damages: number;
  rows: number;
  readonly distinct: Set<string>;
  readonly thrown: string[];
  readonly wrongLedger: string[];
  readonly lost: string[];
  readonly phantoms: string[];
  readonly wrongLine: string[];
  readonly wrongCode: string[];
  readonly falseAlarms: string[];
}

export function emptyTally(): Tally {
  return {
    files: 0,
    chineseExcel: 0,
    damages: 0,
    rows: 0,
    distinct: new Set(),
    thrown: [],
    wrongLedger: [],
    lost: [],
    phantoms: [],
    wrongLine: [],
    wrongCode: [],
    falseAlarms: [],
  };
}

/** Reads a file, and adds what came of it. */
export function addFile(tally: Tally, file: DamagedFile, isChineseExcel: boolean): void {
  const verdict = judge(file);
  const tag = (text: string) => `${file.name} [${file.damages.join(', ')}] ${file.habit}: ${text}`;
  tally.files++;
  if (isChineseExcel) tally.chineseExcel++;
  tally.damages += file.expected.length;
  tally.rows += file.rows.length;
  tally.distinct.add(Buffer.from(file.bytes).toString('latin1'));
  if (verdict.thrown !== null) tally.thrown.push(tag(verdict.thrown));
  if (!verdict.isLedgerExact) tally.wrongLedger.push(tag('ledger'));
  tally.lost.push(...verdict.lost.map(tag));
  tally.phantoms.push(...verdict.phantoms.map((line) => tag(`line ${line}`)));
  tally.wrongLine.push(...verdict.wrongLine.map(({ line, damage }) => tag(`${line} ${damage}`)));
  tally.wrongCode.push(...verdict.wrongCode.map(({ line, damage }) => tag(`${line} ${damage}`)));
  tally.falseAlarms.push(...verdict.falseAlarms.map(tag));
}

/** Shares of the damages that were found at their line, and by their code. */
export function sharesOf({ damages, wrongLine, wrongCode }: Tally): {
  readonly line: number;
  readonly code: number;
} {
  return { line: 1 - wrongLine.length / damages, code: 1 - wrongCode.length / damages };
}
