import { csvText } from '../../src/report/csvText.ts';
import { workbookBytes } from '../../src/report/workbookBytes.ts';
import { objectNames, xssVectors } from '../helpers/xssVectors.ts';
import type { MadeFile } from './screen.ts';

/** Texts that mean no harm and yet often break what shows, sorts, formats or counts them. */
export const naughtyTexts = [
  'NULL',
  'undefined',
  'NaN',
  'Infinity',
  'true',
  '-1',
  '1E+02',
  '00021',
  '&lt;b&gt;',
  ']]>',
  '%s%n%x',
  '%00',
  '../../etc/passwd',
  "' OR 1=1 --",
  '\\u003cb\\u003e',
  '$&$1',
  '{{7*7}}',
  '\u202eabc',
  '\u2066甲\u2069',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'Z͑ͫ̓a̴̢l̷g̶o',
  '﷽',
  '甲'.repeat(500),
];
/** Every name of a file, a sheet, a column, a community, a facility and of what they lie in. */
export const texts = [...xssVectors, ...objectNames, ...naughtyTexts];
const textAt = (at: number) => texts[at % texts.length] ?? '';
/** What runs as soon as it is an element; the short one is short enough for a sheet's name. */
export const tag = '<img src=x onerror=window.__xss=1>';
export const shortTag = '<svg onload=window.__xss=1>';

const populationColumns = [
  ...'编号 社区名称 市 区县 街道 城乡 经度 纬度 常住人口 60岁及以上人口 3岁以下人口'.split(' '),
  ...xssVectors,
];
/** Where the community of a text lies. */
export const lngAt = (at: number) => 123 + at / 100;
export const latitude = 41.8;

/** A community a text, 1 km apart, each in a district of its own; the city's name is a text too. */
const population = {
  name: shortTag,
  columns: populationColumns,
  rows: texts.map((text, at) => [
    `c${at}`,
    text,
    tag,
    textAt(at + 1),
    textAt(at + 2),
    at === 3 ? tag : '城市',
    lngAt(at),
    latitude,
    2000,
    at === 4 ? tag : '400',
    60,
    ...xssVectors.map((vector, column) => (column === at ? vector : '')),
  ]),
};

/** A facility a text, all of them 5 km north of the communities. */
const facilities = {
  columns: ['编号', '名称', '设施类型', '经度', '纬度', '地址', '床位', ...xssVectors],
  rows: texts.map((text, at) => [
    `f${at}`,
    `${text} `,
    at === 3 ? tag : '养老院',
    lngAt(at),
    41.845,
    text,
    30,
    ...xssVectors.map((vector, column) => (column === at ? vector : '')),
  ]),
};

export function made(name: string, bytes: Uint8Array | string): MadeFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** A facility table as text, and a population table as the second sheet of a workbook. */
export async function hostileFiles(): Promise<readonly MadeFile[]> {
  const notes = { name: '说明', columns: [shortTag], rows: [[tag]] };
  const time = new Date(Date.UTC(2026, 0, 1));
  return [
    made(`${tag}.csv`, csvText(facilities.columns, facilities.rows)),
    made(`"'>${shortTag}.xlsx`, await workbookBytes([notes, population], time)),
  ];
}
