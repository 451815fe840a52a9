import type { Notice } from '../../../state/notice.ts';
import { around, type Facts, fact } from '../../../report/words/facts.ts';
import { formatCount } from '../format.ts';
import { startText } from './start.ts';

const reasons: Readonly<Record<string, string>> = {
  full: '浏览器存储空间已满',
  blocked: '浏览器不允许本页保存数据，例如无痕窗口',
  stopped: '后台计算意外停止',
  gone: '文件在选定后已被修改、移走或占用，请重新选择',
  timeout: '后台计算长时间没有回应',
};

/** The words of a known reason; what the browser says by itself is passed on. */
function reasonOf(f: Facts): string {
  const reason = fact(f, 'reason', 'message');
  return reasons[reason] ?? reason;
}

function sampleName(id: string): string {
  const names: Readonly<Record<string, { readonly name: string }>> = startText.samples;
  return names[id]?.name ?? id;
}

const grouped = (f: Facts, name: string) => formatCount(Number(fact(f, name)), 'zh');

export const noticesText = {
  label: '通知',
  dismiss: '关闭通知',
  actions: { saveProject: '保存项目文件', takeOver: '改在此页保存', retry: '重试' },
  sentences: {
    fileTooLarge: (f) =>
      `${fact(f, 'name')} 超过 ${fact(f, 'limit') || '200 MB'} 上限，未读取。请拆分后再试。`,
    tooManyRows: (f) =>
      `人口表共 ${grouped(f, 'rows')} 行，超过界面分析的上限 ${grouped(f, 'limit')} 行，未采用，当前工作未受影响。请按市、县拆分，或用命令行 kinreach coverage 计算。`,
    fileUnreadable: (f) =>
      `${fact(f, 'name')} 无法读取${around('（', reasonOf(f), '）')}。请另存为 CSV 后再试。`,
    projectNewer: (f) =>
      `项目文件 ${fact(f, 'name')} 由更新的版本保存，本版本打不开。当前工作未受影响。`,
    projectDamaged: (f) => `项目文件 ${fact(f, 'name')} 已损坏，打不开。当前工作未受影响。`,
    saveFailed: (f) =>
      `未能自动保存${around('（', reasonOf(f), '）')}。可以继续工作，请按 Ctrl+S 保存项目文件。`,
    streetsNotKept: (f) =>
      `街道路网未能存入本浏览器${around('（', reasonOf(f), '）')}，计算结果不受影响；下次打开需重新读取街道文件。`,
    otherTab: () => '另一个标签页正在自动保存，此页的改动暂不保存。',
    restoreFailed: (f) =>
      `上次的工作未能打开${around('（', reasonOf(f), '）')}，它仍在本浏览器中。此页的改动暂不自动保存。`,
    sampleFailed: (f) =>
      `示例数据${around('“', sampleName(fact(f, 'name')), '”')}未能载入。请检查网络后重试。`,
    analysisFailed: (f) =>
      `计算未完成${around('（', reasonOf(f), '）')}。${fact(f, 'shown') && '显示的是旧结果。'}`,
    copied: (f) => `已复制${fact(f, 'what')}，可粘贴到 Excel 或文档。`,
    copyFailed: (f) => `未能复制${fact(f, 'what')}：浏览器不允许使用剪贴板。请改用导出 CSV。`,
    mappingUnused: (f) =>
      `对应关系文件 ${fact(f, 'name')} 没有用上：待核对的文件中没有它所说的表格。请先添加表格，再添加此文件。`,
    streetsElsewhere: (f) =>
      `街道路网 ${fact(f, 'name')} 不在现有数据的范围内，未采用，已不按街道步行计算。请添加同一城市的街道文件。`,
    planLoaded: (f) =>
      `已载入目标方案“${fact(f, 'name')}”并选用。${around('未识别的列没有读取：', fact(f, 'unread'), '。')}`,
    planWaits: (f) => `目标方案“${fact(f, 'name')}”已读取，载入设施表和人口表后选用。`,
    nothingUsable: () => '没有可采用的文件，原因见各文件的问题。请核对表格类型和必填列。',
  } satisfies Record<Notice['key'], (facts: Facts) => string>,
};

export type NoticesText = typeof noticesText;
