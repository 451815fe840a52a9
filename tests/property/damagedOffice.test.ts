import { describe, expect, it } from 'vitest';
import { damagedFile } from '../helpers/damagedOffice/damagedFile.ts';
import { addFile, emptyTally, sharesOf } from '../helpers/damagedOffice/tally.ts';

const files = 700;

describe('damaged files of offices, of which all is known', () => {
  const tally = emptyTally();
  for (let seed = 0; seed < files; seed++) {
    const file = damagedFile(seed);
    addFile(tally, file, file.isChineseExcel);
  }

  it('are enough, and no two are the same', () => {
    expect(tally.distinct.size).toBe(files);
    expect(tally.chineseExcel).toBeGreaterThanOrEqual(120);
    expect(tally.damages).toBeGreaterThan(1000);
  });

  it('are all read, and every row is accounted for', () => {
    expect(tally.thrown).toEqual([]);
    expect(tally.wrongLedger).toEqual([]);
  });

  it('lose no row without a word, and make none up', () => {
    expect(tally.lost).toEqual([]);
    expect(tally.phantoms).toEqual([]);
  });

  it('are told of at the right line, by the right code, and nothing sound is blamed', () => {
    const { line, code } = sharesOf(tally);
    expect(line, tally.wrongLine.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(code, tally.wrongCode.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(tally.falseAlarms).toEqual([]);
  });
});
