import { isInShiftedArea, wgs84FromDatum } from '../../geo/datum.ts';
import { type Datum, datumNames } from '../../model/datum.ts';
import type { IssueLog } from '../issueLog.ts';
import type { TableColumns } from '../rows/buildTable.ts';

/**
 * Brings the coordinates of one file to WGS-84 from the datum that was stated for it, and says so.
 * Where none was stated they stay as they are, and the reader is asked once, if any row lies where
 * maps are shifted.
 */
export function placeRows(columns: TableColumns, datum: Datum | null, log: IssueLog): TableColumns {
  const lng = columns.numbers.get('lng');
  const lat = columns.numbers.get('lat');
  if (lng === undefined || lat === undefined) return columns;
  const count = lng.filter((value, row) => isInShiftedArea(value, lat[row] ?? Number.NaN)).length;
  if (count === 0) return columns;
  if (datum === null) {
    const facts = { count: String(count) };
    log.add({ code: 'datum-unknown', severity: 'warning', action: 'asked', facts });
  }
  if (datum !== 'gcj02' && datum !== 'bd09') return columns;
  const facts = { datum: datumNames[datum], count: String(count) };
  log.add({ code: 'datum-converted', severity: 'info', action: 'repaired', facts });
  return { ...columns, numbers: converted(columns.numbers, lng, lat, datum) };
}

function converted(
  numbers: TableColumns['numbers'],
  lng: Float64Array,
  lat: Float64Array,
  datum: Datum,
): TableColumns['numbers'] {
  const wgsLng = lng.slice();
  const wgsLat = lat.slice();
  for (const [row, east] of lng.entries()) {
    [wgsLng[row], wgsLat[row]] = wgs84FromDatum(datum, [east, lat[row] ?? Number.NaN]);
  }
  return new Map([...numbers, ['lng', wgsLng], ['lat', wgsLat]]);
}
