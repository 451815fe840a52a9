/** Words of the year axis. */
export const yearsText = {
  label: '年份',
  previous: (year: string) => `上一年份 ${year}`,
  next: (year: string) => `下一年份 ${year}`,
  first: '没有更早的年份',
  last: '没有更晚的年份',
  counted: '人口',
  targets: (count: string) => `目标 ${count}`,
  opens: (count: string) => `启用 ${count}`,
  closes: (count: string) => `关停 ${count}`,
  carried: (years: string) => `人口沿用 ${years} 年`,
  undated: '人口未注明年份',
};

export type YearsText = typeof yearsText;
