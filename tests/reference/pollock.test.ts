import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { findLayout } from '../../src/ingest/layout/findLayout.ts';
import { fitRecords } from '../../src/ingest/layout/fitRecords.ts';
import { tableRows } from '../../src/ingest/layout/tableRows.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import { openText } from '../../src/ingest/text/openText.ts';
import { measureLoading, scoreOf } from '../helpers/pollockScore.ts';

const folder = new URL('../../../shared/data/pollock/', import.meta.url);

type Rows = readonly (readonly string[])[];

interface Loaded {
  readonly name: string;
  readonly weight: number;
  readonly ours: number;
  readonly papaParse: number;
  /** Differs from the truth although nothing but a guess of the kind of table was said. */
  readonly isSilent: boolean;
}

function ourRows(name: string, bytes: Uint8Array): Rows {
  const result = openText({ name, bytes }, {});
  if (!result.ok) return [];
  const records = result.opened.sheets[0]?.records ?? [];
  const layout = findLayout(records);
  return [...tableRows(records, layout, fitRecords(records, layout, result.opened.dialect))];
}

/** Whether any finding tells the reader that the table is not as plain as it looks. */
function isSaid(name: string, bytes: Uint8Array): boolean {
  const mapping = { name: 'ProductType' };
  const { issues } = readTable({ name, bytes }, { kind: 'facilities', mapping });
  const usual = ['column-missing', 'column-unknown', 'service-missing', 'value-unknown'];
  return issues.some((issue) => !usual.includes(issue.code));
}

function loadFile(name: string, weight: number): Loaded {
  const bytes = new Uint8Array(readFileSync(new URL(`csv/${name}`, folder)));
  const clean = readFileSync(new URL(`clean/${name}`, folder), 'utf8');
  const plain = { delimiter: ',', skipEmptyLines: true } as const;
  const truth = Papa.parse<string[]>(clean, plain).data;
  const rows = ourRows(name, bytes);
  const text = new TextDecoder().decode(bytes);
  const papa = text === '' ? [] : Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const ours = scoreOf(measureLoading(truth, rows));
  const isWrong = JSON.stringify(truth) !== JSON.stringify(rows);
  const isSilent = isWrong && !isSaid(name, bytes);
  return { name, weight, ours, papaParse: scoreOf(measureLoading(truth, papa)), isSilent };
}

function means(files: readonly Loaded[], system: 'ours' | 'papaParse') {
  const simple = files.reduce((sum, file) => sum + file[system], 0) / files.length;
  const weights = files.reduce((sum, file) => sum + file.weight, 0);
  const weighted = files.reduce((sum, file) => sum + file[system] * file.weight, 0) / weights;
  return { simple, weighted };
}

test('the files of the Pollock benchmark are loaded as their truth says', () => {
  if (!existsSync(folder)) {
    console.log('not run: ../shared/data/pollock is not here');
    return;
  }
  const weights: unknown = JSON.parse(
    readFileSync(new URL('pollock_weights.json', folder), 'utf8'),
  );
  const weightOf = new Map(Object.entries(weights ?? {}));
  const names = readdirSync(new URL('csv/', folder)).sort();
  const files = names.map((name) => loadFile(name, Number(weightOf.get(name) ?? 0)));
  const imperfect = files.filter((file) => file.ours < 10);
  console.table(
    imperfect.map(({ name, ours, papaParse, isSilent }) => ({
      file: name,
      ours: ours.toFixed(3),
      PapaParse: papaParse.toFixed(3),
      silent: isSilent,
    })),
  );
  const ours = means(files, 'ours');
  const papaParse = means(files, 'papaParse');
  console.table({ Kinreach: ours, PapaParse: papaParse });
  const silent = files.filter((file) => file.isSilent).map((file) => file.name);
  console.log(`silently wrong: ${silent.length} of ${files.length} ${silent.join(' ')}`);
  expect(files).toHaveLength(78);
  expect(ours.simple).toBeGreaterThanOrEqual(9.95);
  expect(ours.weighted).toBeGreaterThanOrEqual(9.6);
  expect(silent.filter((name) => name.startsWith('file_'))).toEqual([]);
  expect(silent).toEqual([]);
});
