import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../../src/ingest/project/projectFile.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import { buildTemplate } from '../../../src/report/buildTemplate.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const time = new Date(Date.UTC(2026, 0, 1));

describe('a file', () => {
  it('of any container gives the same table', async () => {
    const tables = await Promise.all(
      (['csv', 'xlsx'] as const).map(async (format) => {
        const bytes = await buildTemplate('population', format, 'zh', time);
        const { population } = readTable({ name: `a.${format}`, bytes }, {});
        if (population === null) throw new Error('no table');
        const { name, communityCode, elders60, lng, setting, year } = population;
        return { name, communityCode, elders60, lng, setting, year };
      }),
    );
    expect(tables[0]).toEqual(tables[1]);
    expect(tables[0]?.elders60).toEqual(Float64Array.of(2410, 480));
  });

  it('of text under the name of a workbook is read, and said', async () => {
    const bytes = await buildTemplate('population', 'csv', 'zh', time);
    const reading = readTable({ name: 'a.xlsx', bytes }, {});
    expect(reading.population?.name).toHaveLength(2);
    expect(reading.issues.map(({ code }) => code)).toContain('file-name-mismatch');
  });

  it('that is an old workbook is refused by name', () => {
    const bytes = Uint8Array.of(9, 8, 8, 0, 0, 6);
    const reading = readTable({ name: 'a.xls', bytes }, {});
    expect(reading.kind).toBeNull();
    expect(reading.issues).toMatchObject([
      { file: 'a.xls', code: 'workbook-format', facts: { format: 'xls' } },
    ]);
  });

  it('that is a workbook comes back from a project file', async () => {
    const bytes = await buildTemplate('population', 'xlsx', 'zh', time);
    const { inputs } = buildInputs([readTable({ name: '人口.xlsx', bytes }, {})]);
    const saved = writeProjectFile({ ...buildProject(), inputs });
    const opened = readProjectFile(saved);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.inputs.population).toEqual(inputs.population);
    expect(writeProjectFile(opened.value)).toEqual(saved);
  });
});
