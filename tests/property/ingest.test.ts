import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../src/ingest/merge/buildInputs.ts';
import { readProjectFile, writeProjectFile } from '../../src/ingest/project/projectFile.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import { scanNumber } from '../../src/ingest/cells/scanNumber.ts';
import { plainDialect } from '../helpers/plainDialect.ts';
import { splitRecords } from '../../src/ingest/text/splitRecords.ts';
import { defaultQualifyingKinds } from '../../src/model/service.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '甲',
    '合计',
    '养老',
    '养老院',
    '托育',
    '医院',
    '其他',
    '0',
    '-1',
    '12',
    '１２人',
    '123.4',
    '41.8',
    '4620000',
    '"',
    '"甲"',
    '"甲,乙"',
    '"甲\n乙"',
    '"a"b',
    '—',
    '2022年',
    '__proto__',
    '\r',
  ),
  fc.string({ maxLength: 6 }),
);
const header = fc.constantFrom(
  'id,name,service,kind,lng,lat,beds,opened',
  '名称,设施类型,经度,纬度,床位数,备注',
  '社区名称,60岁以上,3岁以下,常住人口,lng,lat,年份',
  'demand_id,facility_id,seconds',
);
const row = fc.array(cell, { maxLength: 9 }).map((cells) => cells.join(','));
const table = fc
  .tuple(fc.array(row, { maxLength: 3 }), header, fc.array(row, { maxLength: 30 }))
  .map(([titles, head, rows]) => [...titles, head, ...rows].join('\n'));

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('the ledger of rows', () => {
  it('accounts for every record of any table, over several files too', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (texts) => {
        const readings = texts.map((text, at) =>
          readTable({ name: `${at}.csv`, bytes: bytesOf(text) }, {}),
        );
        const { inputs } = buildInputs(readings);
        for (const file of [...readings.map((reading) => reading.input), ...inputs.files]) {
          expect(file.read).toBe(file.accepted + file.rejected + file.skipped);
          expect(file.accepted).toBeGreaterThanOrEqual(0);
        }
        const accepted = inputs.files.reduce((sum, file) => sum + file.accepted, 0);
        const { facilities, population, matrix } = inputs;
        const rows = (facilities?.count ?? 0) + (population?.count ?? 0) + (matrix?.count ?? 0);
        expect(rows).toBe(accepted);
        // Whatever is not in a table has an issue that says so.
        for (const { input, kind, issues } of readings) {
          if (kind === null) continue;
          const told = issues.filter(
            ({ line, action, code }) =>
              line > 0 &&
              (action === 'rejected' || action === 'skipped') &&
              code !== 'file-header-only',
          );
          expect(told).toHaveLength(input.rejected + input.skipped);
        }
      }),
      { numRuns: 500, seed: 20260101 },
    );
  });

  it('gives each row of a kind and year an id of its own', () => {
    fc.assert(
      fc.property(table, (text) => {
        const reading = readTable({ name: 'x.csv', bytes: bytesOf(text) }, {});
        const { facilities, population } = buildInputs([reading]).inputs;
        const ids =
          facilities?.id ?? population?.id.map((id, at) => `${id} ${population.year[at]}`);
        expect(new Set(ids ?? []).size).toBe(ids?.length ?? 0);
      }),
      { numRuns: 300, seed: 20260102 },
    );
  });
});

describe('splitRecords', () => {
  it('reads what PapaParse writes, with the line on which each record starts', () => {
    const grid = fc.array(
      fc.array(fc.constantFrom('', 'a', '"', 'x"y', ',', 'l1\nl2', ' b ', '甲;乙'), {
        minLength: 2,
        maxLength: 2,
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(grid, (rows) => {
        const records = splitRecords(Papa.unparse(rows, { newline: '\r\n' }), plainDialect());
        expect(records.map((record) => record.cells)).toEqual(rows);
        let line = 1;
        for (const [at, record] of records.entries()) {
          expect(record.line).toBe(line);
          line += (rows[at] ?? []).join('').split('\n').length;
        }
      }),
      { numRuns: 500, seed: 20260103 },
    );
  });

  it('cuts a line whose quotes are in order as PapaParse does', () => {
    const mark = fc.constantFrom('a', ' ', '甲', '"', '""', '",', ',"', ',');
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 14 }), (marks) => {
        const line = marks.join('');
        const peer = Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' });
        fc.pre(!peer.errors.some(({ type }) => type === 'Quotes'));
        expect(splitRecords(line, plainDialect()).map(({ cells }) => cells)).toEqual(peer.data);
      }),
      { numRuns: 3000, seed: 20260108 },
    );
  });

  it('never loses a line to quotes: the lines of a text are those of its records', () => {
    const line = fc.constantFrom('a,b', '"a",b', '"a,b', 'a,"b"c', '"', '', '"a""', 'a"b,c');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 120 }), (lines) => {
        const records = splitRecords(`${lines.join('\n')}\n`, plainDialect());
        const covered = records.reduce((sum, { cells, broken }) => {
          return sum + (broken === null ? cells.join('').split('\n').length : 1);
        }, 0);
        expect(covered).toBe(lines.length);
        const starts = records.map((record) => record.line);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500, seed: 20260104 },
    );
  });
});

describe('scanNumber', () => {
  it('reads back every number as JavaScript writes it, and asks about exponents', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const value = number === 0 ? 0 : number;
        const text = String(value);
        const doubt = { kind: 'exponent', value };
        expect(scanNumber(text)).toMatchObject(
          text.includes('e') ? { ok: false, doubt } : { ok: true, value },
        );
      }),
      { numRuns: 1000, seed: 20260105 },
    );
  });

  it('answers any text without throwing, and never offers what is no number', () => {
    const mark = fc.constantFrom(
      ...'0123456789一二十百千万亿零约余左右-~至到.,%人亩( )eE年'.split(''),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(mark, { maxLength: 12 }), fc.array(fc.string())), (marks) => {
        const scanned = scanNumber(marks.join(''));
        const doubt = scanned.ok ? null : scanned.doubt;
        const offered =
          doubt === null ? [] : Object.values(doubt).filter((one) => typeof one === 'number');
        const isInOrder = doubt?.kind !== 'range' || doubt.low <= doubt.high;
        expect(offered.every(Number.isFinite) && isInOrder).toBe(true);
        expect(scanned.ok && Math.abs(scanned.value) === Number.POSITIVE_INFINITY).toBe(false);
      }),
      { numRuns: 5000, seed: 20260107 },
    );
  });
});

describe('the project file', () => {
  it('saves to the same bytes after it was opened', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(table, { maxLength: 3 }), (name, texts) => {
        const readings = texts.map((text, at) =>
          readTable({ name: `${name}${at}`.slice(0, 50), bytes: bytesOf(text) }, {}),
        );
        const { inputs } = buildInputs(readings);
        const settings = {
          minutes: 15,
          speedMetresPerSecond: { elder: 0.9, childcare: 0.9 },
          detour: 1.3,
          metres: null,
          method: 'circle' as const,
          planId: null,
          qualifying: defaultQualifyingKinds,
        };
        const saved = writeProjectFile({ name, sample: null, inputs, settings, scenarios: [] });
        const opened = readProjectFile(saved);
        if (!opened.ok) throw new Error('a saved project was refused');
        expect(opened.value.inputs).toEqual(inputs);
        expect(Buffer.compare(writeProjectFile(opened.value), saved)).toBe(0);
      }),
      { numRuns: 200, seed: 20260106 },
    );
  });
});
