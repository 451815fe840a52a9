import { orderById } from '../model/order.ts';
import type { QualifyingKinds, ServiceId } from '../model/service.ts';
import type { FacilityTable } from '../model/tables.ts';

/**
 * Does row `row` count as care of this service? A row of one service by that service's kinds; a row
 * of `both` if its kind is in either list.
 */
export function qualifies(
  facilities: FacilityTable,
  row: number,
  service: ServiceId,
  kinds: QualifyingKinds,
): boolean {
  const offered = facilities.service[row];
  const kind = facilities.kind[row] ?? '';
  if (offered === 'both') return kinds.elder.includes(kind) || kinds.childcare.includes(kind);
  return offered === service && kinds[service].includes(kind);
}

/** Do the beds of this row count as elder-care beds? */
export function countsBeds(
  facilities: FacilityTable,
  row: number,
  kinds: QualifyingKinds,
): boolean {
  const offered = facilities.service[row];
  return (
    (offered === 'elder' || offered === 'both') && kinds.beds.includes(facilities.kind[row] ?? '')
  );
}

/** True when the table holds a row of the service, of any year and kind: only then is it assessed. */
export function hasService(facilities: FacilityTable, service: ServiceId): boolean {
  return facilities.service.some((offered) => offered === service || offered === 'both');
}

/** Rows in service that count for `service`, in id order, so that the lower position wins ties. */
export function countedFacilities(
  facilities: FacilityTable,
  inService: Uint8Array,
  service: ServiceId,
  kinds: QualifyingKinds,
): Int32Array {
  const order = orderById(facilities.id, facilities.lng, facilities.lat);
  return order.filter((row) => inService[row] === 1 && qualifies(facilities, row, service, kinds));
}
