import { qualifies } from '../../coverage/counted.ts';
import { inServiceIn } from '../../coverage/years.ts';
import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import type { QualifyingKinds, ServiceId } from '../../model/service.ts';
import type { Analysis } from '../analysis.ts';

/** A facility that would count for a service if it were in service in the year. */
export interface IdleFacility {
  /** Row in the effective facility table. */
  readonly row: number;
  /** Years by which it has to be brought forward; NaN where nothing says when it opens. */
  readonly years: number;
  readonly change: RemedyChange;
}

/**
 * Facilities of the right kind that are closed or not yet open in the year: first those that the
 * scenario closes, then by how many years they have to be brought forward, then those that no year
 * opens and those that have closed for good; ties by id. Candidate sites are no facilities. Where no
 * year is shown only a closing of the scenario can be taken back.
 */
export function idleFacilities(
  { facilities, inService, year }: Analysis,
  service: ServiceId,
  kinds: QualifyingKinds,
): IdleFacility[] {
  const unclosed = inServiceIn(facilities, new Uint8Array(facilities.count), year);
  const idle: IdleFacility[] = [];
  for (let row = 0; row < facilities.count; row++) {
    if (inService[row] === 1 || facilities.status[row] === 'candidate') continue;
    if (!qualifies(facilities, row, service, kinds)) continue;
    const facilityId = facilities.id[row] ?? '';
    if (unclosed[row] === 1) {
      idle.push({ row, years: 0, change: { type: 'opening', facilityId, year: null } });
    } else if (year !== null) {
      const ahead = (facilities.opened[row] ?? Number.NaN) - year;
      const change: RemedyChange = { type: 'opening', facilityId, year };
      idle.push({ row, years: ahead > 0 ? ahead : Number.NaN, change });
    }
  }
  const rank = ({ years }: IdleFacility) => (Number.isNaN(years) ? Infinity : years);
  const idOf = ({ row }: IdleFacility) => facilities.id[row] ?? '';
  return idle.sort((a, b) =>
    rank(a) === rank(b) ? (idOf(a) < idOf(b) ? -1 : 1) : rank(a) - rank(b),
  );
}
