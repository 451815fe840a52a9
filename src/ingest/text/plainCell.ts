import { unguardFormula } from '../../model/formulaGuard.ts';

const textFormula = /^="([^"]*)"$/u;

/**
 * A cell without what only keeps a spreadsheet from changing it: the apostrophe that our own tables
 * put before a formula, and the formula of nothing but a text (`="0012"`) by which other programs
 * keep the zeros of a code. A text of that form in our own tables has the apostrophe, and stays.
 */
export function plainCell(cell: string): string {
  const formula = textFormula.exec(cell);
  return formula ? (formula[1] ?? '') : unguardFormula(cell);
}
