import { numberText } from '../../model/numberText.ts';
import type { NumberReading } from './numberFormat.ts';
import { decodeEscapes } from './readPart.ts';
import { type DateSystem, serialDate } from './serialDate.ts';
import { isTrue, type WorkbookParts } from './workbookParts.ts';

/** A cell as the file holds it. */
export interface RawCell {
  /** `s` shared text, `inlineStr`, `str` result text, `n` number, `b` truth, `e` error, `d` date. */
  type: string;
  style: number;
  text: string;
  hasFormula: boolean;
}

/** What can be wrong with a cell. */
export type CellFault = 'error' | 'empty-formula' | 'long-number';

export interface CellText {
  readonly text: string;
  /** False for texts: a row of texts may be a header. */
  readonly isValue: boolean;
  readonly fault: CellFault | null;
}

/** A spreadsheet keeps 15 digits of a number; what stands behind them is not what was typed. */
const largestExact = 1e15;
const plain: NumberReading = { kind: 'plain' };

/**
 * A cell as text: texts as they are, numbers as the shortest decimal of their double with the zeros
 * that a format of zeros shows, dates as `yyyy-mm-dd`, truth values as `TRUE` and `FALSE`, formulas as
 * their stored results, errors as blank.
 */
export function cellText(cell: RawCell, book: WorkbookParts): CellText {
  const { type, text } = cell;
  if (type === 's') return words(text === '' ? '' : (book.strings[Number(text)] ?? ''));
  if (type === 'str' || type === 'inlineStr') return words(decodeEscapes(text));
  if (text === '') {
    return { text, isValue: false, fault: cell.hasFormula ? 'empty-formula' : null };
  }
  if (type === 'e') return { text: '', isValue: true, fault: 'error' };
  if (type === 'b') return { text: isTrue(text) ? 'TRUE' : 'FALSE', isValue: true, fault: null };
  if (type === 'd') return { text: text.replace('T00:00:00', ''), isValue: true, fault: null };
  const value = Number(text);
  if (!Number.isFinite(value)) return words(text);
  const isLong = Number.isInteger(value) && Math.abs(value) >= largestExact;
  const shown = shownNumber(value, book.readings[cell.style] ?? plain, book.dateSystem);
  return { text: shown, isValue: true, fault: isLong ? 'long-number' : null };
}

function words(text: string): CellText {
  return { text, isValue: false, fault: null };
}

function shownNumber(value: number, reading: NumberReading, system: DateSystem): string {
  if (reading.kind === 'date') return serialDate(value, system) ?? numberText(value);
  const text = numberText(value);
  const isCode = reading.kind === 'padded' && Number.isInteger(value) && value >= 0;
  return isCode ? text.padStart(reading.digits, '0') : text;
}
