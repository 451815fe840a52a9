import type { Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, type Language, serviceOfIndicator } from '../../state/session.ts';
import { formatCount, formatMetres, formatNeed, formatRatio } from '../i18n/format.ts';
import type { MainText } from '../i18n/zh/main.ts';
import { placesTarget, type WayFacts, wayFacts } from './communityFacts.ts';
import { shortfallUnitOf } from './communityVerdict.ts';
import { isOwnFacility } from './indicator.ts';
import { targetNumber } from './targetNumber.ts';

interface ReasonContext {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly text: MainText['list'];
  readonly language: Language;
}

/** Why a community is where it is in the list, in one line that never wraps. */
export function reasonLine(
  context: ReasonContext,
  indicator: IndicatorId,
  community: number,
): string {
  const { analysis, settings, text, language } = context;
  switch (indicator) {
    case 'elder-own-facility':
    case 'childcare-own-facility': {
      const service = serviceOfIndicator(indicator);
      const own = analysis.coverage.communities[service].ownFacilities[community] ?? Number.NaN;
      if (Number.isNaN(own)) return text.ownUnknown;
      if (own > 0) return text.ownFacilities(formatCount(own, language));
      return service === 'elder' ? text.noOwnElder : text.noOwnChildcare;
    }
    case 'places-per-1000':
    case 'beds-per-1000': {
      const places = analysis.coverage.communityPlaces[community] ?? Number.NaN;
      const target = placesTarget(analysis);
      return text.places(formatCount(places, language), targetNumber(target, language));
    }
    case 'elder-circle':
    case 'childcare-circle': {
      const service = serviceOfIndicator(indicator);
      const way = wayFacts(analysis, service, settings, community);
      const line = wayLine(way, context);
      const isShort = analysis.coverage.communities[service].circleStatus[community] === 'short';
      const { length } = way.waiting;
      // First, because the line is cut where it is too long.
      return isShort && length > 0 ? text.waiting(formatCount(length, language), line) : line;
    }
  }
}

/** What a community lacks, in words: 圈外老年人 1,500 人. */
export function gapWords(
  { analysis, text, language }: Omit<ReasonContext, 'settings'>,
  indicator: IndicatorId,
  shortfall: number,
): string {
  if (Number.isNaN(shortfall)) return text.gapUnknown;
  const unit = shortfallUnitOf(analysis, indicator);
  const words = isOwnFacility(indicator) ? text.gap.own : text.gap[unit];
  return words(formatNeed(shortfall, language));
}

/** Head of the column of gaps in a table, with its unit: 圈外老年人（人）. */
export function gapColumn(
  analysis: Analysis,
  indicator: IndicatorId,
  { gapColumns, concernedColumns }: MainText['export'],
): string {
  const unit = shortfallUnitOf(analysis, indicator);
  return (isOwnFacility(indicator) ? concernedColumns : gapColumns)[unit];
}

function wayLine(way: WayFacts, { settings, text, language }: ReasonContext): string {
  if (Number.isNaN(way.seconds) && Number.isNaN(way.metres)) return text.noPlace;
  if (way.facilityId === '') return text.noFacility;
  const metres = formatMetres(way.metres, language);
  const { unit, value, over, within } = way.overrun;
  if (unit === 'metres') {
    return within ? text.withinMetres(metres) : text.metres(metres, formatMetres(over, language));
  }
  const minutes = formatRatio(value, language);
  const more = formatRatio(over, language);
  const hasMetres = settings.method !== 'matrix' || !Number.isNaN(way.metres);
  if (within) return hasMetres ? text.within(minutes, metres) : text.withinMinutes(minutes);
  return hasMetres ? text.minutes(minutes, metres, more) : text.minutesOnly(minutes, more);
}
