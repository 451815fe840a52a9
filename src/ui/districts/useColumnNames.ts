import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { normOf } from '../main/indicatorFigure.ts';
import { targetNumber } from '../main/targetNumber.ts';
import { verdictWords } from '../main/verdictWords.ts';
import type { UnitColumn, UnitComparison } from './unitRows.ts';

/** Headers of the comparison, the same on the screen, on the clipboard and in the file. */
export function useColumnNames(
  analysis: Analysis,
  comparison: UnitComparison,
): Readonly<Record<UnitColumn, string>> {
  const dictionary = useText();
  const { districts: text, main, streets } = dictionary;
  const language = useLanguage();
  const { figure } = comparison.total;
  const service = serviceOfIndicator(figure.indicator);
  const isStandIn = analysis.territory.standIn[service];
  const group = isStandIn ? 'people' : service === 'elder' ? 'elders' : 'infants';
  const unit = figure.indicator.endsWith('per-1000') ? text.perThousand : text.percent;
  const name = main.indicators.names[figure.indicator];
  const target = targetNumber(normOf(figure), language);
  return {
    name: comparison.level === 'district' ? text.district : text.street,
    figure: Number.isNaN(figure.target)
      ? text.noTarget(name, unit)
      : text.target(name, unit, target),
    gap: text.gap[figure.countUnit],
    short: text.shortOf(verdictWords(analysis, figure.indicator, dictionary).statuses.short),
    own: service === 'elder' ? text.ownElder : text.ownChildcare,
    beds: text.beds,
    places: text.places,
    vacant: text.vacant,
    overstated: streets.districts.overstated[group],
    detour: streets.districts.detour,
  };
}
