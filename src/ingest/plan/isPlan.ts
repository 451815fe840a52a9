import { planCoreColumns } from '../../plan/planCsv.ts';

const namesPlan = /"(?:schemaVersion|indicators)"\s*:/u;
const namesPlaces = /"(?:FeatureCollection|Feature)"/u;

/**
 * Whether a JSON text means to be a plan, also where it is damaged or of another version, so that
 * its reader can say what is wrong with it. A text in UTF-16 that was taken for UTF-8 is told too.
 */
export function isPlanJson(text: string): boolean {
  const plain = text.replaceAll('\0', '');
  return namesPlan.test(plain) && !namesPlaces.test(plain);
}

/** So many of the columns of every plan table tell one from a table of statistics. */
const enoughColumns = 6;

/**
 * Whether the headers of a table are those of a plan, in any order and case, also where some are
 * missing. A scorecard or a table of statistics names the unit of each value and is none.
 */
export function isPlanTable(headers: readonly string[]): boolean {
  const names = new Set(headers.map((header) => header.trim().toLowerCase()));
  const known = planCoreColumns.filter((column) => names.has(column));
  return names.has('indicator_id') && !names.has('unit_name') && known.length >= enoughColumns;
}
