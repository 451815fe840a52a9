import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { throughCsv, throughXlsx } from '../helpers/exportRoundTrip.ts';

/** The big list of naughty strings: every string is a cell and comes back as it was. */
test('515 naughty strings survive CSV and XLSX', async () => {
  const file = new URL('../../../shared/data/naughty-strings/blns.json', import.meta.url);
  const strings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(strings)) throw new Error('not a list');
  expect(strings).toHaveLength(515);
  const table = [['编号', '文字'], ...strings.map((text, at) => [`r${at}`, String(text)])];
  expect(throughCsv(table)).toEqual(table);
  expect(await throughXlsx(table)).toEqual(table);
});
