import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../../src/ingest/sheet.ts';
import { readOpened } from '../../../src/ingest/readTable.ts';
import { openText } from '../../../src/ingest/text/openText.ts';
import { openWorkbook } from '../../../src/ingest/workbook/openWorkbook.ts';
import { facilityColumns, populationColumns } from '../../../src/model/columns.ts';
import {
  buildTemplate,
  type TemplateFormat,
  type TemplateKind,
} from '../../../src/report/buildTemplate.ts';

const time = new Date(Date.UTC(2026, 0, 1));
/** What no table can say of itself, so that it is asked of every one. */
const datumStated = { datum: 'wgs84' } as const;

function open(bytes: Uint8Array, format: TemplateFormat): OpenedFile {
  if (format === 'csv') {
    const opened = openText({ name: 'a.csv', bytes }, {});
    if (opened.ok) return opened.opened;
  } else {
    const opened = openWorkbook(bytes, 'a.xlsx');
    if (opened?.ok) return opened.file;
  }
  throw new Error('not opened');
}

const kinds: readonly TemplateKind[] = ['facilities', 'population'];
const cases = kinds.flatMap((kind) =>
  (['csv', 'xlsx'] as const).flatMap((format) =>
    (['zh', 'en'] as const).map((language) => [kind, format, language] as const),
  ),
);

describe('a template', () => {
  it.each(cases)(
    'of %s as %s in %s reads back without a warning',
    async (kind, format, language) => {
      const bytes = await buildTemplate(kind, format, language, time);
      expect(await buildTemplate(kind, format, language, time)).toEqual(bytes);
      const reading = readOpened({ name: `a.${format}`, bytes }, open(bytes, format), datumStated);
      expect(reading.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(reading.issues.map(({ code }) => code)).not.toContain('column-unknown');
      expect(reading.kind).toBe(kind);
      expect(reading.input).toMatchObject({ read: 2, accepted: 2, rejected: 0, skipped: 0 });
      const columns = kind === 'facilities' ? facilityColumns : populationColumns;
      expect(Object.keys(reading.input.mapping).toSorted()).toEqual(
        columns.map(({ header }) => header).toSorted(),
      );
    },
  );

  it('means the same in both languages and formats', async () => {
    const read = async (format: TemplateFormat, language: 'zh' | 'en') => {
      const bytes = await buildTemplate('facilities', format, language, time);
      const { facilities } = readOpened({ name: 'a', bytes }, open(bytes, format), datumStated);
      if (facilities === null) throw new Error('no table');
      const { service, kind, status, ownership, beds, places, lng, districtCode } = facilities;
      return { service, kind, status, ownership, beds, places, lng, districtCode };
    };
    const expected = await read('csv', 'zh');
    expect(expected).toMatchObject({
      service: ['elder', 'childcare'],
      districtCode: ['210102', '210102'],
    });
    expect(await read('csv', 'en')).toEqual(expected);
    expect(await read('xlsx', 'zh')).toEqual(expected);
    expect(await read('xlsx', 'en')).toEqual(expected);
  });

  it.each(kinds)('of %s explains every column on its second sheet', async (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const file = open(await buildTemplate(kind, 'xlsx', language, time), 'xlsx');
      const [table, notes] = file.sheets;
      const explained = notes?.records.slice(2).map(({ cells }) => cells) ?? [];
      expect(explained.map(([header]) => header)).toEqual(table?.records.at(0)?.cells);
      for (const [, , note = ''] of explained) expect(note.length).toBeGreaterThan(1);
    }
  });
});
