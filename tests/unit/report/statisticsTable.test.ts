import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../../src/edit/figures/statisticsOf.ts';
import { readTable } from '../../../src/ingest/readTable.ts';
import type { EnteredFigure } from '../../../src/model/enteredFigure.ts';
import { statisticsColumns } from '../../../src/model/planningColumns.ts';
import type { StatisticsTable } from '../../../src/model/planningTables.ts';
import { csvText } from '../../../src/report/csvText.ts';
import { statisticsTable } from '../../../src/report/statisticsTable.ts';
import { workbookBytes } from '../../../src/report/workbookBytes.ts';
import { buildProject } from '../../helpers/buildProject.ts';

const plain: EnteredFigure = {
  planId: 'shenyang-2025',
  indicatorId: 'life-expectancy',
  scope: 'city',
  unitName: '沈阳市',
  year: 2024,
  value: 81.5,
  numerator: Number.NaN,
  denominator: Number.NaN,
};

/** Values that are hard to write down, and names that are hard to quote. */
const figures: readonly EnteredFigure[] = [
  plain,
  { ...plain, year: 2025, value: 0, numerator: 0, denominator: 13 },
  { ...plain, scope: 'district', unitName: '沈阳市/和平区', value: 0.1 + 0.2 },
  { ...plain, scope: 'district', unitName: '沈阳市/“新”区, 东;西', value: 1e-7 },
  { ...plain, scope: 'street', unitName: "=1+1/'区/街", value: 123_456_789.123 },
  { ...plain, planId: '007', indicatorId: '0012', value: 100 / 3, numerator: 1, denominator: 3 },
];

function exported(): StatisticsTable {
  const statistics = statisticsOf({ ...buildProject(), entered: figures });
  if (!statistics) throw new Error('There are figures');
  return statistics;
}

/** The cells of the columns that a table of statistics has. */
function cellsOf(table: StatisticsTable | null | undefined) {
  return statisticsColumns.map(({ field }) => [field, table?.[field]]);
}

describe('entered figures as a table of statistics', () => {
  it('are read again exactly from CSV', () => {
    const { columns, rows } = statisticsTable(exported());
    const bytes = new TextEncoder().encode(csvText(columns, rows));
    const { kind, statistics } = readTable({ name: 'statistics.csv', bytes }, {});
    expect(kind).toBe('statistics');
    expect(cellsOf(statistics)).toEqual(cellsOf(exported()));
  });

  it('are read again exactly from a workbook', async () => {
    const bytes = await workbookBytes([statisticsTable(exported())], new Date(0));
    const { kind, statistics } = readTable({ name: 'statistics.xlsx', bytes }, {});
    expect(kind).toBe('statistics');
    expect(cellsOf(statistics)).toEqual(cellsOf(exported()));
  });

  it('leave blank what is not stated', () => {
    const { rows } = statisticsTable(exported());
    expect(csvText([], rows.slice(0, 1)).trim()).toBe(
      'shenyang-2025,life-expectancy,city,沈阳市,2024,81.5,,',
    );
  });
});
