import { type EnteredFigure, isSameKey } from '../../model/enteredFigure.ts';
import { statisticsColumns } from '../../model/planningColumns.ts';
import type { StatisticsTable } from '../../model/planningTables.ts';
import type { Project } from '../../model/project.ts';

interface Merged {
  readonly loaded: StatisticsTable | null;
  readonly table: StatisticsTable;
}

/** The last table made of each list of entered figures, so that it keeps its identity. */
const tables = new WeakMap<readonly EnteredFigure[], Merged>();

/**
 * All entered figures of a project: those of the screen, then the rows of its statistics tables, but
 * for rows that a figure of the screen replaces (same plan, indicator, unit and year). Rows of the
 * screen have no file and line 0. null: there are none of either. Equal parts give the same object.
 */
export function statisticsOf({ entered, inputs }: Project): StatisticsTable | null {
  const loaded = inputs.statistics ?? null;
  if (entered === undefined || entered.length === 0) return loaded;
  const last = tables.get(entered);
  if (last?.loaded === loaded) return last.table;
  const table = merged(entered, loaded);
  tables.set(entered, { loaded, table });
  return table;
}

function merged(
  entered: readonly EnteredFigure[],
  loaded: StatisticsTable | null,
): StatisticsTable {
  const kept = loaded === null ? [] : rowsBeside(entered, loaded);
  const texts = (field: 'planId' | 'indicatorId' | 'scope' | 'unitName') => [
    ...entered.map((figure) => figure[field]),
    ...kept.map((row) => loaded?.[field][row] ?? ''),
  ];
  const numbers = (field: 'year' | 'value' | 'numerator' | 'denominator') =>
    Float64Array.from([
      ...entered.map((figure) => figure[field]),
      ...kept.map((row) => loaded?.[field][row] ?? Number.NaN),
    ]);
  const none = entered.map(() => 0);
  const extra = [...(loaded?.extra ?? [])].map(([header, cells]): [string, readonly string[]] => [
    header,
    [...entered.map(() => ''), ...kept.map((row) => cells[row] ?? '')],
  ]);
  return {
    count: entered.length + kept.length,
    origin: {
      files: ['', ...(loaded?.origin.files ?? [])],
      file: Uint16Array.from([...none, ...kept.map((row) => (loaded?.origin.file[row] ?? 0) + 1)]),
      line: Int32Array.from([...none, ...kept.map((row) => loaded?.origin.line[row] ?? 0)]),
    },
    present: new Set(statisticsColumns.map(({ field }) => field)),
    extra: new Map(extra),
    planId: texts('planId'),
    indicatorId: texts('indicatorId'),
    scope: texts('scope'),
    unitName: texts('unitName'),
    year: numbers('year'),
    value: numbers('value'),
    numerator: numbers('numerator'),
    denominator: numbers('denominator'),
  };
}

/** Rows of the loaded table that no entered figure replaces. */
function rowsBeside(entered: readonly EnteredFigure[], table: StatisticsTable): readonly number[] {
  const isReplaced = (row: number) =>
    entered.some(
      (figure) =>
        figure.scope === table.scope[row] &&
        isSameKey(figure, {
          planId: table.planId[row] ?? '',
          indicatorId: table.indicatorId[row] ?? '',
          scope: figure.scope,
          unitName: table.unitName[row] ?? '',
          year: table.year[row] ?? Number.NaN,
        }),
    );
  return Array.from({ length: table.count }, (_, row) => row).filter((row) => !isReplaced(row));
}
