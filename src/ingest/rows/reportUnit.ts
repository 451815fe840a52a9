import { toBase, type Unit } from '../cells/units.ts';
import type { IssueLog } from '../issueLog.ts';

/** Says once that the `count` figures of a column are in a unit other than ours. */
export function reportUnit(column: string, unit: Unit | null, count: number, log: IssueLog): void {
  if (unit === null || unit.times === unit.over || count === 0) return;
  const facts = { unit: unit.name, factor: String(toBase(1, unit)), count: String(count) };
  log.add({ code: 'unit-applied', severity: 'info', action: 'repaired', column, facts });
}
