import type { Issue } from '../../model/issue.ts';
import { columnNames, columnOfIssue } from './columnNames.ts';
import { doubtWords } from './doubtZh.ts';
import { around, fact } from './facts.ts';
import type { IssueText } from './issueText.ts';
import { peopleWords } from './peopleZh.ts';
import { placeWords } from './placeZh.ts';
import { planMistakesZh } from './planMistakesZh.ts';
import { planningWords } from './planningZh.ts';
import { streetWords } from './streetZh.ts';
import { workbookWords } from './workbookZh.ts';

const say = (sentence: string) => () => sentence;
const count = (issue: Issue) => around('（', fact(issue.facts, 'count', 'rows'), ' 处）');

function place(issue: Issue): string {
  const line = issue.line > 0 ? `第 ${issue.line} 行` : '';
  const column = around('“', columnOfIssue(issue, 'zh'), '”列');
  // Without a column the value is the whole row, or the name that stands in it.
  const value = column ? around('（值“', issue.value, '”）') : around('“', issue.value, '”');
  return [issue.file, issue.sheet, `${line}${column}${value}`].filter((part) => part).join(' ');
}

export const issuesText: IssueText = {
  place,
  more: (count) => `另有 ${count} 处同类问题未逐条列出`,
  actions: {
    rejected: '未采用',
    skipped: '已跳过',
    repaired: '已修正',
    kept: '已保留',
    asked: '待确认',
  },
  join: (where, what, action, advice) =>
    `${around('', where, '：')}${what}；${action}。${around('', advice, '。')}`,
  planMistakes: planMistakesZh,
  codes: {
    'file-empty': { what: say('文件是空的'), advice: '请换一个有内容的文件' },
    'file-header-only': { what: say('只有表头，没有数据行'), advice: '请补上数据后再读取' },
    'file-too-large': {
      what: (i) => `文件超过 ${fact(i.facts, 'limitMegabytes') || '200'} MB 上限`,
      advice: '请拆分后再试',
    },
    'file-unreadable': {
      what: (i) => unreadable[fact(i.facts, 'reason')] ?? '文件不是可读的文本表格',
      advice: '请核对文件；Excel 表格请另存为 CSV 后再试',
    },
    'file-kind-unknown': {
      what: say('可识别的列不足，看不出是设施表还是社区人口表'),
      advice: '请选择表格类型并对应各列，或按模板改列名',
    },
    'file-kind-mismatch': {
      what: ({ facts }) =>
        fact(facts, 'is') === 'geojson'
          ? '这是 GeoJSON，不是表格'
          : '这不是 GeoJSON，边界只从 GeoJSON 读取',
      advice: '请改选文件的类型，或换一个文件',
    },
    'header-missing': {
      what: say('没有表头，第一行已是数据'),
      advice: '请补上表头，或在“对应列”中逐列指定',
    },
    'header-rows': {
      what: (i) => `表头有 ${fact(i.facts, 'rows')} 行，已按列合并`,
      advice: '请核对列名',
    },
    ...workbookWords,
    ...placeWords,
    ...peopleWords,
    ...streetWords,
    ...doubtWords,
    ...planningWords,
    'encoding-guess': {
      what: (i) => `按 ${fact(i.facts, 'encoding') || 'GB18030'} 读取`,
      advice: '若文字是乱码，请改选编码',
    },
    'encoding-error': {
      what: (i) => {
        const encoding = fact(i.facts, 'encoding');
        return encoding ? `文件是 ${encoding} 编码，不能读取` : '有字符不合所选编码';
      },
      advice: '请改选编码，或另存为 UTF-8 后再读取',
    },
    'column-unknown': { what: say('未识别的列'), advice: '如需使用，请在“对应列”中指定' },
    'column-ambiguous': {
      what: (i) => {
        const meanings = fact(i.facts, 'meanings');
        return meanings
          ? `这一列可能是“${columnNames(meanings, 'zh')}”，不能确定，暂未采用`
          : `不止一列对应“${columnNames(fact(i.facts, 'header') || i.column, 'zh')}”${around('，暂用“', fact(i.facts, 'chosen'), '”')}`;
      },
      advice: '请在对应列中选定',
    },
    'column-missing': {
      what: (i) =>
        `缺少“${columnNames(fact(i.facts, 'headers') || i.column, 'zh')}”列${fact(i.facts, 'headers') === 'service, kind' ? '（整张表同为一类时，可在“取值的含义”中为空白选定）' : ''}`,
      advice: '请在“对应列”中指定，或补上这一列',
    },
    'column-duplicate': { what: say('列名重复'), advice: '请改名，或删去多余的一列' },
    'row-blank': { what: say('空行'), advice: '' },
    'row-title': { what: say('表头上方的标题行'), advice: '' },
    'row-note': { what: say('备注、来源或落款，不是数据'), advice: '' },
    'row-total': { what: say('合计行，不是一个社区或设施'), advice: '' },
    'table-other': {
      what: say('属于同一张表里的另一个表格，没有读取'),
      advice: '需要时请把它另存为一个文件',
    },
    'row-too-short': { what: say('单元格比表头少，缺的按空白处理'), advice: '请核对分隔符' },
    'row-too-long': {
      what: say('单元格比表头多，多出的不用'),
      advice: '请核对是否有未加引号的逗号',
    },
    'row-too-wide': { what: say('一行的列数过多'), advice: '请核对分隔符' },
    'row-realigned': {
      what: say('一行的分隔与表头不合，已按各列内容重新切分'),
      advice: '请与原文件核对这一行',
    },
    'quote-resync': { what: say('引号没有配对，从下一行重新读起'), advice: '请补上或删去引号' },
    'line-too-long': { what: say('一行过长'), advice: '请核对文件是否完整' },
    'duplicate-row': { what: say('与前面一行完全相同'), advice: '' },
    'duplicate-id': {
      what: (i) => `编号与另一行相同而内容不同${renamed(i)}`,
      advice: '请改成不同的编号，或删去其中一行',
    },
    'cell-edited': {
      what: (i) =>
        around('已按您的修改改为“', fact(i.facts, 'suggestion'), '”') || '已按您的修改清空',
      advice: '',
    },
    'number-unreadable': {
      what: (i) =>
        `不是可读的数字，按空白处理${around('（或为 ', fact(i.facts, 'suggestion'), '）')}`,
      advice: '请改成阿拉伯数字',
    },
    'number-negative': { what: say('数值为负，按空白处理'), advice: '请核对' },
    'number-repaired': {
      what: (i) => `数字已整理${around('为 ', fact(i.facts, 'suggestion', 'number', 'value'), '')}`,
      advice: '',
    },
    'number-approximate': {
      what: (i) =>
        `不是确切的数，暂按空白处理${around('（或为 ', fact(i.facts, 'suggestion'), '）')}`,
      advice: '请填写确切的数，或采用建议的数',
    },
    'number-range': {
      what: (i) =>
        `写的是范围${around('（', fact(i.facts, 'low'), ` 至 ${fact(i.facts, 'high')}）`)}，不是一个数，暂按空白处理`,
      advice: '请填写确切的数',
    },
    'unit-applied': {
      what: (i) =>
        `表头单位${around('为“', fact(i.facts, 'unit'), '”')}，整列已换算${around('，乘以 ', fact(i.facts, 'factor'), '')}${count(i)}`,
      advice: '若数字本来就不是这个单位，请改表头',
    },
    'unit-unknown': {
      what: (i) =>
        `不认识单位${around('“', fact(i.facts, 'unit'), '”')}，暂按空白处理${around('（或为 ', fact(i.facts, 'suggestion'), '）')}`,
      advice: '请换算成表头的单位，或采用建议的数',
    },
    'unit-conflict': {
      what: (i) => {
        const units = fact(i.facts, 'units');
        const taken = around('“', fact(i.facts, 'headerUnit'), '”');
        if (units) return `表头写了不同的单位（${units}），整列暂按${taken}读取`;
        const header = around('（', fact(i.facts, 'headerUnit'), '）');
        const suggestion = around('（或为 ', fact(i.facts, 'suggestion'), '）');
        return `单元格中的单位与该列${header}不一致，暂按空白处理${suggestion}`;
      },
      advice: '请统一单位，或采用建议的数',
    },
    'value-unknown': {
      what: (i) => `取值不在可选范围内，按空白处理${count(i)}`,
      advice: '请改用模板中的取值，或指定它对应的取值',
    },
    'code-damaged': {
      what: say('代码疑似被 Excel 改成了数字'),
      advice: '请把该列设为文本后重新填写',
    },
    'coord-missing': { what: say('缺坐标，放入待定位'), advice: '请补上经度和纬度' },
    'coord-unreadable': { what: say('坐标读不出，放入待定位'), advice: '请改成以度为单位的小数' },
    'coord-zero': { what: say('坐标为 0，放入待定位'), advice: '请补上真实坐标' },
    'coord-out-of-range': { what: say('坐标超出经纬度范围，放入待定位'), advice: '请核对' },
    'population-zero': { what: say('人口为 0，按无人居住计'), advice: '若是缺数据，请改为空白' },
    'service-missing': {
      what: say('没有服务类别，也不能从设施类型推断'),
      advice: '请填写养老、托育或综合',
    },
    'service-kind-mismatch': { what: say('服务类别与设施类型不一致'), advice: '请核对' },
    'setting-blank': {
      what: (i) => `城乡未填，按城市计${count(i)}`,
      advice: '如有农村社区，请补上城乡一列',
    },
    'column-stand-in': {
      what: (i) =>
        `没有“${columnNames(fact(i.facts, 'column') || i.column, 'zh')}”列，用常住人口代替`,
      advice: '请补上该列',
    },
    'service-absent': {
      what: (i) => `设施表中没有${serviceName(fact(i.facts, 'service'))}设施，相应指标为无数据`,
      advice: '请补上这类设施',
    },
    'year-carried': {
      what: (i) =>
        `所选年份没有人口数，用了 ${fact(i.facts, 'year') || '其他年份'} 的数${count(i)}`,
      advice: '',
    },
    'year-ignored': { what: (i) => `年份空白，未采用${count(i)}`, advice: '请补上年份' },
    'group-unmatched': {
      what: (i) =>
        `人口表中没有${around('“', fact(i.facts, 'name'), '”')}所写的${columnNames(fact(i.facts, 'level') || '地方', 'zh')}`,
      advice: '请核对名称或代码',
    },
    'group-ambiguous': { what: say('所写的名称对应不止一处'), advice: '请补上区县、街道或代码' },
    'facility-inferred': { what: say('未写所在社区，按最近的社区归入'), advice: '' },
    'facility-outside': {
      what: say('不在所评范围内，只计入服务圈，不计入合计'),
      advice: '请核对坐标或所在区县',
    },
    'matrix-unknown-id': { what: say('编号在另外两张表中没有'), advice: '请核对编号' },
    'matrix-duplicate-pair': {
      what: (i) => `同一对编号${around('（', pair(i), '）')}重复，取较小值`,
      advice: '',
    },
    'plan-unknown-city': {
      what: (i) => `所选目标方案不适用于${fact(i.facts, 'city') || '数据中的城市'}`,
      advice: '请另选目标方案',
    },
    'plan-limit-differs': {
      what: (i) =>
        `所设时限与目标方案${around('的 ', fact(i.facts, 'minutes'), ' 分钟')}不同，该指标不考核`,
      advice: '请改回方案的时限',
    },
  },
};

/** Why the bytes are no text table; keys are the reasons of the reader. */
const unreadable: Readonly<Record<string, string>> = {
  notFound: '找不到这个文件，或无权打开',
  spreadsheet: '这是 Excel 工作簿，不是文本表格',
  binary: '文件不是文本表格，或已损坏',
  json: '不是可读的 JSON 文本',
  noise: '各行格数毫无规律，不像一张表；文件可能已损坏，或需指定分隔符',
};

function renamed(issue: Issue): string {
  const id = fact(issue.facts, 'id');
  return id === issue.value ? '' : around('，本行记作“', id, '”');
}

function pair(issue: Issue): string {
  return [fact(issue.facts, 'demandId'), fact(issue.facts, 'facilityId')]
    .filter((id) => id)
    .join(' → ');
}

function serviceName(service: string): string {
  if (service === 'elder') return '养老';
  return service === 'childcare' ? '托育' : '这类';
}
