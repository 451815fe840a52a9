import { countFilled } from './cellShape.ts';

/** What remarks and sources begin with. */
const noteStarts: readonly string[] = [
  '注:',
  '注1',
  '注 ',
  '备注:',
  '说明:',
  '填表说明',
  '数据来源',
  '资料来源',
  '来源:',
  '数据截至',
  '数据截止',
  '统计截止',
  '统计时间',
  '※',
  '*',
  'note:',
  'notes:',
  'source:',
  'remark:',
  'remarks:',
];

/** What the line of signatures under an office's table begins with. */
const signatures: readonly string[] = [
  '制表',
  '填表',
  '填报',
  '审核',
  '复核',
  '负责人',
  '单位负责人',
  '分管领导',
  '联系人',
  '联系电话',
  '经办人',
];

const fewestColumns = 3;
const longSentence = 20;

/** Whether a row of a table is a remark, a source or a line of signatures instead of data. */
export function isNote(cells: readonly string[], width: number): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  if (first === undefined || width < 2) return false;
  const text = plain(first);
  if (width < fewestColumns && !text.includes(':')) return false;
  if (countFilled(cells) === 1 && noteStarts.some((start) => text.startsWith(start))) return true;
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 12 && signatures.some((start) => text.startsWith(start));
}

/** Whether a row below which there is no data is a sentence instead of a row with one cell filled. */
export function isTrailingNote(cells: readonly string[], width: number): boolean {
  if (countFilled(cells) !== 1 || width < fewestColumns) return false;
  const text = plain(cells.find((cell) => cell.trim() !== '') ?? '');
  return text.length >= longSentence || /[,。:;]/u.test(text);
}

function plain(cell: string): string {
  return cell.slice(0, 200).normalize('NFKC').trim().toLowerCase();
}
