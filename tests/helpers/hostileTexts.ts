import { buildInputs } from '../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../src/ingest/project/projectFile.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import { defaultSettings } from '../../src/model/defaultSettings.ts';
import { acceptedRecords } from '../../src/report/acceptedRecords.ts';
import { csvText, type ResultTable } from '../../src/report/csvText.ts';
import { issueTable } from '../../src/report/issueTable.ts';
import { resultTables } from '../../src/report/resultTables.ts';
import { workbookBytes } from '../../src/report/workbookBytes.ts';
import { analyse } from '../../src/scorecard/analyse.ts';
import { tablesOf } from '../../src/scorecard/tablesOf.ts';

const time = new Date(Date.UTC(2026, 0, 1));

/** A population of one row a text, which names its community and its street. */
export function populationOf(texts: readonly string[]): ResultTable {
  const rows = texts.map((text, at) => [
    `r${at}`,
    text,
    text,
    String(123.3 + at / 1000),
    '41.8',
    '900',
  ]);
  return {
    name: '人口',
    columns: ['编号', '社区名称', '街道', '经度', '纬度', '60岁及以上人口'],
    rows,
  };
}

/** A facility table with a row and a column for each text, where they meet the text once more. */
export function facilitiesOf(texts: readonly string[]): ResultTable {
  const columns = ['编号', '名称', '设施类型', '经度', '纬度', ...texts];
  const rows = texts.map((text, at) => [
    `f${at}`,
    text,
    '养老院',
    String(123.3 + at / 1000),
    '41.8',
    ...texts.map((other) => (other === text ? text : '')),
  ]);
  return { name: '设施', columns, rows };
}

/** The bytes of a table as our own writers write it. */
export async function bytesOf(table: ResultTable, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'xlsx') return workbookBytes([table], time);
  return new TextEncoder().encode(csvText(table.columns, table.rows));
}

/** Two tables read, analysed, saved and written as all that can be written of them. */
export async function throughEverything(
  population: ResultTable,
  facilities: ResultTable,
  format: 'csv' | 'xlsx',
) {
  const readings = await Promise.all(
    [population, facilities].map(async (table) => {
      const file = { name: `${table.name}.${format}`, bytes: await bytesOf(table, format) };
      return readTable(file, {});
    }),
  );
  const { inputs, issues } = buildInputs(readings);
  const name = population.rows
    .map((row) => row[1])
    .join('')
    .slice(0, 80);
  const project = { name, sample: null, inputs, settings: defaultSettings, scenarios: [] };
  const saved = writeProjectFile(project);
  const opened = readProjectFile(saved);
  const analysis = analyse({
    ...tablesOf(inputs),
    settings: defaultSettings,
    scenario: null,
    year: null,
  });
  const tables = [
    ...resultTables(analysis),
    issueTable(issues, 'zh'),
    issueTable(issues, 'en'),
    { name, columns: population.columns, rows: population.rows },
  ];
  for (const { columns, rows } of tables) csvText(columns, rows);
  await workbookBytes(tables, time);
  return { inputs, opened, tables, records: acceptedRecords(inputs) };
}

/** Everything that objects, lists and functions have from their prototypes. */
export function prototypeKeys(): string {
  const prototypes: readonly object[] = [
    Object.prototype,
    Array.prototype,
    Function.prototype,
    String.prototype,
    Map.prototype,
  ];
  return JSON.stringify(prototypes.map((one) => Reflect.ownKeys(one).map(String)));
}
