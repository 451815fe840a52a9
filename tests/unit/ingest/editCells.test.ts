import { describe, expect, it } from 'vitest';
import { readProjectFile, writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { buildProject } from '../../helpers/buildProject.ts';
import { plainWorkbook } from '../../helpers/plainWorkbook.ts';

const lines = [
  '社区名称,经度,纬度,60岁及以上人口',
  '东山,123.4,41.8,约120',
  '西山,123.5,41.9,"6"0"',
];
const file = { name: 'people.csv', bytes: new TextEncoder().encode(lines.join('\n')) };

function elders(cellEdits: Readonly<Record<string, string>>) {
  const { population, input, issues } = readTable(file, { cellEdits });
  const { read, accepted, rejected, skipped } = input;
  return {
    elders: population && [...population.elders60],
    counts: [read, accepted, rejected, skipped],
    codes: issues.map((issue) => issue.code),
  };
}

describe('cell edits', () => {
  it('read the text that was typed in place of the cell', () => {
    expect(elders({}).codes).toContain('number-approximate');
    const fixed = elders({ '2:3': '120', '3:3': '60' });
    expect(fixed.elders).toEqual([120, 60]);
    expect(fixed.counts).toEqual([2, 2, 0, 0]);
    expect(fixed.codes).not.toContain('number-approximate');
    expect(fixed.codes).not.toContain('quote-resync');
  });

  it('do nothing where there is no such cell', () => {
    expect(elders({ '9:0': 'x', '2:-1': 'x', 'a:b': 'x', '2:1e9': 'x' })).toEqual(elders({}));
  });

  it('are kept in the project file, and read again with it', () => {
    const reading = readTable(file, { cellEdits: { '2:3': '120', '3:3': '7' }, quote: '"' });
    const { inputs } = buildInputs([reading]);
    const opened = readProjectFile(writeProjectFile({ ...buildProject(), inputs }));
    expect(opened.ok && [...(opened.value.inputs.population?.elders60 ?? [])]).toEqual([120, 7]);
    expect(opened.ok && opened.value.inputs.files[0]?.decisions).toEqual(
      inputs.files[0]?.decisions,
    );
  });
});

describe('workbooks', () => {
  const header = ['社区名称', '经度', '纬度', '60岁及以上人口'];
  const bytes = plainWorkbook([
    { name: '说明', rows: [['填表说明']] },
    { name: '人口', rows: [header, ['东山', '123.4', '41.8', '120']] },
    { name: '人口二', rows: [header, ['西山', '123.5', '41.9', '50']] },
  ]);

  it('are read from the sheet that is recognised, or the one that is chosen', () => {
    const first = readTable({ name: '人口.xlsx', bytes }, {});
    expect([first.sheet, first.population?.name[0], first.input.sha256.length]).toEqual([
      '人口',
      '东山',
      64,
    ]);
    const chosen = readTable({ name: '人口.xlsx', bytes }, { sheet: '人口二' });
    expect(chosen.population?.name[0]).toBe('西山');
    const { inputs } = buildInputs([chosen]);
    const opened = readProjectFile(writeProjectFile({ ...buildProject(), inputs }));
    expect(opened.ok && opened.value.inputs.population?.name).toEqual(['西山']);
  });

  it('are refused by name where they cannot be opened', () => {
    const reading = readTable({ name: 'a.xlsx', bytes: bytes.subarray(0, 400) }, {});
    expect(reading.kind).toBeNull();
    expect(reading.issues).toMatchObject([
      { severity: 'error', action: 'rejected', file: 'a.xlsx' },
    ]);
  });
});
