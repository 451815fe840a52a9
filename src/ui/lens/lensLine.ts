import type { Language } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';
import type { LensView } from './lensView.ts';

/** What the lens says of a community beside the pointer; null: nothing of its own. */
export function lensLine(
  view: LensView,
  community: number,
  { lens, streets }: Dictionary,
  language: Language,
): string | null {
  switch (view.lens) {
    case 'status':
      return null;
    case 'counting': {
      const { value } = view.counts;
      const any = value?.anyArea[community] ?? Number.NaN;
      const people = any - (value?.ownArea[community] ?? Number.NaN);
      if (Number.isNaN(people)) return null;
      return people > 0
        ? lens.counting.row[view.area](lens.counting.people.people(formatCount(people, language)))
        : lens.counting.noneOf[view.area];
    }
    case 'streetGap': {
      const people =
        view.facts.value?.overstated[view.service].communities[community] ?? Number.NaN;
      if (Number.isNaN(people)) return null;
      return people > 0
        ? streets.gap.row(lens.counting.people.people(formatCount(people, language)))
        : streets.gap.none;
    }
    case 'certainty': {
      const certainty = view.certainty.value?.certainty[community];
      if (certainty === undefined || certainty === 'notAssessed') return null;
      return lens.certainty.tooltip[certainty];
    }
  }
}
