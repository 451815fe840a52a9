import type { SheetSummary } from '../../ingest/reading.ts';
import type { Language } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';

/** A sheet as it is offered: its name, its rows and whether it is hidden. */
export function sheetLabel(
  { name, hidden, records }: SheetSummary,
  text: Dictionary['check'],
  language: Language,
): string {
  const count = formatCount(records, language);
  return hidden ? text.hiddenSheet(name, count) : text.sheetOf(name, count);
}
