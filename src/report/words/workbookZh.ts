import type { Issue, IssueCode } from '../../model/issue.ts';
import { around, fact } from './facts.ts';
import type { IssueWords } from './issueText.ts';

const containers: Readonly<Record<string, string>> = {
  text: '文本表格',
  xlsx: ' .xlsx 工作簿',
  html: '网页表格',
};

const kinds: Readonly<Record<string, string>> = {
  facilities: '设施表',
  population: '社区人口表',
  matrix: '出行时间表',
  projects: '项目清单',
  statistics: '统计数据表',
};

const formats: Readonly<Record<string, string>> = {
  xls: '旧版 .xls 工作簿',
  xlsb: '二进制 .xlsb 工作簿',
  ods: ' .ods 工作簿',
  ole: '旧版 Office 文件',
  docx: 'Word 文档',
  pptx: '演示文稿',
  spreadsheetml: ' XML 电子表格（2003）',
  mht: '单个文件网页（.mht）',
  html: '过大或编码不明的网页',
  page: '没有表格的网页',
  zip: '不是工作簿的压缩包',
};

const refusals: Readonly<Record<string, (limit: string) => string>> = {
  'entry-too-large': (limit) => `解开后单个文件超过 ${limit} MB 上限`,
  'total-too-large': (limit) => `解开后合计超过 ${limit} MB 上限`,
  ratio: (limit) => `压缩比超过 ${limit} 倍，疑似压缩炸弹`,
  entries: (limit) => `内含文件超过 ${limit} 个`,
  directory: () => '压缩包目录损坏或自相矛盾',
  size: () => '压缩包所报大小与实际不符',
  checksum: () => '压缩包校验不符，内容已损坏',
  packing: () => '压缩包的压缩方式无法读取',
  nested: () => '压缩包内还有压缩包',
  path: () => '压缩包内含越出文件夹的路径',
  encrypted: () => '压缩包内含加密部分',
  entity: () => '文件内含文档类型或实体声明',
};

function archiveText({ facts }: Issue): string {
  const { reason = '', entry = '', limit = '' } = facts;
  return `${refusals[reason]?.(limit) ?? '压缩包无法读取'}${around('（', entry, '）')}`;
}

const count = (issue: Issue) => around('（', fact(issue.facts, 'count'), ' 处）');
const cell = (issue: Issue) => around('单元格 ', fact(issue.facts, 'cell'), ' 等处');
const saveAgain = '请在 Excel 或 WPS 中打开，另存为新的 .xlsx 后再试';

/** What opening a workbook can find, in Chinese. */
export const workbookWords = {
  'file-name-mismatch': {
    what: ({ facts }) =>
      `扩展名${around('“.', fact(facts, 'extension'), '”')}与内容不符，按${containers[fact(facts, 'container')] ?? '内容'}读取`,
    advice: '',
  },
  'archive-too-large': { what: archiveText, advice: `请核对文件来源；确为数据时，${saveAgain}` },
  'archive-damaged': { what: archiveText, advice: `请重新获取文件，或${saveAgain.slice(1)}` },
  'archive-unsafe': { what: archiveText, advice: `请核对文件来源；确为数据时，${saveAgain}` },
  'workbook-encrypted': {
    what: () => '工作簿设有打开密码',
    advice: '请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再试',
  },
  'workbook-format': {
    what: ({ facts }) => `不能直接读取${formats[fact(facts, 'format')] ?? '这种格式'}`,
    advice: saveAgain,
  },
  'workbook-damaged': {
    what: ({ facts }) => `工作簿${around('的工作表“', fact(facts, 'sheet'), '”')}缺少内容或已损坏`,
    advice: saveAgain,
  },
  'sheet-too-large': {
    what: ({ facts }) =>
      `工作表超过上限（${fact(facts, 'rows')} 行、${fact(facts, 'columns')} 列、${fact(facts, 'cells')} 个单元格）`,
    advice: '请删去多余的行列，或拆成几个文件',
  },
  'sheet-hidden': { what: () => '这是隐藏的工作表', advice: '' },
  'sheet-unread': {
    what: ({ facts }) =>
      `工作表${around('“', fact(facts, 'sheet'), '”')}里也有${kinds[fact(facts, 'kind')] ?? '表格'}，没有读取`,
    advice: '需要时请在核对界面选择该工作表或“另读一个工作表”，或把它另存为一个文件',
  },
  'rows-hidden': {
    what: (issue) => `有隐藏或筛选掉的行，照样读取${count(issue)}`,
    advice: '不需要的行请先删去',
  },
  'columns-hidden': { what: (issue) => `有隐藏的列，照样读取${count(issue)}`, advice: '' },
  'cells-merged': {
    what: (issue) => `合并单元格的文字已填入所含各行${count(issue)}`,
    advice: '',
  },
  'cells-merged-number': {
    what: (issue) => `合并单元格中的数字只计在第一行，以免重复${count(issue)}`,
    advice: '请取消合并，逐行填写',
  },
  'cell-error': {
    what: (issue) => `${cell(issue)}是错误值（如 #N/A、#REF!），按没有数据处理${count(issue)}`,
    advice: '请改正公式，或直接填写数值',
  },
  'formula-blank': {
    what: (issue) => `${cell(issue)}的公式没有保存计算结果，按空白处理${count(issue)}`,
    advice: '请在 Excel 或 WPS 中打开，重新计算并保存',
  },
} as const satisfies Partial<Record<IssueCode, IssueWords>>;
