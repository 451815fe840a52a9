import { describe, expect, it } from 'vitest';
import { buildIssue } from '../../../src/model/issue.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import type { ReadOptions, TableReading } from '../../../src/ingest/reading.ts';
import {
  offeredFix,
  offeredFixes,
  positionOf,
  undoneRepair,
} from '../../../src/ui/check/cellFix.ts';
import {
  countBySeverity,
  faultsOf,
  countedValues,
  filteredLedger,
  ledgerOf,
} from '../../../src/ui/check/ledger.ts';
import { offeredDecisions } from '../../../src/ui/check/offeredDecisions.ts';
import { valueRows, withValue } from '../../../src/ui/check/valueRows.ts';
import { mappingRows, unusedHeaders } from '../../../src/ui/check/mappingRows.ts';

function reading(mapping: Readonly<Record<string, string>>): TableReading {
  return {
    input: {
      name: 'pop.csv',
      kind: 'population',
      bytes: new Uint8Array(),
      sha256: '',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      datum: null,
      mapping,
      read: 2,
      accepted: 2,
      rejected: 0,
      skipped: 0,
    },
    kind: 'population',
    headers: ['社区', '经度', '老人', '备注'],
    firstRows: [
      ['东山', '', '400'],
      ['西山', '123.4', '500'],
    ],
    facilities: null,
    population: null,
    matrix: null,
    issues: [],
  };
}

describe('mappingRows', () => {
  const rows = mappingRows(reading({ name: '社区', lng: '经度', elders_60: '老人' }), 'population');
  const row = (header: string) => rows.find((one) => one.column.header === header);

  it('shows the first cell that is not blank', () => {
    expect(row('lng')?.example).toBe('123.4');
  });

  it('tells a required column that is missing from an optional one', () => {
    expect(row('lat')?.state).toBe('missing');
    expect(row('year')?.state).toBe('absent');
    expect(rows.slice(0, 3).map((one) => one.column.header)).toEqual(['name', 'lng', 'lat']);
  });

  it('asks for one of a group only while none is mapped', () => {
    expect(row('population')?.state).toBe('absent');
    const none = mappingRows(reading({ name: '社区' }), 'population');
    expect(none.find((one) => one.column.header === 'population')?.state).toBe('oneOf');
  });

  it('names the columns that no field is read from', () => {
    expect(unusedHeaders(reading({ name: '社区' }))).toEqual(['经度', '老人', '备注']);
  });
});

function readLines(lines: readonly string[], options: ReadOptions = {}): TableReading {
  return readTable(
    { name: '人口.csv', bytes: new TextEncoder().encode(lines.join('\n')) },
    options,
  );
}

const people = readLines([
  '社区名称,经度,纬度,60岁及以上人口,3岁以下人口',
  '东山,123.4,41.8,约120,３０',
  '西山,41.9,123.5,100-120,5',
  '南山,123.4,41.7,abc,-5',
]);

describe('cellFix', () => {
  const found = (code: string) => {
    const issue = people.issues.find((one) => one.code === code);
    if (!issue) throw new Error(`No ${code} in ${people.issues.map((one) => one.code).join()}`);
    return issue;
  };

  it('offers what a finding suggests, into the cell it is about', () => {
    expect(offeredFix(people, found('number-approximate'))).toEqual({ '2:3': '120' });
    expect(offeredFix(people, found('coord-swapped'))).toEqual({ '3:1': '123.5', '3:2': '41.9' });
  });

  it('offers nothing where nothing is suggested, and a blank for a repair that was made', () => {
    expect(offeredFix(people, found('number-range'))).toBeNull();
    expect(offeredFix(people, found('number-negative'))).toBeNull();
    expect(undoneRepair(people, found('number-repaired'))).toEqual({ '2:4': '' });
    expect(undoneRepair(people, found('number-approximate'))).toBeNull();
  });

  it('gathers all offers, which read back without asking again', () => {
    const cellEdits = offeredFixes(people);
    expect(Object.keys(cellEdits).sort()).toEqual(['2:3', '3:1', '3:2']);
    const again = readLines(
      [
        '社区名称,经度,纬度,60岁及以上人口,3岁以下人口',
        '东山,123.4,41.8,约120,３０',
        '西山,41.9,123.5,100-120,5',
        '南山,123.4,41.7,abc,-5',
      ],
      { cellEdits },
    );
    expect(again.population?.elders60[0]).toBe(120);
    expect(again.population?.lng[1]).toBe(123.5);
    expect(offeredFixes(again)).toEqual({});
  });

  it('does not guess among columns of one name', () => {
    const twice = { ...people, headers: ['社区名称', '经度', '经度'] };
    expect(positionOf(twice, { ...found('coord-swapped'), column: '经度' })).toBe(-1);
  });
});

describe('offeredDecisions', () => {
  /** The decisions offered by the finding of a code in a table, and what reading by each gives. */
  function offersOf(lines: readonly string[], code: string, options: ReadOptions = {}) {
    const own = readLines(lines, options);
    const issue = own.issues.find((one) => one.code === code);
    if (!issue) throw new Error(`No ${code} in ${own.issues.map((one) => one.code).join()}`);
    const offers = offeredDecisions({ options, reading: own }, issue);
    return offers.map((offer) => ({ ...offer, again: readLines(lines, offer.options) }));
  }

  it('swaps the two columns where all rows are swapped, once', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `社区${i},41.8${i},123.4${i},100`);
    const lines = ['社区名称,经度,纬度,60岁及以上人口', ...rows];
    const [offer, ...others] = offersOf(lines, 'coord-swapped');
    // There is no row to be exchanged by itself.
    expect(offeredFixes(readLines(lines))).toEqual({});
    expect(others).toEqual([]);
    expect(offer?.type).toBe('swapColumns');
    expect([offer?.again.population?.lng[1], offer?.again.population?.lat[1]]).toEqual([
      123.41, 41.81,
    ]);
    expect(offer?.again.issues.map(({ code }) => code)).not.toContain('coord-swapped');
  });

  it('offers each of several columns for one field, and leaves other questions open', () => {
    const lines = ['社区名称,常住人口,总人口,老人,60岁及以上老年人', '东山,1000,1100,200,210'];
    const offers = offersOf(lines, 'column-ambiguous');
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers) {
      if (offer.type !== 'column') throw new Error(`Offered ${offer.type}`);
      expect(offer.again.input.mapping[offer.header]).toBe(offer.source);
      const asked = offer.again.issues.filter(({ code }) => code === 'column-ambiguous');
      expect(asked.map(({ facts }) => facts['header'])).not.toContain(offer.header);
    }
  });

  it('takes all rows without a kind for what a title says that they are', () => {
    const lines = ['和平区养老机构名单,,', '名称,经度,纬度', '甲院,123.4,41.8', '乙院,123.5,41.9'];
    const asked: ReadOptions = { kind: 'facilities' };
    const open = valueRows(readLines(lines, asked), asked);
    expect(open.map(({ header, value, count }) => [header, value, count])).toEqual([
      ['kind', '', 2],
      ['service', '', 2],
    ]);
    const [offer, ...others] = offersOf(lines, 'column-missing', asked);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ type: 'blankIs', header: 'kind', word: 'institution' });
    expect(offer?.again.facilities?.kind).toEqual(['institution', 'institution']);
    expect(offer?.again.facilities?.service).toEqual(['elder', 'elder']);
    const codes = offer?.again.issues.map(({ code }) => code);
    expect(codes).not.toContain('column-missing');
    expect(codes).not.toContain('service-missing');
    const rows = offer ? mappingRows(offer.again, 'facilities') : [];
    expect(rows.find(({ column }) => column.header === 'kind')?.state).toBe('absent');
  });

  it('reads under the datum that is suspected, whatever else was decided', () => {
    const facts = { datum: 'GCJ-02' };
    const asked = { options: { kind: 'population' }, reading: people } as const;
    const code = 'datum-suspect';
    const found = buildIssue({ code, severity: 'warning', action: 'asked', facts });
    expect(offeredDecisions(asked, found)).toEqual([
      { type: 'datum', datum: 'gcj02', options: { kind: 'population', datum: 'gcj02' } },
    ]);
    expect(offeredDecisions(asked, { ...found, action: 'kept' })).toEqual([]);
  });
});

describe('ledger', () => {
  const waiting = [
    {
      file: { name: 'a.csv', bytes: new Uint8Array() },
      options: {},
      reading: people,
      decidedBy: { type: 'nobody' } as const,
    },
    {
      file: { name: 'b.csv', bytes: new Uint8Array() },
      options: {},
      reading: people,
      decidedBy: { type: 'nobody' } as const,
    },
  ];
  const entries = ledgerOf(waiting);

  it('holds every finding, the gravest first', () => {
    expect(entries).toHaveLength(2 * people.issues.length);
    const order = entries.map(({ issue }) => ['error', 'warning', 'info'].indexOf(issue.severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is filtered by severity, kind, column and file together', () => {
    const open = { severity: '', code: '', column: '', file: null } as const;
    expect(filteredLedger(entries, open)).toEqual(entries);
    const some = filteredLedger(entries, { ...open, file: 1, column: '60岁及以上人口' });
    expect(some.map(({ file, issue }) => [file, issue.line])).toEqual([
      [1, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(filteredLedger(some, { ...open, code: 'number-range' })).toHaveLength(1);
    expect(filteredLedger(some, { ...open, severity: 'error' })).toHaveLength(0);
  });

  it('counts what is not listed as well', () => {
    const [first] = people.issues;
    if (!first) throw new Error('No finding');
    const many = [
      { file: 0, issue: { ...first, severity: 'warning', facts: { more: '500' } } },
    ] as const;
    expect(countBySeverity(many)).toEqual({ error: 0, warning: 500, info: 0 });
    expect(faultsOf(many.map(({ issue }) => issue))).toBe(500);
    expect(countedValues(many, (issue) => issue.severity)).toEqual([['warning', 500]]);
  });
});

describe('values', () => {
  const lines = ['社区名称,经度,纬度,城乡', '东山,123.4,41.8,边缘', '西山,123.5,41.8,边缘'];

  it('lists what is not known, and then what the user has made of it', () => {
    const before = readLines(lines, { kind: 'population' });
    const [row, ...others] = valueRows(before, {});
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      header: 'setting',
      column: '城乡',
      value: '边缘',
      count: 2,
      word: null,
    });
    expect(row?.words.map(([word]) => word)).toEqual(['urban', 'rural']);
    if (!row) throw new Error('No row');
    const options = { kind: 'population', values: withValue({}, row, 'rural') } as const;
    const after = readLines(lines, options);
    expect(after.population?.setting).toEqual(['rural', 'rural']);
    expect(valueRows(after, options)).toMatchObject([{ value: '边缘', word: 'rural' }]);
    expect(withValue(options, row, null)).toEqual({ setting: {} });
  });
});
