import type { Status } from '../../coverage/coverageResult.ts';
import type { ServiceId } from '../../model/service.ts';
import type { ResultTable } from '../../report/csvText.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { ServiceCertainty } from '../../scorecard/certainty/certaintyOf.ts';
import type { BothCounts } from '../../scorecard/countBothWays.ts';
import type { LensText } from '../i18n/zh/lens.ts';
import { communitiesOfPlace, type Place } from '../main/place.ts';
import { countingOf, rankedRows } from './counting.ts';
import { statusOfCertainty } from './lensLooks.ts';

/** The ranked list of two counts for file and clipboard; figures as they were counted. */
export function countingTable(
  analysis: Analysis,
  counts: BothCounts,
  service: ServiceId,
  place: Place,
  { columns }: LensText['counting'],
): ResultTable {
  const { name, district, street } = analysis.territory.communities;
  const { peopleAssessed } = analysis.coverage.communities[service];
  const { id, assessed, any, own, people } = columns;
  return {
    name: `${service}-two-counts`,
    columns: [id, columns.name, columns.district, columns.street, assessed, any, own, people],
    rows: rankedRows(countingOf(analysis, counts, service, place)).map((row) => [
      row.id,
      name[row.community] ?? '',
      district[row.community] ?? '',
      street[row.community] ?? '',
      peopleAssessed[row.community] ?? null,
      counts.anyArea[row.community] ?? null,
      counts.ownArea[row.community] ?? null,
      row.people,
    ]),
  };
}

/** Every community of the place with how sure its circle is; a speed that decides nothing is blank. */
export function certaintyTable(
  analysis: Analysis,
  { certainty, speedToMeet }: ServiceCertainty,
  service: ServiceId,
  place: Place,
  statuses: Readonly<Record<Status, string>>,
  { columns, names }: LensText['certainty'],
): ResultTable {
  const { id, name, district, street } = analysis.territory.communities;
  return {
    name: `${service}-certainty`,
    columns: [
      columns.id,
      columns.name,
      columns.district,
      columns.street,
      columns.certainty,
      columns.speed,
    ],
    rows: communitiesOfPlace(analysis, place).map((row) => {
      const found = certainty[row] ?? 'noData';
      const speed = speedToMeet[row] ?? Number.NaN;
      return [
        id[row] ?? '',
        name[row] ?? '',
        district[row] ?? '',
        street[row] ?? '',
        names[found](statuses[statusOfCertainty[found]]),
        Number.isFinite(speed) ? neededSpeed(speed) : null,
      ];
    }),
  };
}

/** A speed to hundredths, rounded up, so that whoever walks as fast as is printed is in time. */
export function neededSpeed(metresPerSecond: number): number {
  return Math.ceil(Number((metresPerSecond * 100).toFixed(6))) / 100;
}
