import { statisticsColumns } from '../model/planningColumns.ts';
import type { StatisticsTable } from '../model/planningTables.ts';
import type { ResultTable } from './csvText.ts';

/**
 * Entered figures as a statistics table, row by row in the columns in which such a table is read, so
 * that reading it gives the same figures. NaN prints blank.
 */
export function statisticsTable(statistics: StatisticsTable): ResultTable {
  return {
    name: 'statistics',
    columns: statisticsColumns.map(({ header }) => header),
    rows: Array.from({ length: statistics.count }, (_, row) =>
      statisticsColumns.map(({ field }) => statistics[field][row] ?? null),
    ),
  };
}
