import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { findLayout } from '../../src/ingest/layout/findLayout.ts';
import { fitRecords } from '../../src/ingest/layout/fitRecords.ts';
import { tableRows } from '../../src/ingest/layout/tableRows.ts';
import { openText } from '../../src/ingest/text/openText.ts';
import { plainDialect } from '../helpers/plainDialect.ts';
import { splitRecords } from '../../src/ingest/text/splitRecords.ts';

const shared = new URL('../../../shared/data/', import.meta.url);
const isHere = existsSync(shared);

function textOf(path: string): string {
  return readFileSync(new URL(path, shared), 'utf8');
}

function rowsOf(path: string): (readonly string[])[] {
  const bytes = new Uint8Array(readFileSync(new URL(path, shared)));
  const result = openText({ name: path, bytes }, {});
  if (!result.ok) return [];
  const records = result.opened.sheets[0]?.records ?? [];
  const layout = findLayout(records);
  return [...tableRows(records, layout, fitRecords(records, layout, result.opened.dialect))];
}

function namesOf(folder: string): string[] {
  return isHere ? readdirSync(new URL(folder, shared)).sort() : [];
}

/** Truth as rows of text: arrays as they are, objects as their keys and then their values. */
function truthOf(json: string, header: readonly string[]): string[][] {
  const parsed: unknown = JSON.parse(json.replaceAll('\\r\\n', '\\n'));
  if (!Array.isArray(parsed)) return [];
  const rows = parsed.map((row: unknown) =>
    typeof row === 'object' && row !== null ? Object.values(row).map(String) : [],
  );
  return Array.isArray(parsed[0]) ? rows : [[...header], ...rows];
}

interface Case {
  readonly description: string;
  readonly input: string;
  readonly data: readonly unknown[];
}

/** The cases of PapaParse's own parser that are about plain, well-formed text. */
function papaCases(): Case[] {
  if (!isHere) return [];
  const parsed: unknown = JSON.parse(textOf('papaparse/papaparse-cases.json'));
  const entries = new Map<string, unknown>(Object.entries(parsed ?? {}));
  const list = entries.get('CORE_PARSER_TESTS');
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.flatMap((one) => {
    const fields = new Map<string, unknown>(Object.entries(one ?? {}));
    const expected = new Map<string, unknown>(Object.entries(fields.get('expected') ?? {}));
    const [input, data, errors] = [
      fields.get('input'),
      expected.get('data'),
      expected.get('errors'),
    ];
    const isPlain = typeof input === 'string' && !fields.has('config');
    if (!isPlain || !Array.isArray(data) || !Array.isArray(errors) || errors.length > 0) return [];
    return [{ description: String(fields.get('description')), input, data }];
  });
}

beforeAll(() => {
  if (!isHere) console.log('not run: ../shared/data is not here');
});

test('csv-spectrum is read as its truth says', () => {
  for (const name of namesOf('csv-spectrum/csvs/')) {
    const rows = rowsOf(`csv-spectrum/csvs/${name}`);
    const json = textOf(`csv-spectrum/json/${name.replace('.csv', '.json')}`);
    expect({ name, rows }).toEqual({ name, rows: truthOf(json, rows[0] ?? []) });
  }
});

test('csv-test-data is read as its truth says', () => {
  for (const name of namesOf('csv-test-data/json/')) {
    // Two blank lines are to us a file without a table.
    if (name === 'all-empty.json') continue;
    const rows = rowsOf(`csv-test-data/csv/${name.replace('.json', '.csv')}`);
    const truth = truthOf(textOf(`csv-test-data/json/${name}`), rows[0] ?? []);
    expect({ name, rows }).toEqual({ name, rows: truth });
  }
});

test("PapaParse's own cases of well-formed text are split as it splits them", () => {
  const all = papaCases();
  expect(all.length).toBeGreaterThan(isHere ? 20 : -1);
  for (const { description, input, data } of all) {
    const records = splitRecords(input, plainDialect()).map((record) => record.cells);
    // To us the newline at the end of a text starts no record, and a blank text has none.
    const last: unknown = data.at(-1);
    const isPhantom = Array.isArray(last) && last.length === 1 && last[0] === '';
    const truth = isPhantom && records.length < data.length ? data.slice(0, -1) : data;
    const unified: unknown = JSON.parse(JSON.stringify(truth).replaceAll('\\r\\n', '\\n'));
    expect({ description, records }).toEqual({ description, records: unified });
  }
});

const shapes: readonly (readonly [name: string, rows: number, columns: number])[] = [
  ['accent.csv', 3, 17],
  ['blank-rows-multiple.csv', 3, 3],
  ['blank-rows-no-fields.csv', 3, 3],
  ['blank-headers.csv', 3, 3],
  ['bom.csv', 3, 2],
  ['invalid.csv', 4, 4],
];

test('the damaged tables of frictionless keep their rows and columns', () => {
  for (const [name, rows, columns] of isHere ? shapes : []) {
    const read = rowsOf(`frictionless/data/${name}`);
    expect([name, read.length, read[0]?.length]).toEqual([name, rows, columns]);
  }
});
