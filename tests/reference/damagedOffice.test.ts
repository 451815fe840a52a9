import { expect, test } from 'vitest';
import { damagedBook } from '../helpers/damagedOffice/damagedBook.ts';
import { damagedFile } from '../helpers/damagedOffice/damagedFile.ts';
import { addFile, emptyTally, sharesOf } from '../helpers/damagedOffice/tally.ts';

const files = 10_000;
/** Of these, workbooks. */
const books = 1000;

test('10,000 damaged files are read, told of, and lose no row without a word', async () => {
  const tally = emptyTally();
  for (let seed = 0; seed < books; seed++) addFile(tally, await damagedBook(seed), false);
  for (let seed = books; seed < files; seed++) {
    const file = damagedFile(seed);
    addFile(tally, file, file.isChineseExcel);
  }
  const shares = sharesOf(tally);
  const { thrown, wrongLedger, lost, phantoms, wrongLine, wrongCode, falseAlarms } = tally;
  console.table({ ...shares, files, damages: tally.damages, rows: tally.rows });
  console.log([...wrongLedger, ...lost, ...phantoms, ...wrongLine, ...wrongCode].join('\n'));
  expect(thrown).toEqual([]);
  expect(wrongLedger).toEqual([]);
  expect(lost).toEqual([]);
  expect(phantoms).toEqual([]);
  expect(shares.line).toBeGreaterThanOrEqual(0.99);
  expect(shares.code).toBeGreaterThanOrEqual(0.95);
  expect(falseAlarms).toEqual([]);
}, 600_000);
