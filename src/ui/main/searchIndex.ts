import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';

/** One answer of the search box. */
export interface SearchHit {
  readonly selection: Selection;
  readonly name: string;
  /** District and street, to tell communities of one name apart. */
  readonly where: string;
}

const limitOfHits = 8;

/** Communities, then facilities, whose name holds the words; names that begin with them come first. */
export function searchByName(analysis: Analysis, words: string): SearchHit[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const { communities } = analysis.territory;
  const { facilities } = analysis;
  return [
    ...rowsWith(communities.name, wanted).map(
      (row): SearchHit => ({
        selection: { type: 'community', id: communities.id[row] ?? '' },
        name: communities.name[row] ?? '',
        where: joined(communities.district[row], communities.street[row]),
      }),
    ),
    ...rowsWith(facilities.name, wanted).map(
      (row): SearchHit => ({
        selection: { type: 'facility', id: facilities.id[row] ?? '' },
        name: facilities.name[row] ?? '',
        where: joined(facilities.district[row], facilities.street[row]),
      }),
    ),
  ].slice(0, limitOfHits);
}

function rowsWith(names: readonly string[], wanted: string): number[] {
  const first: number[] = [];
  const later: number[] = [];
  for (const [row, name] of names.entries()) {
    const at = name.toLowerCase().indexOf(wanted);
    if (at === 0) first.push(row);
    else if (at > 0) later.push(row);
    if (first.length >= limitOfHits) break;
  }
  return [...first, ...later].slice(0, limitOfHits / 2);
}

/** District and street with a middle dot; blank parts are left out. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
