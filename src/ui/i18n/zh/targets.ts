/** Words of the plan editor and of plan files that come in. */
export const targetsText = {
  refused: {
    title: '目标方案文件未采用',
    unchanged: '文件中有错误，没有读入；当前项目未改变。请改正后再试。',
    list: '文件中的错误',
    save: '保存错误清单',
    more: (shown: string, all: string) => `只列出前 ${shown} 处，共 ${all} 处；其余见错误清单。`,
  },
  waiting: {
    label: '待载入的目标方案',
    facts: (indicators: string) => `目标方案 · ${indicators} 项指标 · 确认后选用`,
  },
};

export type TargetsText = typeof targetsText;
