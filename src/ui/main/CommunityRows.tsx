import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { IndicatorId } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { classes } from '../controls/classes.ts';
import { formatNeed } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityRows.module.css';
import { gapWords, reasonLine } from './reasonLine.ts';
import { joined } from './searchIndex.ts';
import type { ShortListRow } from './shortList.ts';
import { useListKeys } from './useListKeys.ts';
import { useShowCommunity } from './useShow.ts';

const rowHeight = 58;

interface CommunityRowsProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly rows: readonly ShortListRow[];
  readonly label: string;
  /** What a row says in the place of its shortfall and its reason; the figure '' says nothing. */
  readonly describe?: DescribeRow;
}

/** A short figure, the same in words, and the line below. */
type DescribeRow = (
  community: number,
  ranked: number,
) => { readonly figure: string; readonly words: string; readonly line: string };

/** Ranked communities: hover marks them on the map, a click or Enter opens the card. */
export function CommunityRows({ analysis, settings, rows, label, describe }: CommunityRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const hover = useApp((state) => state.hover);
  const hovered = useApp((state) => state.session.hover);
  const show = useShowCommunity();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (position) => rows[position]?.id ?? position,
    overscan: 6,
  });
  const mark = (position: number) => {
    const row = rows[position];
    if (row) hover({ type: 'community', id: row.id });
  };
  const open = (position: number) => {
    const row = rows[position];
    if (row) show(row.id);
  };
  const { active, setActive, onKeyDown } = useListKeys(
    rows.length,
    (position) => {
      virtual.scrollToIndex(position);
      mark(position);
    },
    open,
  );
  useFollowSelection(rows, (position) => {
    setActive(position);
    virtual.scrollToIndex(position);
  });
  return (
    <div className={styles.frame}>
      <div
        aria-activedescendant={rows.length > 0 ? `community-row-${active}` : undefined}
        aria-label={label}
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onMouseLeave={() => hover(null)}
        ref={scroller}
        role="listbox"
        tabIndex={0}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <div
                  aria-posinset={item.index + 1}
                  aria-selected={item.index === active}
                  aria-setsize={rows.length}
                  className={classes(styles.row, item.index === active && styles.active)}
                  data-hover={
                    hovered?.type === 'community' && hovered.id === row.id ? '' : undefined
                  }
                  data-id={row.id}
                  data-status={row.status}
                  id={`community-row-${item.index}`}
                  key={item.key}
                  onClick={() => {
                    setActive(item.index);
                    open(item.index);
                  }}
                  onMouseEnter={() => mark(item.index)}
                  role="option"
                  style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                >
                  <RowContent
                    analysis={analysis}
                    describe={describe}
                    rank={item.index + 1}
                    row={row}
                    settings={settings}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The row of the open card is in view, and the one that the keys are on when the card closes. */
function useFollowSelection(rows: readonly ShortListRow[], show: (position: number) => void) {
  const selection = useApp((state) => state.session.selection);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (selection?.type !== 'community') return;
    const position = rows.findIndex((row) => row.id === selection.id);
    if (position >= 0) latest.current(position);
  }, [rows, selection]);
}

interface RowContentProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly row: ShortListRow;
  readonly rank: number;
  readonly describe: DescribeRow | undefined;
}

function RowContent({ analysis, settings, row, rank, describe }: RowContentProps) {
  const text = useText().main.list;
  const language = useLanguage();
  const indicator = useApp((state) => state.session.indicator);
  const { name, district, street } = analysis.territory.communities;
  const { community } = row;
  const own = describe?.(community, row.shortfall);
  return (
    <>
      <span className={styles.rank}>{rank}</span>
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={styles.title}>
            <span className={styles.name}>{name[community] || row.id}</span>{' '}
            <span className={styles.where}>{joined(district[community], street[community])}</span>
          </span>
          {own && own.figure !== '' && <Figure words={own.words}>{own.figure}</Figure>}
          {!own && row.status === 'short' && (
            <Shortfall analysis={analysis} indicator={indicator} value={row.shortfall} />
          )}
        </span>
        <span className={styles.reason}>
          {own?.line ?? reasonLine({ analysis, settings, text, language }, indicator, community)}
        </span>
      </span>
    </>
  );
}

interface ShortfallProps {
  readonly analysis: Analysis;
  readonly indicator: IndicatorId;
  readonly value: number;
}

/** What is missing, and what it counts. */
function Shortfall({ analysis, indicator, value }: ShortfallProps) {
  const text = useText().main.list;
  const language = useLanguage();
  const words = gapWords({ analysis, text, language }, indicator, value);
  return (
    <Figure words={words}>{Number.isNaN(value) ? '—' : `−${formatNeed(value, language)}`}</Figure>
  );
}

interface FigureProps {
  readonly words: string;
  readonly children: string;
}

/** Short to the eye; the pointer and a screen reader are told what it counts. */
function Figure({ words, children }: FigureProps) {
  return (
    <span className={styles.shortfall} title={words}>
      <span aria-hidden="true">{children}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
