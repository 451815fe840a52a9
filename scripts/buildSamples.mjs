/**
 * Writes data/samples/ from data/sources/ alone: `node scripts/buildSamples.mjs [folder]`.
 * Seeded: every run writes the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowsFromCsv } from './samples/csv.mjs';
import { buildPortoAlegre } from './samples/portoAlegre.mjs';
import { buildShenyang } from './samples/shenyang.mjs';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const out = process.argv[2] ?? `${data}samples`;
const source = (name) => rowsFromCsv(readFileSync(`${data}sources/${name}`, 'utf8'));

const samples = {
  'porto-alegre': buildPortoAlegre(source('porto-alegre-hexgrid.csv')),
  shenyang: buildShenyang(
    source('shenyang-communities-2023.csv'),
    source('shenyang-census-2020.csv'),
  ),
};

for (const [name, tables] of Object.entries(samples)) {
  mkdirSync(`${out}/${name}`, { recursive: true });
  for (const [table, text] of Object.entries(tables)) {
    writeFileSync(`${out}/${name}/${table}.csv`, text);
  }
}
