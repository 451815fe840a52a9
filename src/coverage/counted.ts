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
function countsBeds(facilities: FacilityTable, row: number, kinds: QualifyingKinds): boolean {
  const offered = facilities.service[row];
  return (
    (offered === 'elder' || offered === 'both') && kinds.beds.includes(facilities.kind[row] ?? '')
  );
}

/** True when the table holds a row of the service, of any year and kind: only then is it assessed. */
export function hasService(facilities: FacilityTable, service: ServiceId): boolean {
  return facilities.service.some((offered) => offered === service || offered === 'both');
}

/** What each facility counts for in the year: 1 where it is in service and of the right kind. */
export interface CountedFlags extends Readonly<Record<ServiceId, Uint8Array>> {
  readonly beds: Uint8Array;
}

/** Asks once a facility, so that every unit's sums need only look. */
export function countedFlags(
  facilities: FacilityTable,
  inService: Uint8Array,
  kinds: QualifyingKinds,
): CountedFlags {
  const flags = (counts: (row: number) => boolean) =>
    inService.map((isOpen, row) => (isOpen === 1 && counts(row) ? 1 : 0));
  return {
    elder: flags((row) => qualifies(facilities, row, 'elder', kinds)),
    childcare: flags((row) => qualifies(facilities, row, 'childcare', kinds)),
    beds: flags((row) => countsBeds(facilities, row, kinds)),
  };
}

/** Rows in service that count for `service`, in id order, so that the lower position wins ties. */
export function countedFacilities(
  facilities: FacilityTable,
  inService: Uint8Array,
  service: ServiceId,
  kinds: QualifyingKinds,
): Int32Array {
  return idOrder(facilities).filter(
    (row) => inService[row] === 1 && qualifies(facilities, row, service, kinds),
  );
}

/** Row order of each id column without a repeated id, which no coordinate can change; null otherwise. */
const orders = new WeakMap<readonly string[], Int32Array | null>();

function idOrder({ id, lng, lat }: FacilityTable): Int32Array {
  const known = orders.get(id);
  if (known) return known;
  const order = orderById(id, lng, lat);
  if (known === undefined) orders.set(id, new Set(id).size === id.length ? order : null);
  return order;
}
