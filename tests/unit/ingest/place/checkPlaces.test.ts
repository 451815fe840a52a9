import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/readTable.ts';

const header = '名称,服务类别,区县,经度,纬度\n';

/** Findings about places, as `line code value`. */
function found(rows: readonly string[], head = header) {
  const bytes = new TextEncoder().encode(`${head}${rows.join('\n')}\n`);
  const file = { name: 'facilities.csv', bytes };
  const { issues, facilities } = readTable(file, { kind: 'facilities', datum: 'wgs84' });
  const told = issues
    .filter(({ code }) => code.startsWith('coord-'))
    .map(({ line, code, value }) => `${line} ${code} ${value}`.trim());
  return { told, issues, facilities };
}

/** Ten stations of one district, about 200 m apart. */
const good = Array.from(
  { length: 10 },
  (_, at) =>
    `站${at},养老,和平区,${(123.4011 + at / 400).toFixed(4)},${(41.7801 + at / 700).toFixed(5)}`,
);

describe('positions of a table', () => {
  it('of plain degrees give rise to nothing', () => {
    expect(found(good).told).toEqual([]);
  });

  it('outside the region are told where most are inside', () => {
    const row = '远,养老,别处,113.2644,23.1291';
    expect(found([...good, row]).told).toEqual(['12 coord-outside-region 113.2644, 23.1291']);
    const abroad = good.map((line) => line.replace(',123.', ',13.'));
    expect(found([...abroad, row]).told).toEqual([]);
  });

  it('far from the others of their district are told with the distance', () => {
    const { told, issues } = found([...good, '远,养老,和平区,123.9123,41.7812']);
    expect(told).toEqual(['12 coord-far-from-group 123.9123, 41.7812']);
    const facts = issues.find(({ code }) => code === 'coord-far-from-group')?.facts;
    expect(facts).toEqual({ district: '和平区', kilometres: '41' });
    // 14 km away is still nothing to tell in a city.
    expect(found([...good, '近,养老,和平区,123.5801,41.7812']).told).toEqual([]);
  });

  it('shared by two facilities of one service are told once', () => {
    const point = '123.4123,41.7812';
    const rows = [`甲,养老,和平区,${point}`, `乙,养老,和平区,${point}`, `丙,托育,和平区,${point}`];
    const { told, issues } = found([...good, ...rows]);
    expect(told).toEqual(['12 coord-duplicate 123.4123, 41.7812']);
    expect(issues.find(({ code }) => code === 'coord-duplicate')?.facts['count']).toBe('2');
  });

  it('with fewer than three decimals are counted', () => {
    const rows = [
      '甲,养老,和平区,123.4,41.78',
      '乙,养老,和平区,123.41,41.7',
      '丙,养老,和平区,123.41,41.781',
    ];
    const { told, issues } = found([...good, ...rows]);
    expect(told).toEqual(['12 coord-coarse 123.4, 41.78']);
    expect(issues.find(({ code }) => code === 'coord-coarse')?.facts['count']).toBe('2');
  });

  it('swapped throughout are asked about once, single ones row by row', () => {
    const swap = (row: string) => {
      const [name, service, district, lng, lat] = row.split(',');
      return [name, service, district, lat, lng].join(',');
    };
    const all = found(good.map(swap));
    expect(all.told).toEqual(['0 coord-swapped']);
    const swapped = all.issues.find(({ code }) => code === 'coord-swapped');
    expect(swapped).toMatchObject({
      action: 'asked',
      facts: { count: '10', lng: '123.4011', lat: '41.7801', columns: 'both' },
    });
    expect(all.facilities?.lng.every(Number.isNaN)).toBe(true);
    const one = found([...good, swap('反,养老,和平区,123.4123,41.7812')]);
    expect(one.told).toEqual(['12 coord-swapped 123.4123']);
  });

  it('in degrees and minutes or in full width are converted, cell by cell', () => {
    const row = '甲,养老,和平区,123°25′48.5″E,N41°48.123′';
    const { told, issues, facilities } = found([...good, row]);
    expect(told).toEqual([
      '12 coord-sexagesimal 123°25′48.5″E',
      '12 coord-sexagesimal N41°48.123′',
    ]);
    const repairs = issues.filter(({ action }) => action === 'repaired');
    expect(repairs.map(({ column, facts }) => [column, facts])).toEqual([
      ['经度', { before: '123°25′48.5″E', suggestion: '123.430138889' }],
      ['纬度', { before: 'N41°48.123′', suggestion: '41.80205' }],
    ]);
    expect(facilities?.lng[10]).toBeCloseTo(123 + 25 / 60 + 48.5 / 3600, 12);
    expect(facilities?.lat[10]).toBeCloseTo(41 + 48.123 / 60, 12);
    const wide = found([...good, '甲,养老,和平区,１２３.4301,41.8021']);
    const told12 = wide.issues.filter(({ line }) => line === 12);
    expect(told12.map(({ code, column, facts }) => [code, column, facts])).toEqual([
      ['number-repaired', '经度', { before: '１２３.4301', suggestion: '123.4301' }],
    ]);
    const pair = found(['甲;养老;N41.8012,E123.4312'], '名称;服务类别;地理坐标\n');
    expect(pair.told).toEqual(['2 coord-sexagesimal N41.8012,E123.4312']);
    expect(pair.issues.find(({ line }) => line === 2)?.facts['suggestion']).toBe(
      '123.4312, 41.8012',
    );
  });

  it('may stand latitude first in one column', () => {
    const { facilities } = found(
      ['甲;养老;41.8012,123.4312', '乙;养老;123.4315,41.8015'],
      '名称;服务类别;地理坐标\n',
    );
    expect([...(facilities?.lng ?? [])]).toEqual([123.4312, 123.4315]);
    expect([...(facilities?.lat ?? [])]).toEqual([41.8012, 41.8015]);
  });
});
