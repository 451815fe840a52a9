import { useMemo } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type Language, serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import type { StreetsText } from '../i18n/zh/streets.ts';
import { CommunityRows } from '../main/CommunityRows.tsx';
import { DistrictSelect } from '../main/DistrictSelect.tsx';
import { PlaceBreadcrumb } from '../main/PlaceBreadcrumb.tsx';
import styles from '../main/ShortListPanel.module.css';
import type { ShortListRow } from '../main/shortList.ts';
import { usePlace } from '../main/usePlace.ts';
import { LensFoot } from './LensFoot.tsx';
import own from './lens.module.css';
import type { LensView } from './lensView.ts';
import { streetGapRows, streetGapTable } from './streetGap.ts';

interface StreetGapPanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly view: Extract<LensView, { lens: 'streetGap' }>;
}

/** People whom straight circles take for served and the streets do not lead to. */
export function StreetGapPanel({ analysis, project, view }: StreetGapPanelProps) {
  const { lens: text, streets } = useText();
  const language = useLanguage();
  const place = usePlace(analysis);
  const service = serviceOfIndicator(useApp((state) => state.session.indicator));
  const { value, failure, isCurrent } = view.facts;
  const found = useMemo(
    () => value && streetGapRows(analysis, value, service, place),
    [analysis, value, service, place],
  );
  const group = analysis.territory.standIn[service]
    ? 'people'
    : service === 'elder'
      ? 'elders'
      : 'infants';
  const people = (count: number) => text.counting.people[group](formatCount(count, language));
  const rows = found?.map(
    ({ community, id, people: shortfall }): ShortListRow => ({
      community,
      id,
      status: 'near',
      shortfall,
    }),
  );
  const total = found?.reduce((sum, row) => sum + row.people, 0) ?? 0;
  const { metres } = analysis.coverage.communities[service];
  return (
    <section aria-labelledby="list-heading" className={styles.panel}>
      <div className={styles.head}>
        <PlaceBreadcrumb analysis={analysis} place={place} />
        <div className={styles.title}>
          <h2 id="list-heading">{streets.gap.heading}</h2>
          {rows && (
            <span className={styles.count}>
              {streets.gap.count(formatCount(rows.length, language))}
            </span>
          )}
        </div>
        <div className={styles.controls}>
          <DistrictSelect analysis={analysis} />
        </div>
        {found && <p className={own.sentence}>{streets.gap.sentence(people(total))}</p>}
      </div>
      {!rows ? (
        <p aria-live="polite" className={styles.empty}>
          {failure === null ? text.waiting : text.failed}
        </p>
      ) : rows.length === 0 ? (
        <p className={styles.empty}>{streets.gap.none}</p>
      ) : (
        <CommunityRows
          analysis={analysis}
          describe={(community, ranked) => ({
            figure: formatCount(ranked, language),
            words: streets.gap.row(people(ranked)),
            line: wayLine(metres[community] ?? Number.NaN, streets.gap, language),
          })}
          label={streets.gap.heading}
          rows={rows}
          settings={project.settings}
        />
      )}
      <LensFoot
        heading={streets.gap.heading}
        isCurrent={isCurrent}
        table={
          value && (() => streetGapTable(analysis, value, service, place, text.counting, streets))
        }
      />
    </section>
  );
}

function wayLine(metres: number, { walk, noWay }: StreetsText['gap'], language: Language): string {
  return metres === Infinity ? noWay : walk(formatCount(metres, language));
}
