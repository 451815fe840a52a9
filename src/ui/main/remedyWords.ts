import type { Status } from '../../coverage/coverageResult.ts';
import type { RemedyChange } from '../../edit/adoptRemedy.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { CheckedRemedy, RemedyMeasure } from '../../scorecard/remedy/remedies.ts';
import type { Language } from '../../state/session.ts';
import { formatCount } from '../i18n/format.ts';
import type { RemedyText } from '../i18n/zh/remedy.ts';

/** What the sentences about a remedy need beside it. */
export interface RemedyContext {
  readonly analysis: Analysis;
  /** Row in the community table; -1: a street, district or city. */
  readonly community: number;
  readonly measure: RemedyMeasure;
  /** What the people of the circle are called. */
  readonly group: 'elders' | 'infants' | 'people';
  readonly assessed: number;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly text: RemedyText;
  readonly language: Language;
}

/** A remedy in words: what to do, what becomes of the community, and who else gains ('' nobody). */
export interface RemedyWords {
  readonly change: string;
  readonly result: string;
  readonly others: string;
}

/** The sentences of one remedy; every number in them is one that the analysis gave. */
export function remedyWords(context: RemedyContext, remedy: CheckedRemedy): RemedyWords {
  const { statuses, text, language } = context;
  const { before, after, oneLess, peopleElsewhere, communitiesMet } = remedy;
  const result = text.status(
    figures(context, remedy),
    statuses[before.status],
    statuses[after.status],
  );
  const count = (value: number) => formatCount(value, language);
  const others = [
    peopleElsewhere > 0 ? text.elsewhere[context.group](count(peopleElsewhere)) : '',
    communitiesMet > 0 ? text.alsoMet(count(communitiesMet), statuses.met) : '',
  ];
  const less = oneLess === null ? '' : text.oneLess(statuses[oneLess]);
  return {
    change: changeWords(context, remedy.change),
    result: joinParts([result, less], text.comma),
    others: joinParts(others, text.comma),
  };
}

function joinParts(parts: readonly string[], comma: string): string {
  return parts.filter((part) => part !== '').join(comma);
}

function figures(
  { measure, group, assessed, text, language }: RemedyContext,
  { before, after }: CheckedRemedy,
): string {
  const [was, is] = [formatCount(before.value, language), formatCount(after.value, language)];
  switch (measure) {
    case 'circle':
      return text.reached[group](was, is, formatCount(assessed, language));
    case 'own':
      return text.ownSites(was, is);
    case 'places':
      return text.places(was, is);
  }
}

/** What to do, as the card and the button name it. */
function changeWords(context: RemedyContext, change: RemedyChange): string {
  const { analysis, text, language } = context;
  const { facilities } = analysis;
  // What a street, district or city lacks is not meant for one place; it has to be entered at one.
  const isOfMany = context.community < 0;
  const row = change.type === 'site' ? -1 : facilities.id.indexOf(change.facilityId);
  const name = facilities.name[row] || (facilities.id[row] ?? '');
  const count = (value: number) => formatCount(value, language);
  switch (change.type) {
    case 'locate':
      return text.locate(name);
    case 'opening':
      return change.year === null
        ? text.reopen(name)
        : text.bringForward(name, String(change.year), openingNow(context, row, change.year));
    case 'places': {
      const before = facilities.places[row] ?? Number.NaN;
      const more = change.places - before;
      const words = isOfMany ? text.morePlacesInAll : text.morePlaces;
      return words(name, count(more), count(before), count(change.places));
    }
    case 'site': {
      const size = change.service === 'elder' ? change.seats : change.places;
      const words = isOfMany ? text.newPlacesInAll : text.site[change.service];
      return words(placeWords(context, change.lng, change.lat), count(size));
    }
  }
}

/** What the table says about a facility that is not in service in the year. */
function openingNow({ analysis, text }: RemedyContext, row: number, year: number): string {
  const opened = analysis.facilities.opened[row] ?? Number.NaN;
  const closed = analysis.facilities.closed[row] ?? Number.NaN;
  if (opened > year) return text.opensIn(String(opened));
  return closed <= year ? text.closedIn(String(closed)) : text.opensUnknown;
}

/** The demand point, of the community where it is about one, that stands there, else the coordinates. */
function placeWords(
  { analysis, community, text }: RemedyContext,
  lng: number,
  lat: number,
): string {
  const { points } = analysis.territory;
  const point = points.id.findIndex(
    (_, row) =>
      (community < 0 || points.community[row] === community) &&
      points.lng[row] === lng &&
      points.lat[row] === lat,
  );
  const name = points.name[point] || points.id[point];
  return name === undefined ? text.atPosition(lng.toFixed(5), lat.toFixed(5)) : text.atPoint(name);
}
