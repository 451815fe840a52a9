import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadOptions, TableReading } from '../../../src/ingest/reading.ts';
import { maxFileBytes } from '../../../src/ingest/fileSize.ts';
import { readTable } from '../../../src/ingest/readTable.ts';

const encoder = new TextEncoder();

/** Reads a text whose datum is stated, so that only its own findings are listed. */
function read(text: string, name = 'table.csv', options: ReadOptions = {}): TableReading {
  return readTable({ name, bytes: encoder.encode(text) }, { datum: 'wgs84', ...options });
}

/** What is said of the plain positions of these tables; it has tests of its own. */
const ofPlaces: readonly string[] = ['coord-coarse', 'coord-duplicate', 'coord-sexagesimal'];

/** Findings about rows and cells, as `line code action`. */
function found(reading: TableReading): string[] {
  const issues = reading.issues.filter(({ code }) => !ofPlaces.includes(code));
  return issues.map((issue) => `${issue.line} ${issue.code} ${issue.action}`);
}

function ledger({ input }: TableReading): number[] {
  return [input.read, input.accepted, input.rejected, input.skipped];
}

const header = 'id,name,service,kind,lng,lat,beds\n';
const good = 'a,甲,养老,养老院,123.4,41.8,100\n';

const badRows: readonly (readonly [string, string, readonly string[]])[] = [
  ['blank row', `${good}\n`, ['3 row-blank skipped']],
  ['total', `${good}合计,,,,,,100\n`, ['3 row-total skipped']],
  ['total as the name', `${good}9,合 计,,,,,100\n`, ['3 row-total skipped']],
  ['same row again', good + good, ['3 duplicate-row skipped']],
  ['header again', `${good}${header}`, ['3 row-title skipped']],
  ['negative', 'a,甲,养老,养老院,123.4,41.8,-1\n', ['2 number-negative kept']],
  ['not a number', 'a,甲,养老,养老院,123.4,41.8,1.2.3\n', ['2 number-unreadable kept']],
  ['unit', 'a,甲,养老,养老院,123.4,41.8,１２０张\n', ['2 number-repaired repaired']],
  ['zero position', 'a,甲,养老,养老院,0,0,1\n', ['2 coord-zero kept']],
  ['swapped', 'a,甲,养老,养老院,41.8,123.4,1\n', ['2 coord-swapped asked']],
  ['projected', 'a,甲,养老,养老院,41523456,4620000,1\n', ['2 coord-projected asked']],
  ['out of range', 'a,甲,养老,养老院,123.4,95,1\n', ['2 coord-out-of-range kept']],
  ['half a position', 'a,甲,养老,养老院,123.4,,1\n', ['2 coord-missing kept']],
  ['no degrees', "a,甲,养老,养老院,123°64'E,41.8,1\n", ['2 coord-unreadable kept']],
  ['no service', 'a,甲,,其他,123.4,41.8,1\n', ['2 service-missing rejected']],
  ['nothing said', 'a,甲,,,123.4,41.8,1\n', ['2 service-missing rejected']],
  ['mismatch', 'a,甲,托育,养老院,123.4,41.8,1\n', ['2 service-kind-mismatch kept']],
  ['unknown kind', 'a,甲,养老,宾馆,123.4,41.8,1\n', ['2 value-unknown kept']],
  ['short row', 'a,甲,养老,养老院,123.4,41.8\n', ['2 row-too-short kept']],
  ['long row', 'a,甲,养老,养老院,123.4,41.8,1,x\n', ['2 row-too-long kept']],
  ['stray quote', `a,"甲"乙,养老,养老院,1,1,1\n${good}`, ['2 quote-resync rejected']],
  ['quote to the end', `${good}b,"乙,养老,养老院,1,1,1`, ['3 quote-resync rejected']],
  ['damaged id', '2.10102E+11,甲,养老,养老院,123.4,41.8,1\n', ['2 code-damaged kept']],
];

describe('rows that are not as they should be', () => {
  it.each(badRows)('%s', (_, rows, expected) => {
    const reading = read(header + rows);
    expect(found(reading)).toEqual(expected);
    const [all = 0, accepted = 0, rejected = 0, skipped = 0] = ledger(reading);
    expect(all).toBe(accepted + rejected + skipped);
  });

  it('keeps the row whose cell is unusable, and proposes but does not apply a swap', () => {
    const reading = read(`${header}a,甲,养老,养老院,41.8,123.4,-5\n`);
    expect(ledger(reading)).toEqual([1, 1, 0, 0]);
    expect(reading.facilities?.lng[0]).toBeNaN();
    expect(reading.facilities?.beds[0]).toBeNaN();
    const swapped = reading.issues.find((issue) => issue.code === 'coord-swapped');
    expect(swapped?.facts).toEqual({ lng: '123.4', lat: '41.8' });
  });

  it('takes the service from the kind and needs none for a hospital', () => {
    const { facilities } = read(
      'name,kind,lng,lat\n甲,日间照料中心,1,1\n乙,幼儿园托班,1,2\n丙,医院,1,3\n',
    );
    expect(facilities?.service).toEqual(['elder', 'childcare', '']);
  });

  it('counts lines of the file, not records, past a cell of several lines', () => {
    const reading = read(`${header}a,"甲\n乙",养老,养老院,1,1,1\nb,丙,养老,养老院,1,1,x\n`);
    expect(found(reading)).toEqual(['4 number-unreadable kept']);
    expect(reading.issues[0]?.record).toBe(2);
    expect([...(reading.facilities?.origin.line ?? [])]).toEqual([2, 4]);
  });

  it('loses only the line of a stray quote, wherever it stands', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},名${at},养老,养老院,1,1,1`);
    rows[4090] = 'q,"x"y,养老,养老院,1,1,1';
    rows[7] = 'p,"甲,养老,养老院,1,1,1';
    const reading = read(`${header}${rows.join('\n')}\n`);
    expect(found(reading)).toEqual(['9 quote-resync rejected', '4092 quote-resync rejected']);
    expect(ledger(reading)).toEqual([5000, 4998, 2, 0]);
  });
});

describe('headers', () => {
  it('finds the header below titles, which count as skipped', () => {
    const reading = read(`沈阳市养老机构名单,,,,,,\n\n${header}${good}`);
    expect(reading.input.headerLine).toBe(3);
    expect(ledger(reading)).toEqual([3, 1, 0, 2]);
  });

  it.each([',', ';', '\t', '|', '，', '；'])('recognises the delimiter %j', (delimiter) => {
    const reading = read((header + good).replaceAll(',', delimiter));
    expect(reading.input.delimiter).toBe(delimiter);
    expect(reading.facilities?.beds[0]).toBe(100);
  });

  it('keeps unknown columns, also one headed __proto__', () => {
    const reading = read('name,kind,lng,lat,__proto__\n甲,养老院,1,2,x\n');
    expect(reading.facilities?.extra.get('__proto__')).toEqual(['x']);
    expect(found(reading)).toEqual(['1 column-unknown kept']);
  });

  it('asks about two headers for one column and prefers the canonical one', () => {
    const text = '人口,population,社区名称,lng,lat,elders_60,3岁以下\n1,2,甲,1,2,3,4\n';
    const reading = read(text);
    expect(reading.population?.population[0]).toBe(2);
    expect(found(reading)).toContain('1 column-ambiguous asked');
  });

  it('never matches a part of a word', () => {
    const reading = read('name,kind,capacity,flats\n甲,养老院,1,2\n', 'facilities.csv');
    expect(reading.input.mapping).toEqual({ name: 'name', kind: 'kind' });
  });

  it('follows the mapping that the user chose, and takes none for none', () => {
    const mapping = { beds: '规模', address: '' };
    const reading = read('名称,类型,规模,地址\n甲,养老院,12,路\n', 'x.csv', { mapping });
    expect(reading.facilities?.beds[0]).toBe(12);
    expect(reading.facilities?.address[0]).toBe('');
    const again = read('名称,类型,规模,地址\n甲,养老院,12,路\n', 'x.csv', {
      mapping: reading.input.mapping,
    });
    expect(again.input.mapping).toEqual(reading.input.mapping);
  });
});

describe('whole files', () => {
  it('takes no row of a table of which no column is known, even where its kind was chosen', () => {
    const reading = read('颜色,形状\n红,圆\n', 'x.csv', { kind: 'population' });
    expect(reading.kind).toBe('population');
    expect(reading.population).toBeNull();
    expect(found(reading)).toContain('1 file-kind-unknown asked');
    expect(ledger(reading)).toEqual([1, 0, 1, 0]);
    const mapped = read('颜色,形状\n红,圆\n', 'x.csv', {
      kind: 'population',
      mapping: { name: '颜色' },
    });
    expect(mapped.population?.name).toEqual(['红']);
  });

  it('tells of repeated ids while the file is still being checked, each year for itself', () => {
    const text = 'id,name,population,year\n1,甲,5,2020\n1,甲,6,2021\n1,乙,7,2021\n';
    const repeated = read(text).issues.filter(({ code }) => code === 'duplicate-id');
    expect(repeated.map(({ line, facts }) => [line, facts['id']])).toEqual([
      [3, '1#2'],
      [4, '1'],
    ]);
    expect(read(text).population?.id).toEqual(['1', '1', '1']);
  });

  it('tells 0 people from no figure', () => {
    const text = 'name,population,elders_60\n甲,0,0\n乙,,\n';
    expect(found(read(text))).toContain('2 population-zero kept');
    expect([...(read(text).population?.population ?? [])]).toEqual([0, Number.NaN]);
  });

  it.each([
    ['', 'file-empty'],
    ['\ufeff', 'file-empty'],
    ['a\0b', 'file-unreadable'],
    ['PK\u0003\u0004zip', 'archive-damaged'],
    ['颜色,形状\n红,圆\n', 'file-kind-unknown'],
    [header, 'file-header-only'],
  ])('%j is %s', (text, code) => {
    const reading = read(text);
    expect(reading.issues.map((issue) => issue.code)).toContain(code);
    expect(reading.input.accepted).toBe(0);
    expect(reading.input.read).toBe(reading.input.rejected);
  });

  it('says what is wrong with a file that is one endless line', () => {
    const reading = read('x'.repeat(1_100_000));
    expect(found(reading)).toEqual(['1 line-too-long rejected', '0 file-kind-unknown asked']);
    expect(ledger(reading)).toEqual([1, 0, 1, 0]);
  });

  it('refuses bytes that neither encoding knows', () => {
    const reading = readTable({ name: 'x.csv', bytes: Uint8Array.of(0x61, 0xff, 0xff) }, {});
    expect(found(reading)).toEqual(['0 encoding-error rejected']);
  });

  it('names the limit that a file exceeds', () => {
    const reading = readTable({ name: 'x.csv', bytes: new Uint8Array(maxFileBytes + 1) }, {});
    expect(reading.issues[0]?.code).toBe('file-too-large');
    expect(reading.issues[0]?.facts).toEqual({ limitMegabytes: '200' });
  });

  it('reads the same table from GB18030, UTF-8 with and without mark, and UTF-16', () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/facilities.gb18030.csv'));
    const fromGb = readTable({ name: 'f.csv', bytes }, {});
    expect(fromGb.input.encoding).toBe('gb18030');
    const text = new TextDecoder('gb18030').decode(bytes);
    expect(text).toContain('𠮷祥');
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const others = [
      read(text, 'f.csv'),
      read(`\ufeff${text}`, 'f.csv'),
      readTable({ name: 'f.csv', bytes: new Uint8Array(utf16) }, {}),
      read(text.replaceAll('\n', '\r\n'), 'f.csv'),
    ];
    for (const other of others) expect(other.facilities).toEqual(fromGb.facilities);
    expect(fromGb.facilities?.id).toEqual(['001', '002', '003']);
  });

  it('reads a matrix in minutes or kilometres, and exponents as programs write them', () => {
    const minutes = read('demand_id,facility_id,时间（分钟）\nd,f,9\nd,g,1e+01\nd,h,300秒\n');
    expect([...(minutes.matrix?.value ?? [])]).toEqual([540, 600, Number.NaN]);
    expect(minutes.matrix?.unit).toBe('seconds');
    expect(found(minutes)).toEqual(['4 unit-conflict asked', '0 unit-applied repaired']);
    const far = read('demand_id,facility_id,距离_km\nd,f,1.2\nd,g,-1e3\n');
    expect([...(far.matrix?.value ?? [])]).toEqual([1200, Number.NaN]);
  });

  it('keeps the smaller of two values for a pair and NaN for an unreachable one', () => {
    const text = 'demand_id,facility_id,seconds\nd,f,9\nd,f,7\nd,g,\nd,g,inf\n';
    const reading = read(text);
    expect([...(reading.matrix?.value ?? [])]).toEqual([7, Number.NaN]);
    expect(ledger(reading)).toEqual([4, 2, 2, 0]);
  });
});
