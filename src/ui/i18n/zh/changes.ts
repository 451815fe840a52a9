import type { ChangeNote } from '../../../edit/change.ts';
import { around, type Facts, fact } from '../../../report/words/facts.ts';

const named = (f: Facts) => around('“', fact(f, 'name', 'facilityId', 'id'), '”');

export const changesText = {
  openFacility: (f) => `新增设施${named(f)}`,
  moveFacility: (f) => `移动设施${named(f)}`,
  placeAtCommunity: (f) => `按所在社区放置${named(f)}${around(' ', fact(f, 'count'), ' 处')}`,
  closeFacility: (f) => `关停设施${named(f)}`,
  reopenFacility: (f) => `恢复设施${named(f)}`,
  resizeFacility: (f) => `调整规模${named(f)}`,
  bringForward: (f) => `${around('', fact(f, 'year'), ' 年')}启用设施${named(f)}`,
  keepYears: (f) => `按表中年份启用设施${named(f)}`,
  addLink: (f) => `新增通道${around(' ', fact(f, 'number'), '')}`,
  removeLink: (f) => `删除通道${around(' ', fact(f, 'number'), '')}`,
  closeStreet: (f) => `封闭道路${around(' ', fact(f, 'number'), '')}`,
  reopenStreet: (f) => `恢复道路${around(' ', fact(f, 'number'), '')}`,
  removeFacility: (f) => `删除新增设施${named(f)}`,
  renameFacility: (f) => `设施改名${named(f)}`,
  addScenario: (f) => `新建方案${named(f)}`,
  removeScenario: (f) => `删除方案${named(f)}`,
  renameScenario: (f) => `方案改名${named(f)}`,
  changeSettings: () => '修改服务圈口径',
  choosePlan: () => '更换目标方案',
  copyPlan: (f) => `复制目标方案${named(f)}`,
  addPlan: (f) => `载入目标方案${named(f)}`,
  renamePlan: (f) => `目标方案改名${named(f)}`,
  removePlan: (f) => `移除目标方案${named(f)}`,
  changeFigure: (f) => `修改指标数字${named(f)}`,
  removeFigure: (f) => `删除指标数字${named(f)}`,
  addFigure: (f) => `添加指标数字${named(f)}`,
  enterFigure: (f) => `填报指标数字${named(f)}${around(' ', fact(f, 'year'), ' 年')}`,
  clearFigure: (f) => `清除填报数字${named(f)}${around(' ', fact(f, 'year'), ' 年')}`,
  confirmFigures: (f) => `确认项目数字${around('（', fact(f, 'count'), ' 处）')}`,
  loadInputs: () => '载入数据',
} satisfies Record<ChangeNote['key'], (facts: Facts) => string>;

export type ChangesText = Readonly<Record<ChangeNote['key'], (facts: Facts) => string>>;
