import { type Status, statuses } from '../../coverage/coverageResult.ts';
import type { Settings } from '../../model/project.ts';
import type { ServiceId } from '../../model/service.ts';
import type { StreetEdit } from '../../model/streetEdit.ts';
import type { LegendSign } from '../../map/glyphAtlas.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type IndicatorId, type Language, serviceOfIndicator } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { formatCount, formatMetres } from '../i18n/format.ts';
import { areaNote } from './areaNote.ts';
import { countsUrbanOnly } from './indicator.ts';
import { facilityCounts, statusCounts } from './legendCounts.ts';
import { communitiesOfPlace, type Place } from './place.ts';
import { verdictWords } from './verdictWords.ts';

/** One class of communities. */
export interface LegendRow {
  readonly key: string;
  /** Tells outline and hatch, and the fill where none is named. */
  readonly status: Status;
  /** Hex text. */
  readonly fill?: string;
  readonly text: string;
  readonly count: string;
}

/** What a lens puts in the place of the statuses; its counts add up to the total too. */
export interface LensLegend {
  readonly title: string;
  readonly communities: readonly LegendRow[];
}

/** The legend as screen and picture print it. */
export interface LegendRows {
  readonly title: string;
  /** Communities of the place shown, which add up to the total. */
  readonly communities: readonly LegendRow[];
  readonly total: { readonly text: string; readonly count: string };
  /** Facilities on the map, which no filter takes off it. */
  readonly facilities: readonly {
    readonly sign: LegendSign;
    readonly text: string;
    readonly count: string;
  }[];
  /** The line of the service circle, where there is one. */
  readonly outline: { readonly service: ServiceId; readonly text: string } | null;
  /** What the scenario changes about the streets, one row a kind; only along streets are they drawn. */
  readonly streetChanges: readonly {
    readonly type: StreetEdit['type'];
    readonly text: string;
    readonly count: string;
  }[];
  readonly note: string | null;
}

interface LegendQuestion {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly indicator: IndicatorId;
  readonly place: Place;
  /** One a community row: those of the indicator. */
  readonly statuses: readonly Status[];
  /** null: the statuses themselves are shown. */
  readonly lens: LensLegend | null;
  /** Of the scenario that is shown. */
  readonly streetEdits: readonly StreetEdit[];
}

/** Signs of the map with counts: communities of the place that is shown, facilities of everywhere. */
export function legendRows(
  question: LegendQuestion,
  words: Dictionary,
  language: Language,
): LegendRows {
  const { analysis, settings, indicator, place, statuses: statusOf, lens } = question;
  const text = words.main.map;
  const count = (value: number) => formatCount(value, language);
  const shown = communitiesOfPlace(analysis, place).map((row) => statusOf[row] ?? 'noData');
  const counts = statusCounts(shown);
  const names = verdictWords(analysis, indicator, words).statuses;
  const rural = countsUrbanOnly(analysis, indicator);
  const title = lens?.title ?? legendTitle(settings, indicator, words, language);
  const service = serviceOfIndicator(indicator);
  return {
    title:
      place.scope === 'all' ? title : text.inPlace(title, place.name || words.main.card.unnamed),
    communities:
      lens?.communities ??
      statuses.map((status) => ({
        key: status,
        status,
        text: status === 'notAssessed' && rural ? text.rural : names[status],
        count: count(counts[status]),
      })),
    total: { text: text.total, count: count(shown.length) },
    facilities: facilityRows(analysis, place, words, count),
    outline:
      settings.method === 'matrix'
        ? null
        : { service, text: outlineWords(settings, words, language) },
    streetChanges: analysis.method === 'street' ? changeRows(question, words, count) : [],
    note: areaNote(analysis, 'community', text, language),
  };
}

const changeTypes = ['link', 'closure'] as const;

function changeRows(
  { streetEdits }: LegendQuestion,
  words: Dictionary,
  count: (value: number) => string,
): LegendRows['streetChanges'] {
  return changeTypes.flatMap((type) => {
    const number = streetEdits.filter((edit) => edit.type === type).length;
    return number > 0 ? { type, text: words.streetEdits.legend[type], count: count(number) } : [];
  });
}

function facilityRows(
  analysis: Analysis,
  place: Place,
  words: Dictionary,
  count: (value: number) => string,
): LegendRows['facilities'] {
  const text = words.main.map;
  const counts = facilityCounts(analysis);
  const names = {
    elder: text.elderFacilities,
    childcare: text.childcareFacilities,
    both: text.bothFacilities,
  };
  const signs: readonly (ServiceId | 'both')[] =
    counts.both > 0 ? ['elder', 'childcare', 'both'] : ['elder', 'childcare'];
  const planned = [
    { sign: 'built-elder', text: text.builtProjects, number: counts.built },
    { sign: 'planned', text: text.waitingProjects, number: counts.waiting },
  ] as const;
  return [
    ...signs.map((sign) => ({
      sign,
      text: place.scope === 'all' ? names[sign] : text.wholeCity(names[sign]),
      count: count(counts[sign]),
    })),
    ...planned
      .filter(({ number }) => number > 0)
      .map(({ sign, text: words, number }) => ({ sign, text: words, count: count(number) })),
  ];
}

/** The limit in words: 15 分钟, or 1,000 m. */
function limitWords(settings: Settings, { main }: Dictionary, language: Language): string {
  return settings.metres === null
    ? main.map.minutes(String(settings.minutes))
    : main.map.metres(formatMetres(settings.metres, language));
}

function outlineWords(settings: Settings, words: Dictionary, language: Language): string {
  const limit = limitWords(settings, words, language);
  return settings.method === 'street'
    ? words.streets.outline(limit)
    : words.main.map.outline(limit);
}

/** The service circle with its limit, or the indicator by name. */
function legendTitle(
  settings: Settings,
  indicator: IndicatorId,
  words: Dictionary,
  language: Language,
): string {
  const text = words.main.map;
  const limit = limitWords(settings, words, language);
  if (indicator === 'elder-circle') return text.legendElder(limit);
  if (indicator === 'childcare-circle') return text.legendChildcare(limit);
  return text.legendOther(words.main.indicators.names[indicator]);
}
