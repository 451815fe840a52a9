import { useMemo } from 'react';
import { classOfValue, rampFill } from '../../map/palette.ts';
import { MapView } from '../../map/MapView.tsx';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { indicatorValue } from '../main/IndicatorCard.tsx';
import { areaNote } from '../main/areaNote.ts';
import { factorOf } from '../main/indicator.ts';
import panes from '../main/MapPane.module.css';
import { useMapActions } from '../main/MapPane.tsx';
import { NoPlaceNote } from '../main/NoPlaceNote.tsx';
import { SampleStamp } from '../main/SampleStamp.tsx';
import styles from './UnitMap.module.css';
import { classBreaks } from './classBreaks.ts';
import type { UnitComparison } from './unitRows.ts';

interface UnitMapProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly comparison: UnitComparison;
  readonly onOpen: (key: string) => void;
}

/** The compared units in five classes of one hue, each with its name and value. */
export function UnitMap({ analysis, project, comparison, onOpen }: UnitMapProps) {
  const text = useText().main.map;
  const language = useLanguage();
  const session = useApp((state) => state.session);
  const actions = useMapActions();
  const { level, rows, total } = comparison;
  const { indicator } = total.figure;
  const breaks = useMemo(
    () =>
      classBreaks(
        rows.map((row) => row.figure.value),
        total.figure.target,
        factorOf(indicator) === 100,
      ),
    [rows, total, indicator],
  );
  const ramp = useMemo(() => {
    const { districts, streets } = analysis.territory;
    const { count } = level === 'district' ? districts : streets;
    const values = new Float64Array(count).fill(Number.NaN);
    const labels = new Array<string>(count).fill('');
    const suffix = factorOf(indicator) === 100 ? '%' : '';
    for (const { unit, figure } of rows) {
      values[unit] = figure.value;
      labels[unit] = `${indicatorValue(indicator, figure.value, language)}${suffix}`;
    }
    return { type: 'ramp', level, values, breaks, text: labels } as const;
  }, [analysis, breaks, indicator, language, level, rows]);
  const open = (selection: Selection | null) => {
    const key = unitKeyOf(analysis, selection, level);
    if (key !== null) onOpen(key);
  };
  return (
    <div className={styles.pane}>
      <div className={panes.pane}>
        <MapView
          actions={{ ...actions, select: open }}
          analysis={analysis}
          colourBy={ramp}
          labels={{
            region: text.region,
            zoomIn: text.zoomIn,
            zoomOut: text.zoomOut,
            zoomAll: text.zoomAll,
            zoomAllShort: text.zoomAllShort,
            unavailable: text.unavailable,
          }}
          sample={project.sample}
          session={session}
          settings={project.settings}
        />
        <SampleStamp sample={project.sample} />
        <NoPlaceNote analysis={analysis} />
      </div>
      <RampLegend
        breaks={breaks}
        comparison={comparison}
        language={language}
        note={areaNote(analysis, level, text, language)}
      />
    </div>
  );
}

/** A click on a community means the unit that it lies in. */
function unitKeyOf(
  analysis: Analysis,
  selection: Selection | null,
  level: 'district' | 'street',
): string | null {
  if (selection === null || selection.type === 'facility') return null;
  if (selection.type !== 'community') return selection.type === level ? selection.key : null;
  const { communities, districts, streets } = analysis.territory;
  const row = communities.id.indexOf(selection.id);
  return level === 'district'
    ? (districts.key[communities.districtUnit[row] ?? -1] ?? null)
    : (streets.key[communities.streetUnit[row] ?? -1] ?? null);
}

/** Below the map, not on it: every unit of the comparison stays in sight. */
interface RampLegendProps {
  readonly breaks: readonly number[];
  readonly comparison: UnitComparison;
  readonly language: 'zh' | 'en';
  /** What is schematic about the areas; null for nothing. */
  readonly note: string | null;
}

function RampLegend({ breaks, comparison, language, note }: RampLegendProps) {
  const { districts: text, main } = useText();
  const { rows, total } = comparison;
  const suffix = factorOf(total.figure.indicator) === 100 ? ' %' : '';
  const words = (valueClass: number) => {
    const low = String(breaks[valueClass - 1]);
    const high = String(breaks[valueClass]);
    if (valueClass === 0) return text.below(high + suffix);
    return valueClass === breaks.length
      ? text.atLeast(low + suffix)
      : text.between(low, high + suffix);
  };
  const countOf = (valueClass: number) =>
    rows.filter((row) => classOfValue(row.figure.value, breaks) === valueClass).length;
  const noData = countOf(-1);
  return (
    <section aria-label={main.map.legend} className={styles.legend}>
      <h3>{main.indicators.names[total.figure.indicator]}</h3>
      {note !== null && <p className={styles.note}>{note}</p>}
      <ul>
        {[4, 3, 2, 1, 0].map((valueClass) => (
          <li key={valueClass}>
            <Swatch fill={rampFill(valueClass)} />
            <span>{words(valueClass)}</span>
            <span className={styles.count}>({formatCount(countOf(valueClass), language)})</span>
          </li>
        ))}
        {noData > 0 && (
          <li>
            <Swatch fill={rampFill(-1)} />
            <span>{text.legendNoData}</span>
            <span className={styles.count}>({formatCount(noData, language)})</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function Swatch({ fill }: { readonly fill: string }) {
  return (
    <span
      aria-hidden="true"
      className={styles.swatch}
      style={{ backgroundColor: fill, borderColor: 'var(--control)' }}
    />
  );
}
