import type { Settings } from '../../model/project.ts';
import type { ResultTable } from '../../report/csvText.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { useApp } from '../../state/hooks.ts';
import { formatNeed } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { placeOfFilter } from './place.ts';
import { gapColumn, reasonLine } from './reasonLine.ts';
import { shortList } from './shortList.ts';

/** The ranked list as a table, built when it is asked for. */
export function useRanking(analysis: Analysis, settings: Settings): () => ResultTable {
  const { list: text, export: words } = useText().main;
  const language = useLanguage();
  const indicator = useApp((state) => state.session.indicator);
  const filter = useApp((state) => state.session.filter);
  const order = useApp((state) => state.session.listOrder);
  return () => {
    const place = placeOfFilter(analysis, filter);
    const { name, district, street } = analysis.territory.communities;
    const { rows } = shortList(analysis, indicator, place, order);
    const columns = words.rankingColumns;
    return {
      name: 'ranking',
      columns: [
        columns.rank,
        columns.name,
        columns.district,
        columns.street,
        gapColumn(analysis, indicator, words),
        columns.reason,
      ],
      rows: rows.map(({ community, shortfall }, position) => [
        position + 1,
        name[community] ?? '',
        district[community] ?? '',
        street[community] ?? '',
        formatNeed(shortfall, language),
        reasonLine({ analysis, settings, text, language }, indicator, community),
      ]),
    };
  };
}
