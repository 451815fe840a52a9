import type { Dice } from '../seededRandom.ts';
import type { Draft, DraftColumn, DraftRow, Value } from './draft.ts';

/** Headers that offices write, by canonical header; the first is the template's. */
const populationHeaders: Readonly<Record<string, readonly string[]>> = {
  id: ['编号', '社区编号', 'id'],
  name: ['社区名称', '社区（村）名称', '小区名称', 'name'],
  district: ['区县', '所属区', '县区', 'district'],
  street: ['街道（乡镇）', '所属街道', '乡镇街道', 'street'],
  community_code: ['社区代码', '统计用区划代码'],
  setting: ['城乡', '城乡分类', '城乡属性'],
  lng: ['经度', '东经', 'X坐标', 'lng'],
  lat: ['纬度', '北纬', 'Y坐标', 'lat'],
  population: ['常住人口', '总人口', '常住人口数（人）', 'population'],
  elders_60: ['60岁及以上人口', '60周岁以上老年人口', '老年人口数', 'elders_60'],
  infants_0_3: ['3岁以下人口', '0-3岁婴幼儿数', 'infants_0_3'],
  households: ['户数', '总户数（户）', 'households'],
  year: ['年份', '统计年份'],
};
const facilityHeaders: Readonly<Record<string, readonly string[]>> = {
  id: ['编号', '机构编号', 'id'],
  name: ['名称', '机构名称', '设施名称', 'name'],
  service: ['服务类别', '服务类型'],
  kind: ['设施类型', '机构类型', 'kind'],
  district: ['区县', '所在区', 'district'],
  street: ['街道（乡镇）', '所在街道', 'street'],
  community: ['社区（村）', '所在社区'],
  address: ['地址', '详细地址', 'address'],
  lng: ['经度', '经度（E）', 'lng'],
  lat: ['纬度', '纬度（N）', 'lat'],
  beds: ['床位', '床位数', '核定床位（张）', 'beds'],
  places: ['托位', '托位数', 'places'],
  floor_area_m2: ['建筑面积', '建筑面积（㎡）', '建筑面积(平方米)'],
  opened: ['开业年份', '建成年份', 'opened'],
  status: ['状态', '运营状态', 'status'],
};
const needed: ReadonlySet<string> = new Set([
  'name',
  'kind',
  'lng',
  'lat',
  'population',
  'elders_60',
  'beds',
]);

const roots = [
  '永安',
  '和平',
  '南塔',
  '北站',
  '滑翔',
  '长青',
  '𠮷祥',
  '㛃溪',
  '东陵',
  '䶮山',
  '浑河',
];
const districts = ['和平区', '沈河区', '大东区', '铁西区', '浑南区'];
const streets = ['南湖街道', '北市场街道', '大南街道', '工人村街道', '东湖街道'];
const kinds: readonly (readonly [cell: string, word: string, service: string])[] = [
  ['养老院', 'institution', '养老'],
  ['社区养老服务站', 'community_station', '养老'],
  ['日间照料中心', 'day_care', '养老'],
  ['托育园', 'childcare_institution', '托育'],
  ['幼儿园托班', 'kindergarten_class', '托育'],
];
const serviceWords: ReadonlyMap<string, string> = new Map([
  ['养老', 'elder'],
  ['托育', 'childcare'],
]);

/** A table without a fault: what its cells say is what must be read. */
export function cleanDraft(kind: Draft['kind'], rows: number, dice: Dice): Draft {
  const headers = kind === 'population' ? populationHeaders : facilityHeaders;
  const columns: DraftColumn[] = [];
  for (const [header, texts] of Object.entries(headers)) {
    if (needed.has(header) || dice.chance(0.6)) columns.push({ header, text: dice.pick(texts) });
  }
  const body = Array.from({ length: rows }, (_, at) => {
    const cells = kind === 'population' ? populationCells(at, dice) : facilityCells(at, dice);
    return rowOf(columns, cells);
  });
  const header = { ...rowOf([], new Map()), cells: columns.map(({ text }) => text), truth: null };
  return { kind, columns, above: [], header: [header], body, expected: [] };
}

type Cells = ReadonlyMap<string, readonly [cell: string, value: Value]>;

function rowOf(columns: readonly DraftColumn[], cells: Cells): DraftRow {
  const truth = new Map<string, Value>();
  const written = columns.map(({ header }) => {
    const [cell, value] = cells.get(header) ?? ['', ''];
    truth.set(header, value);
    return cell;
  });
  return { cells: written, truth, expected: [], isDamaged: false, write: null };
}

const text = (cell: string): readonly [string, Value] => [cell, cell];
const number = (value: number): readonly [string, Value] => [String(value), value];

function placeCells(
  at: number,
  dice: Dice,
): readonly (readonly [string, readonly [string, Value]])[] {
  // No two places are equal, none is far from the others, and every number has all its decimals.
  const lng = (123_300_001 + at * 200 + dice.below(9) * 10) / 1_000_000;
  const lat = (41_750_003 + dice.below(5000) * 10) / 1_000_000;
  return [
    ['district', text(dice.pick(districts))],
    ['street', text(dice.pick(streets))],
    ['lng', number(lng)],
    ['lat', number(lat)],
  ];
}

function populationCells(at: number, dice: Dice): Cells {
  const population = 1001 + dice.below(8000);
  const isUrban = dice.chance(0.7);
  return new Map([
    ...placeCells(at, dice),
    ['id', text(String(at + 1).padStart(4, '0'))],
    ['name', text(`${dice.pick(roots)}第${at + 1}社区`)],
    ['community_code', text(`2101021${String(at + 1).padStart(5, '0')}`)],
    ['setting', isUrban ? ['城市', 'urban'] : ['农村', 'rural']],
    ['population', number(population)],
    ['elders_60', number(100 + dice.below(Math.floor(population / 4)))],
    ['infants_0_3', number(1 + dice.below(90))],
    ['households', number(300 + dice.below(2000))],
    ['year', number(2023)],
  ]);
}

function facilityCells(at: number, dice: Dice): Cells {
  const [kind, word, service] = dice.pick(kinds);
  const isElder = service === '养老';
  const blank: readonly [string, Value] = ['', Number.NaN];
  const serviceWord = serviceWords.get(service) ?? '';
  const mark = dice.pick(['', '，2号楼', ',3单元', '"老楼"']);
  return new Map([
    ...placeCells(at, dice),
    ['id', text(`A${String(at + 1).padStart(3, '0')}`)],
    ['name', text(`${dice.pick(roots)}${at + 1}号${kind}`)],
    ['service', [service, serviceWord]],
    ['kind', [kind, word]],
    ['community', text(`${dice.pick(roots)}社区`)],
    ['address', text(`南京街${at + 1}号${mark}`)],
    ['beds', isElder ? number(10 + dice.below(300)) : blank],
    ['places', isElder ? blank : number(20 + dice.below(120))],
    ['floor_area_m2', number(150 + dice.below(4000))],
    ['opened', number(1995 + dice.below(28))],
    ['status', ['运营中', 'existing']],
  ]);
}
