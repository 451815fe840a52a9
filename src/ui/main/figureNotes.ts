import type { KnownSum, Ratio } from '../../coverage/coverageResult.ts';
import type { FacilityKind, ServiceId } from '../../model/service.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, type Language, serviceOfIndicator } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount } from '../i18n/format.ts';
import { countsUrbanOnly } from './indicator.ts';
import { communitiesOfPlace, type Place } from './place.ts';

/** What a card has to say about the figure above: what it knows, what it leaves out, why it is blank. */
export type FigureNote =
  | {
      readonly type: 'people';
      /** Rows of the population table, or communities where each has one row. */
      readonly unit: 'rows' | 'communities';
      readonly urban: boolean;
      readonly known: number;
      readonly of: number;
    }
  | {
      readonly type: 'supply';
      readonly service: ServiceId;
      readonly known: number;
      readonly of: number;
    }
  /** The ratio is blank: none of the facilities says how many beds or places it has. */
  | { readonly type: 'supplyUnknown'; readonly service: ServiceId; readonly of: number }
  /** The ratio is blank: people are unknown where such a facility stands, or everywhere. */
  | { readonly type: 'peopleUnknown'; readonly service: ServiceId }
  /** The figure was entered: what the tables know does not bear on it. */
  | { readonly type: 'entered' }
  | { readonly type: 'noFacilities'; readonly service: ServiceId }
  /** Facilities of the service that stand at the point of their community, for want of their own. */
  | { readonly type: 'approximate'; readonly count: number }
  | {
      readonly type: 'otherBeds';
      readonly beds: number;
      readonly kinds: readonly FacilityKind[];
    };

/** The notes of one indicator in one place, none where the figure knows and counts everything. */
export function figureNotes(
  analysis: Analysis,
  indicator: IndicatorId,
  place: Place,
): readonly FigureNote[] {
  const { coverage } = place;
  switch (indicator) {
    case 'elder-circle':
    case 'childcare-circle':
      return [
        ...circleNotes(analysis, indicator, place),
        ...approximateNotes(analysis, indicator, place),
      ];
    case 'places-per-1000':
      return ratioNotes('childcare', coverage.places, coverage.placesPer1000);
    case 'beds-per-1000': {
      const { value: beds, kinds } = coverage.otherBeds;
      const notes = ratioNotes('elder', coverage.beds, coverage.bedsPer1000Elders);
      return beds > 0 ? [...notes, { type: 'otherBeds', beds, kinds }] : notes;
    }
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return [];
  }
}

/** A circle counts the rows that have people and a place, of the communities that it assesses. */
function circleNotes(analysis: Analysis, indicator: IndicatorId, place: Place): FigureNote[] {
  const { urban, pointStart } = analysis.territory.communities;
  const { rowsMissing } = analysis.coverage.communities[serviceOfIndicator(indicator)];
  const urbanOnly = countsUrbanOnly(analysis, indicator);
  const counted = communitiesOfPlace(analysis, place).filter(
    (row) => !urbanOnly || urban[row] === 1,
  );
  const sum = (of: (row: number) => number) => counted.reduce((total, row) => total + of(row), 0);
  const rows = sum((row) => (pointStart[row + 1] ?? 0) - (pointStart[row] ?? 0));
  const missing = sum((row) => rowsMissing[row] ?? 0);
  if (missing === 0) return [];
  const unit = rows === counted.length ? 'communities' : 'rows';
  return [{ type: 'people', unit, urban: urbanOnly, known: rows - missing, of: rows }];
}

function approximateNotes(analysis: Analysis, indicator: IndicatorId, place: Place): FigureNote[] {
  const { facilities, facilityCommunity, approximate, inService } = analysis;
  const service = serviceOfIndicator(indicator);
  const inPlace = new Set(communitiesOfPlace(analysis, place));
  const count = facilities.service.filter(
    (one, row) =>
      approximate[row] === 1 &&
      inService[row] === 1 &&
      (one === service || one === 'both') &&
      inPlace.has(facilityCommunity[row] ?? -1),
  ).length;
  return count > 0 ? [{ type: 'approximate', count }] : [];
}

function ratioNotes(service: ServiceId, supply: KnownSum, ratio: Ratio): FigureNote[] {
  const notes: FigureNote[] = [];
  const isBlank = Number.isNaN(ratio.value);
  const noSupply = Number.isNaN(supply.value);
  if (noSupply && supply.rows === 0) return [{ type: 'noFacilities', service }];
  if (noSupply) notes.push({ type: 'supplyUnknown', service, of: supply.rows });
  else if (supply.known < supply.rows) {
    notes.push({ type: 'supply', service, known: supply.known, of: supply.rows });
  }
  if (isBlank && !noSupply && ratio.denominator !== 0) {
    notes.push({ type: 'peopleUnknown', service });
  }
  if (ratio.known < ratio.of) {
    const { known, of } = ratio;
    notes.push({ type: 'people', unit: 'communities', urban: false, known, of });
  }
  return notes;
}

/** A note in words. */
export function noteSentence(note: FigureNote, words: Dictionary, language: Language): string {
  const text = words.main.indicators.notes;
  const count = (value: number) => formatCount(value, language);
  switch (note.type) {
    case 'people': {
      const unit = note.unit === 'rows' ? text.rows : text.communities;
      return unit(count(note.known), count(note.of), note.urban ? text.urban : '');
    }
    case 'supply':
      return text.supply[note.service](
        count(note.known),
        count(note.of),
        count(note.of - note.known),
      );
    case 'supplyUnknown':
      return text.supplyUnknown[note.service](count(note.of));
    case 'entered':
      return text.entered;
    case 'peopleUnknown':
      return text.peopleUnknown[note.service];
    case 'noFacilities':
      return text.noFacilities[note.service];
    case 'approximate':
      return text.approximate(count(note.count));
    case 'otherBeds':
      return text.otherBeds(
        count(note.beds),
        note.kinds.map((kind) => words.common.kinds[kind]).join(text.listComma),
      );
  }
}
