import { csvText, type ResultTable } from '../report/csvText.ts';
import { downloadFile } from './downloadFile.ts';

/**
 * Hands a result table over as CSV.
 *
 * @param stamp stands behind the file's name, '' for none
 */
export function downloadTable({ name, columns, rows }: ResultTable, stamp = ''): void {
  const bytes = new TextEncoder().encode(csvText(columns, rows));
  downloadFile(`${name}${stamp && `-${stamp}`}.csv`, bytes, 'text/csv');
}
