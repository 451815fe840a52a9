import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readTable } from '../../src/ingest/readTable.ts';

const document = new URL('../../../shared/plans/sources/benxi-2025.txt', import.meta.url);
const extract = new URL('../../../shared/plans/benxi-projects.csv', import.meta.url);

/** The rows of the two lists of projects, each in one line of the document, with their one header. */
function listsOf(text: string): string {
  const lines = text.slice(text.indexOf('养老项目（共')).split('\n');
  const header = lines.find((line) => line.startsWith('序号\t')) ?? '';
  const end = lines.findIndex((line) => line.startsWith('重大政策清单'));
  const rows = lines.slice(0, end).filter((line) => /^\d+\t/u.test(line));
  return [header, ...rows].join('\n');
}

test.skipIf(!existsSync(document))(
  'the figures proposed out of the text of 43 projects are those that were taken from it by hand',
  () => {
    const bytes = new TextEncoder().encode(listsOf(readFileSync(document, 'utf8')));
    const { projects } = readTable({ name: 'list.tsv', bytes }, {});
    const byHand = Papa.parse<Record<string, string>>(readFileSync(extract, 'utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(projects?.count).toBe(43);
    const fields = [
      ['beds', 'beds'],
      ['nursingBeds', 'nursing_beds'],
      ['places', 'places'],
      ['floorAreaM2', 'floor_area_m2'],
      ['endYear', 'end_year'],
      ['invested10k', 'invest_10k'],
    ] as const;
    const differing = byHand.flatMap((row, at) =>
      fields.flatMap(([field, column]) => {
        const value = projects?.[field][at] ?? Number.NaN;
        const read = Number.isNaN(value) ? '' : String(value);
        return read === row[column] ? [] : [`${row['id']} ${column} ${row[column]} ${read}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(projects?.service).toEqual(
      byHand.map(({ group }) => (group === 'child' ? 'childcare' : group)),
    );
  },
);
