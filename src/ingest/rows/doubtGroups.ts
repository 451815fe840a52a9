import type { Columns } from './rowColumns.ts';

/** Names of streets, towns and districts; not of 社区, 小区 and the like. */
const groupName = /(?:街道|街道办事处|街道办|镇|乡|苏木|县|旗|市|(?<![社小园片住校厂库矿景])区)$/u;
const totalEnd = '合计';
const longestGroup = 5000;

interface ReadColumns {
  /** By field, one entry a row that is kept. */
  readonly text: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/**
 * Asks about what merged cells and sums leave behind when a table is saved as text: groups written
 * in the first of their rows only, and rows among communities that hold a street's or a district's
 * sums, or its name and nothing else. Each finding suggests what the cell would have to be.
 */
export function doubtGroups(
  kind: 'facilities' | 'population',
  rows: readonly number[],
  { text, numbers }: ReadColumns,
  columns: Columns,
): void {
  for (const header of ['district', 'street']) {
    const groups = text.get(header);
    if (groups) askBlankGroups(header, rows, groups, columns);
  }
  if (kind === 'population') askSummaries(rows, { text, numbers }, columns);
}

/** Only where every group is written once, the first row's included: then the blanks below are its. */
function askBlankGroups(
  header: string,
  rows: readonly number[],
  groups: readonly string[],
  columns: Columns,
): void {
  const written = groups.filter((group) => group !== '');
  if (groups[0] === '' || written.length === groups.length) return;
  if (new Set(written).size < written.length) return;
  const column = columns(header);
  let suggestion = '';
  for (const [at, group] of groups.entries()) {
    if (group !== '') suggestion = group;
    const facts = { suggestion };
    if (group !== '') continue;
    column.report(rows[at] ?? 0, {
      code: 'group-blank',
      severity: 'warning',
      action: 'asked',
      facts,
    });
  }
}

function askSummaries(
  rows: readonly number[],
  { text, numbers }: ReadColumns,
  columns: Columns,
): void {
  const names = text.get('name') ?? [];
  const isGroup = names.map((name) => groupName.test(name));
  // A table of streets or districts has no communities that such a row could be the sum of.
  if (!isGroup.includes(false) || !isGroup.includes(true)) return;
  const counted = ['population', 'elders60', 'infants0To3'].flatMap(
    (one) => numbers.get(one) ?? [],
  );
  const column = columns('name');
  for (const [at, name] of names.entries()) {
    if (!isGroup[at]) continue;
    const isTitle = [...numbers.values()].every((figures) =>
      Number.isNaN(figures[at] ?? Number.NaN),
    );
    const isSum = counted.some((figures) => isSumBelow(figures, isGroup, at));
    if (!isSum && !(isTitle && at + 1 < names.length)) continue;
    const facts = { suggestion: `${name}${totalEnd}`, reason: isSum ? 'sum' : 'title' };
    column.report(rows[at] ?? 0, {
      code: 'row-summary',
      severity: 'warning',
      action: 'asked',
      facts,
    });
  }
}

/** Whether the figure of a row is the sum of those of the communities right below it. */
function isSumBelow(figures: Float64Array, isGroup: readonly boolean[], at: number): boolean {
  const figure = figures[at] ?? Number.NaN;
  if (!(figure > 0)) return false;
  let sum = 0;
  for (let below = at + 1; below < figures.length && below <= at + longestGroup; below++) {
    if (isGroup[below]) continue;
    const part = figures[below] ?? Number.NaN;
    if (!Number.isNaN(part)) sum += part;
    if (sum >= figure) break;
  }
  return sum === figure;
}
