import { classOfValue, gapFills, noGapFill, statusFill } from '../../map/palette.ts';
import type { ServiceId } from '../../model/service.ts';
import type { ResultTable } from '../../report/csvText.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';
import type { LensText } from '../i18n/zh/lens.ts';
import type { StreetsText } from '../i18n/zh/streets.ts';
import { communitiesOfPlace, type Place } from '../main/place.ts';
import { peopleBreaks } from './counting.ts';

/** People of one community whom circles count and streets do not. */
export interface StreetGapRow {
  readonly community: number;
  readonly id: string;
  readonly people: number;
}

/** The communities of a place with such people, most people first; ties in the order of the table. */
export function streetGapRows(
  analysis: Analysis,
  { overstated }: StreetFacts,
  service: ServiceId,
  place: Place,
): StreetGapRow[] {
  const column = overstated[service].communities;
  return communitiesOfPlace(analysis, place)
    .map((community) => ({
      community,
      id: analysis.territory.communities.id[community] ?? '',
      people: column[community] ?? Number.NaN,
    }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || a.community - b.community);
}

/** Breaks of the whole territory: a class means the same in every district. */
export function streetGapBreaks({ overstated }: StreetFacts, service: ServiceId) {
  const known = overstated[service].communities.filter((people) => people > 0);
  return peopleBreaks(known.reduce((most, people) => Math.max(most, people), 0));
}

/** From this class on a community is outlined and named like one that needs attention. */
const darkClass = 3;

/** How the communities look on the map. */
export function streetGapLooks(facts: StreetFacts, service: ServiceId) {
  const breaks = streetGapBreaks(facts, service);
  const looks = Array.from(facts.overstated[service].communities, (people) => {
    if (Number.isNaN(people)) return { status: 'noData', fill: statusFill.noData } as const;
    if (people <= 0) return { status: 'met', fill: noGapFill } as const;
    const shade = classOfValue(people, breaks);
    const status = shade >= darkClass ? 'short' : 'near';
    return { status, fill: gapFills[shade] ?? noGapFill } as const;
  });
  return { statuses: looks.map(({ status }) => status), fills: looks.map(({ fill }) => fill) };
}

/** The ranked list for file and clipboard. */
export function streetGapTable(
  analysis: Analysis,
  facts: StreetFacts,
  service: ServiceId,
  place: Place,
  { columns }: LensText['counting'],
  { gap }: StreetsText,
): ResultTable {
  const { name, district, street } = analysis.territory.communities;
  const { coveredPeople } = analysis.coverage.communities[service];
  return {
    name: `${service}-overstated`,
    columns: [
      columns.id,
      columns.name,
      columns.district,
      columns.street,
      gap.columns.covered,
      gap.columns.people,
    ],
    rows: streetGapRows(analysis, facts, service, place).map(({ community, id, people }) => [
      id,
      name[community] ?? '',
      district[community] ?? '',
      street[community] ?? '',
      coveredPeople[community] ?? null,
      people,
    ]),
  };
}
