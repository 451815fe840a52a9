import { csvText, type ResultTable } from '../report/csvText.ts';
import { downloadFile } from './downloadFile.ts';

/** Hands a result table over as CSV. */
export function downloadTable({ name, columns, rows }: ResultTable): void {
  const bytes = new TextEncoder().encode(csvText(columns, rows));
  downloadFile(`${name}.csv`, bytes, 'text/csv');
}
