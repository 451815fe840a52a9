import { judge } from '../../coverage/judge.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Language } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import shared from '../controls/table.module.css';
import { formatCount, formatNeed, formatRatio, noValue } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { indicatorValue } from '../main/IndicatorCard.tsx';
import { barOf, type IndicatorFigure } from '../main/indicatorFigure.ts';
import { useColumnNames } from './useColumnNames.ts';
import styles from './UnitTableView.module.css';
import { columnsFor, type UnitColumn, type UnitComparison, type UnitRow } from './unitRows.ts';

interface UnitTableViewProps {
  readonly analysis: Analysis;
  readonly comparison: UnitComparison;
  readonly rows: readonly UnitRow[];
  readonly sort: { readonly column: UnitColumn; readonly descending: boolean };
  readonly onSort: (column: UnitColumn) => void;
  readonly onOpen: (row: UnitRow) => void;
}

/** Districts or streets in lines, sortable by every column, with the total of the place below. */
export function UnitTableView({
  analysis,
  comparison,
  rows,
  sort,
  onSort,
  onOpen,
}: UnitTableViewProps) {
  const text = useText().districts;
  const names = useColumnNames(analysis, comparison);
  const columns = columnsFor(comparison);
  const hover = useApp((state) => state.hover);
  const hovered = useApp((state) => state.session.hover);
  const isHovered = (row: UnitRow) =>
    hovered !== null && 'key' in hovered && hovered.key === row.key;
  return (
    <table className={classes(shared.table, styles.table)}>
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text.rank}</span>
          </th>
          {columns.map((column) => (
            <th
              aria-sort={
                sort.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'
              }
              className={column === 'name' ? undefined : styles.number}
              key={column}
              scope="col"
            >
              <button className={styles.sort} onClick={() => onSort(column)} type="button">
                {names[column]}
                <span aria-hidden="true">
                  {sort.column === column ? (sort.descending ? ' ▾' : ' ▴') : ''}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody onMouseLeave={() => hover(null)}>
        {rows.map((row, position) => (
          <tr
            className={classes(isHovered(row) && styles.hovered)}
            key={row.key}
            onMouseEnter={() => hover({ type: comparison.level, key: row.key })}
          >
            <td className={styles.rank}>{position + 1}</td>
            <th scope="row">
              <button
                aria-label={text.open(row.name || text.unnamed)}
                className={styles.name}
                onClick={() => onOpen(row)}
                type="button"
              >
                {row.name || text.unnamed}
              </button>
            </th>
            <UnitCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td aria-hidden="true" />
          <th scope="row">{comparison.total.name || text.whole}</th>
          <UnitCells columns={columns} row={comparison.total} />
        </tr>
      </tfoot>
    </table>
  );
}

interface UnitCellsProps {
  readonly columns: readonly UnitColumn[];
  readonly row: UnitRow;
}

function UnitCells({ columns, row }: UnitCellsProps) {
  const language = useLanguage();
  const has = (column: UnitColumn) => columns.includes(column);
  return (
    <>
      <td className={styles.figure}>
        <FigureBar figure={row.figure} />
        <span>{indicatorValue(row.figure.indicator, row.figure.value, language)}</span>
      </td>
      <td className={classes(styles.number, row.gap > 0 && styles.short)}>
        {row.gap > 0 ? `−${formatNeed(row.gap, language)}` : formatCount(row.gap, language)}
      </td>
      <td className={styles.number}>
        {row.judged === 0
          ? noValue
          : `${formatCount(row.short, language)} / ${formatCount(row.judged, language)}`}
      </td>
      {has('own') && <td className={styles.number}>{formatRatio(row.own.value, language)}</td>}
      {has('beds') && <td className={styles.number}>{formatRatio(row.beds.value, language)}</td>}
      {has('places') && (
        <td className={classes(styles.number, isMissed(row.places) && styles.short)}>
          {placesText(row.places, language)}
        </td>
      )}
      {has('vacant') && <td className={styles.number}>{formatCount(row.vacant, language)}</td>}
      {has('overstated') && (
        <td className={styles.number}>{formatNeed(row.overstated, language)}</td>
      )}
      {has('detour') && <td className={styles.number}>{formatRatio(row.detour, language, 2)}</td>}
    </>
  );
}

function placesText(figure: IndicatorFigure, language: Language): string {
  return formatRatio(figure.value, language, 2);
}

/** Short of the target of the plan, also where the value is only 折算. */
function isMissed({ value, comparator, target }: IndicatorFigure): boolean {
  const status = judge(value, comparator, target);
  return status === 'near' || status === 'short';
}

function FigureBar({ figure }: { readonly figure: IndicatorFigure }) {
  const bar = barOf(figure);
  if (!bar) return null;
  const { filled, target } = bar;
  // Nine tenths of the target is where 接近 begins; a bar below it is in the colour of a shortfall.
  const isFar = judge(figure.value, figure.comparator, figure.target) === 'short';
  return (
    <span aria-hidden="true" className={styles.bar}>
      <span
        className={classes(styles.filled, isFar && styles.far)}
        style={{ width: `${100 * filled}%` }}
      />
      {!Number.isNaN(target) && (
        <span className={styles.tick} style={{ insetInlineStart: `${100 * target}%` }} />
      )}
    </span>
  );
}
