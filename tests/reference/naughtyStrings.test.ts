import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  facilitiesOf,
  populationOf,
  prototypeKeys,
  throughEverything,
} from '../helpers/hostileTexts.ts';
import { throughCsv, throughXlsx } from '../helpers/exportRoundTrip.ts';

/** The big list of naughty strings. */
function naughtyStrings(): readonly string[] {
  const file = new URL('../../../shared/data/naughty-strings/blns.json', import.meta.url);
  const strings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(strings)) throw new Error('not a list');
  expect(strings).toHaveLength(515);
  return strings.map(String);
}

test('515 naughty strings survive CSV and XLSX', async () => {
  const strings = naughtyStrings();
  const table = [['编号', '文字'], ...strings.map((text, at) => [`r${at}`, text])];
  expect(throughCsv(table)).toEqual(table);
  expect(await throughXlsx(table)).toEqual(table);
});

test.each(['csv', 'xlsx'] as const)(
  '515 naughty strings are names and headers in %s',
  async (format) => {
    const strings = naughtyStrings().map((text) => text.trim());
    const headers = [...new Set(strings)].filter((text) => text !== '');
    const before = prototypeKeys();
    const { inputs, opened, records } = await throughEverything(
      populationOf(strings),
      facilitiesOf(headers),
      format,
    );
    expect(prototypeKeys()).toBe(before);
    expect(inputs.population?.name).toEqual(strings);
    expect(inputs.facilities?.name).toEqual(headers);
    expect([...(inputs.facilities?.extra.keys() ?? [])]).toEqual(headers);
    expect(records).toHaveLength(strings.length + headers.length);
    if (!opened.ok) throw new Error('the saved project was refused');
    expect(opened.value.inputs).toEqual(inputs);
  },
);
