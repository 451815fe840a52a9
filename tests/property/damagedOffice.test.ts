import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/ingest/readTable.ts';
import { breakageCount, brokenFile } from '../helpers/damagedOffice/brokenFile.ts';
import { damagedBook } from '../helpers/damagedOffice/damagedBook.ts';
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

describe('damaged workbooks, of which all is known', () => {
  it('are read like texts, and what only a workbook has is said', async () => {
    const tally = emptyTally();
    for (let seed = 0; seed < 120; seed++) addFile(tally, await damagedBook(seed), false);
    const { thrown, wrongLedger, lost, phantoms, falseAlarms } = tally;
    expect({ thrown, wrongLedger, lost, phantoms, falseAlarms }).toEqual({
      thrown: [],
      wrongLedger: [],
      lost: [],
      phantoms: [],
      falseAlarms: [],
    });
    const { line, code } = sharesOf(tally);
    expect(line, tally.wrongLine.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(code, tally.wrongCode.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('files that are no tables, or not whole', () => {
  it('are refused by name, with an exact ledger', () => {
    for (let seed = 0; seed < breakageCount * 5; seed++) {
      const file = brokenFile(seed);
      const { input, issues } = readTable(file, {});
      const found = issues.filter(({ line }) => line === file.line).map(({ code }) => code);
      expect(
        found.some((code) => file.codes.includes(code)),
        `${file.name} ${file.damage}: ${found.join(' ')}`,
      ).toBe(true);
      expect(input.read).toBe(input.accepted + input.rejected + input.skipped);
    }
  });
});
