import { describe, expect, it } from 'vitest';
import type { TableReading } from '../../../src/ingest/reading.ts';
import { buildIssue } from '../../../src/model/issue.ts';
import { listedIssues, shownPerCode } from '../../../src/ui/check/listedIssues.ts';
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

describe('listedIssues', () => {
  const warning = (line: number) =>
    buildIssue({ code: 'coord-missing', severity: 'warning', action: 'kept', line });
  const error = buildIssue({ code: 'duplicate-id', severity: 'error', action: 'kept', line: 900 });

  it('lists the gravest first and does not let many alike hide one other', () => {
    const many = Array.from({ length: 1000 }, (_, index) => warning(1000 - index));
    const { counts, shown } = listedIssues([...many, error]);
    expect(counts).toEqual({ error: 1, warning: 1000, info: 0 });
    expect(shown[0]).toEqual({ issue: error, alike: 0 });
    expect(shown).toHaveLength(1 + shownPerCode);
    expect(shown[1]).toEqual({ issue: warning(1), alike: 1000 });
    expect(shown[2]?.alike).toBe(0);
  });
});
