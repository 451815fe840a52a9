import type { IssueCode } from '../../../src/model/issue.ts';
import type { Damage } from './damage.ts';
import { type Draft, plainRow, positionOf } from './draft.ts';
import { addColumn } from './frameDamages.ts';

function expectAtHeader(draft: Draft, damage: string, codes: readonly IssueCode[]): void {
  draft.header[0]?.expected.push({ damage, codes });
}

/** A column that no field is known for: it is kept, and said. */
function extraColumn(name: string, text: string, cellOf: (row: number) => string): Damage {
  return {
    name,
    stage: 'columns',
    apply(draft, dice) {
      addColumn(draft, text, cellOf, dice);
      expectAtHeader(draft, name, ['column-unknown']);
      return true;
    },
  };
}

/** The header names a unit in which every figure of the column is written. */
const headerUnit: Damage = {
  name: 'unit in the header',
  stage: 'columns',
  apply(draft) {
    const at = positionOf(draft, 'population');
    const [header] = draft.header;
    if (at === -1 || header === undefined) return false;
    header.cells[at] = '常住人口（万人）';
    draft.columns[at] = { header: 'population', text: '常住人口（万人）' };
    for (const row of draft.body) {
      row.cells[at] = String(Number(row.cells[at]) / 10_000);
      // Later damages write figures without a thought for the unit.
      row.isDamaged = true;
    }
    draft.expected.push({ damage: this.name, codes: ['unit-applied'] });
    return true;
  },
};

/** Telephones of whoever is in charge: never kept, and said. */
const personalColumn: Damage = {
  name: 'telephones',
  stage: 'columns',
  apply(draft, dice) {
    addColumn(draft, '联系电话', (row) => `138${String(10_000_000 + row * 7919)}`, dice);
    draft.expected.push({ damage: this.name, codes: ['personal-data'] });
    return true;
  },
};

const sameHeaderTwice: Damage = {
  name: 'a header twice',
  stage: 'columns',
  apply(draft, dice) {
    for (let times = 0; times < 2; times++) addColumn(draft, '联络情况', () => '已联络', dice);
    expectAtHeader(draft, this.name, ['column-duplicate']);
    return true;
  },
};

const ambiguousColumn: Damage = {
  name: 'two headers for one column',
  stage: 'columns',
  apply(draft, dice) {
    const at = positionOf(draft, 'name');
    const header = draft.kind === 'population' ? '村名' : '单位名称';
    const [row] = draft.header;
    if (at === -1 || row === undefined) return false;
    // The template's own header wins over any other.
    const text = draft.kind === 'population' ? '社区名称' : '名称';
    row.cells[at] = text;
    draft.columns[at] = { header: 'name', text };
    addColumn(draft, header, (index) => `别名${index}`, dice);
    expectAtHeader(draft, this.name, ['column-ambiguous']);
    return true;
  },
};

/** Two rows of headers, the upper one merged over the counts. */
const mergedHeader: Damage = {
  name: 'header of two rows',
  stage: 'header',
  apply(draft) {
    const [lower] = draft.header;
    const first = positionOf(draft, 'lng');
    const second = positionOf(draft, 'lat');
    if (draft.header.length > 1) return false;
    if (lower === undefined || first === -1 || second !== first + 1) return false;
    const cells = lower.cells.map((cell, at) =>
      at === first ? '位置' : at === second ? '' : cell,
    );
    // Findings about a header name its first row.
    const upper = plainRow(cells, lower.expected.splice(0));
    lower.cells = lower.cells.map((cell, at) => (at === first || at === second ? cell : ''));
    draft.header.unshift(upper);
    expectAtHeader(draft, this.name, ['header-rows']);
    return true;
  },
};

/** A header as forms print it, with a star, a line end or a remark. */
function decorated(name: string, decorate: (text: string) => string): Damage {
  return {
    name,
    stage: 'header',
    apply(draft, dice) {
      const [header] = draft.header;
      const known = draft.columns.flatMap((column, at) => (column.header === '' ? [] : [at]));
      const at = dice.pick(known);
      if (header === undefined || draft.header.length > 1) return false;
      header.cells[at] = decorate(header.cells[at] ?? '');
      return true;
    },
  };
}

/** Longitude and latitude in one cell. */
const oneCell: Damage = {
  name: 'coordinates in one cell',
  stage: 'columns',
  apply(draft) {
    const lng = positionOf(draft, 'lng');
    const lat = positionOf(draft, 'lat');
    const [header] = draft.header;
    if (header === undefined || lng === -1 || lat === -1) return false;
    header.cells[lng] = '经纬度';
    draft.columns[lng] = { header: 'position', text: '经纬度' };
    draft.columns.splice(lat, 1);
    header.cells.splice(lat, 1);
    for (const row of draft.body) {
      row.cells[lng] = `${row.cells[lng]},${row.cells[lat]}`;
      row.cells.splice(lat, 1);
    }
    return true;
  },
};

const noCoordinates: Damage = {
  name: 'no columns of coordinates',
  stage: 'columns',
  apply(draft) {
    for (const header of ['lng', 'lat']) {
      const at = positionOf(draft, header);
      if (at === -1) return false;
      draft.columns.splice(at, 1);
      draft.header[0]?.cells.splice(at, 1);
      for (const row of draft.body) {
        row.cells.splice(at, 1);
        row.truth?.delete(header);
      }
    }
    expectAtHeader(draft, this.name, ['column-missing']);
    return true;
  },
};

/** A row below the header that says what each column is counted in. */
const unitsRow: Damage = {
  name: 'row of units',
  stage: 'header',
  apply(draft) {
    const cells = draft.columns.map(({ header, text }) =>
      text.includes('万人') ? '万人' : (unitWords[header] ?? ''),
    );
    if (cells.filter((cell) => cell !== '').length < 2 || draft.header.length > 1) return false;
    draft.header.push(plainRow(cells));
    expectAtHeader(draft, this.name, ['header-rows']);
    return true;
  },
};

const unitWords: Readonly<Record<string, string>> = {
  lng: '度',
  lat: '度',
  population: '人',
  elders_60: '人',
  infants_0_3: '人',
  households: '户',
  beds: '张',
  places: '个',
  floor_area_m2: '平方米',
};

export const columnDamages: readonly Damage[] = [
  headerUnit,
  personalColumn,
  sameHeaderTwice,
  ambiguousColumn,
  mergedHeader,
  noCoordinates,
  oneCell,
  unitsRow,
  decorated('star at a header', (text) => `*${text}`),
  decorated('remark at a header', (text) => `${text}（必填）`),
  decorated('line end in a header', (text) => `${text.slice(0, 1)}\n${text.slice(1)}`),
  decorated('spaces in a header', (text) => ` ${Array.from(text).join('　')} `),
  extraColumn('unknown column', '备注情况', () => '正常'),
  extraColumn('blank column', '', () => ''),
  extraColumn('prototype column', '__proto__', (row) => `值${row}`),
  extraColumn('constructor column', 'constructor', (row) => `值${row}`),
];
