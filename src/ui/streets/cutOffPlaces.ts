import type { PlaceOnStreets } from '../../reach/streets/streetPlaces.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { StreetFacts } from '../../scorecard/streets/streetFacts.ts';

/** A place that streets do not lead to, or from which they lead nowhere. */
export interface CutOffPlace {
  readonly type: 'facility' | 'point';
  /** Row of its table. */
  readonly row: number;
  /** Of the facility, or of the community of the point. */
  readonly id: string;
  readonly name: string;
  readonly because: 'tooFar' | 'island';
}

/** Every such place: those too far from a street first, facilities before points, in the order of their tables. */
export function cutOffPlaces(
  { facilities, territory }: Analysis,
  facts: Pick<StreetFacts, 'facilities' | 'points'>,
): CutOffPlace[] {
  const { points, communities } = territory;
  const found = [
    ...placesOf(facts.facilities, 'facility', (row) => ({
      id: facilities.id[row] ?? '',
      name: facilities.name[row] || (facilities.id[row] ?? ''),
    })),
    ...placesOf(facts.points, 'point', (row) => ({
      id: communities.id[points.community[row] ?? -1] ?? '',
      name: points.name[row] || (points.id[row] ?? ''),
    })),
  ];
  const isFar = ({ because }: CutOffPlace) => because === 'tooFar';
  return [...found.filter(isFar), ...found.filter((place) => !isFar(place))];
}

function placesOf(
  { legMetres, island }: PlaceOnStreets,
  type: CutOffPlace['type'],
  namesOf: (row: number) => Pick<CutOffPlace, 'id' | 'name'>,
): CutOffPlace[] {
  return [...legMetres.keys()].flatMap((row): CutOffPlace[] => {
    const isTooFar = legMetres[row] === Infinity;
    if (!isTooFar && !((island[row] ?? 0) > 0)) return [];
    return [{ type, row, ...namesOf(row), because: isTooFar ? 'tooFar' : 'island' }];
  });
}
