import type { IssueCode } from '../../../src/model/issue.ts';
import type { Dice } from '../seededRandom.ts';
import type { Damage } from './damage.ts';
import { type Draft, type DraftRow, plainRow, positionOf, soundRows } from './draft.ts';

/** A row with one text in its first cell, as wide as the table. */
function sentence(draft: Draft, text: string, damage: string, code: IssueCode): DraftRow {
  const cells = draft.columns.map((_, at) => (at === 0 ? text : ''));
  return plainRow(cells, [{ damage, codes: [code] }]);
}

const titles: Damage = {
  name: 'title',
  stage: 'frame',
  apply(draft, dice) {
    const texts = [
      '沈阳市2023年基本情况统计表',
      '附件1',
      '填报单位：某区民政局　　填报日期：2023年5月',
      '单位：人、张',
    ];
    for (const text of texts.slice(0, 1 + dice.below(3))) {
      draft.above.push(sentence(draft, text, this.name, 'row-title'));
    }
    return true;
  },
};

const blankAbove: Damage = {
  name: 'blank line above',
  stage: 'frame',
  apply(draft) {
    draft.above.push(sentence(draft, '', this.name, 'row-blank'));
    return true;
  },
};

/** Sums of the numbers under a word for them. */
function totalRow(draft: Draft, word: string, damage: string): DraftRow {
  const cells = draft.columns.map(({ header }, at) => {
    if (at === 0) return word;
    if (!sums.has(header)) return '';
    return String(soundRows(draft).reduce((sum, row) => sum + (Number(row.cells[at]) || 0), 0));
  });
  return plainRow(cells, [{ damage, codes: ['row-total'] }]);
}

const sums: ReadonlySet<string> = new Set([
  'population',
  'elders_60',
  'infants_0_3',
  'households',
  'beds',
  'places',
  'floor_area_m2',
]);

const total: Damage = {
  name: 'total',
  stage: 'rows',
  apply(draft, dice) {
    const word = dice.pick(['合计', '总计', '合 计', '共计', '合计：', '全市合计']);
    draft.body.push(totalRow(draft, word, this.name));
    return true;
  },
};

const subtotal: Damage = {
  name: 'subtotal',
  stage: 'rows',
  apply(draft, dice) {
    const row = totalRow(draft, dice.pick(['小计', '小 计']), this.name);
    draft.body.splice(1 + dice.below(draft.body.length), 0, row);
    return true;
  },
};

/** The word stands in the name's cell, behind the number of the row. */
const totalByName: Damage = {
  name: 'total by its name',
  stage: 'rows',
  apply(draft) {
    const name = positionOf(draft, 'name');
    const row = totalRow(draft, '', this.name);
    row.cells[name] = '合计';
    draft.body.push(row);
    return true;
  },
};

/** 和平区合计 in the name's cell, with a number of its own: the sum of the rows above. */
const namedTotal: Damage = {
  name: 'total of a district',
  stage: 'rows',
  apply(draft, dice) {
    const row = totalRow(draft, '', this.name);
    row.cells[positionOf(draft, 'name')] = dice.pick(['和平区合计', '南湖街道小计', '全市总计']);
    draft.body.splice(1 + dice.below(draft.body.length), 0, row);
    return true;
  },
};

/** 甲, 乙, 1, 2, 3: the numbers of the columns, as statistical forms print them below the header. */
const columnNumbers: Damage = {
  name: 'row of column numbers',
  stage: 'rows',
  apply(draft) {
    if (draft.header.length > 1) return false;
    const cells = draft.columns.map((_, at) => (at === 0 ? '甲' : String(at)));
    const codes = ['row-title', 'row-note', 'header-rows'] as const;
    draft.body.unshift(plainRow(cells, [{ damage: this.name, codes: [...codes] }]));
    return true;
  },
};

/** A small table of something else below a blank line. */
const otherTable: Damage = {
  name: 'another table below',
  stage: 'below',
  apply(draft) {
    const width = draft.columns.length;
    if (width < 4) return false;
    const row = (cells: readonly string[], code: IssueCode) => {
      const filled = Array.from({ length: width }, (_, at) => cells[at] ?? '');
      draft.body.push(plainRow(filled, [{ damage: this.name, codes: [code] }]));
    };
    row([], 'row-blank');
    row(['街道名称', '网格数'], 'table-other');
    row(['南湖街道', '12'], 'table-other');
    row(['大南街道', '9'], 'table-other');
    return true;
  },
};

function notes(name: string, texts: readonly string[]): Damage {
  return {
    name,
    stage: 'frame',
    apply(draft, dice) {
      draft.body.push(sentence(draft, dice.pick(texts), name, 'row-note'));
      return draft.columns.length >= 3;
    },
  };
}

const signatures: Damage = {
  name: 'signatures',
  stage: 'frame',
  apply(draft) {
    const row = sentence(draft, '填表人：', this.name, 'row-note');
    if (row.cells.length > 3) row.cells[3] = '审核人：';
    draft.body.push(row);
    return row.cells.length >= 3;
  },
};

const repeatedHeader: Damage = {
  name: 'header on each page',
  stage: 'rows',
  apply(draft, dice) {
    if (draft.body.length < 4 || draft.header.length > 1) return false;
    const expected = [{ damage: this.name, codes: ['row-title' as const] }];
    const at = 2 + dice.below(draft.body.length - 2);
    draft.body.splice(at, 0, plainRow(draft.header[0]?.cells ?? [], expected));
    return true;
  },
};

export const frameDamages: readonly Damage[] = [
  titles,
  blankAbove,
  total,
  subtotal,
  totalByName,
  namedTotal,
  columnNumbers,
  otherTable,
  notes('note', ['注：本表数据截至2023年底。', '备注：空白为暂无数据', '说明：以上为常住口径']),
  notes('source', ['数据来源：第七次人口普查', '资料来源：民政局']),
  signatures,
  repeatedHeader,
];

/** Adds a column that is no field's. */
export function addColumn(
  draft: Draft,
  text: string,
  cellOf: (row: number) => string,
  dice: Dice,
): void {
  const at = dice.below(draft.columns.length + 1);
  draft.columns.splice(at, 0, { header: '', text });
  draft.header[0]?.cells.splice(at, 0, text);
  for (const [row, { cells }] of draft.body.entries()) cells.splice(at, 0, cellOf(row));
}
