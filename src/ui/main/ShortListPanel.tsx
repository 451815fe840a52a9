import { useMemo, useState } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { IndicatorId } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CommunityRows } from './CommunityRows.tsx';
import { DistrictSelect } from './DistrictSelect.tsx';
import { PlaceBreadcrumb } from './PlaceBreadcrumb.tsx';
import { communityVerdict } from './communityVerdict.ts';
import { countsUrbanOnly, isOwnFacility } from './indicator.ts';
import styles from './ShortListPanel.module.css';
import { type ShortList, shortList } from './shortList.ts';
import { type VerdictWords, verdictWords } from './verdictWords.ts';
import { UnitRemedy } from './UnitRemedy.tsx';
import { UnplacedList } from './UnplacedList.tsx';
import { approximateRows, unplacedRows } from './unplaced.ts';
import { usePlace } from './usePlace.ts';

interface ShortListPanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

/** The right column: which communities fall short, worst first, each with its reason. */
export function ShortListPanel({ analysis, project }: ShortListPanelProps) {
  const words = useText();
  const text = words.main.list;
  const language = useLanguage();
  const place = usePlace(analysis);
  const indicator = useApp((state) => state.session.indicator);
  const order = useApp((state) => state.session.listOrder);
  const [showUnplaced, setShowUnplaced] = useState(false);
  const list = useMemo(
    () => shortList(analysis, indicator, place, order),
    [analysis, indicator, place, order],
  );
  const { population } = project.inputs;
  const unplaced = useMemo(() => unplacedRows(population, analysis), [population, analysis]);
  const approximate = useMemo(() => approximateRows(analysis), [analysis]);
  if (showUnplaced) {
    return (
      <UnplacedList
        approximate={approximate}
        onBack={() => setShowUnplaced(false)}
        project={project}
        rows={unplaced}
      />
    );
  }
  const verdict = verdictWords(analysis, indicator, words);
  const count = countsUrbanOnly(analysis, indicator) ? text.countUrban : text.count;
  return (
    <section aria-labelledby="list-heading" className={styles.panel}>
      <div className={styles.head}>
        <PlaceBreadcrumb analysis={analysis} place={place} />
        <div className={styles.title}>
          <h2 id="list-heading">{verdict.list}</h2>
          <span className={styles.count}>
            {count(formatCount(list.rows.length, language), formatCount(list.judged, language))}
          </span>
        </div>
        <ListControls analysis={analysis} indicator={indicator} />
        {indicator === 'places-per-1000' && <UnitRemedy analysis={analysis} place={place} />}
      </div>
      <ListBody analysis={analysis} list={list} project={project} verdict={verdict} />
      <div className={styles.foot}>
        <span>{text.keys}</span>
        {unplaced.length > 0 && (
          <Button onPress={() => setShowUnplaced(true)} variant="link">
            {text.unplaced(formatCount(unplaced.length, language))}
          </Button>
        )}
        {approximate.length > 0 && (
          <Button onPress={() => setShowUnplaced(true)} variant="link">
            {text.approximate(formatCount(approximate.length, language))}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ListBodyProps extends ShortListPanelProps {
  readonly list: ShortList;
  readonly verdict: VerdictWords;
}

function ListBody({ analysis, project, list, verdict }: ListBodyProps) {
  const text = useText().main.list;
  const language = useLanguage();
  const { settings } = project;
  if (list.rows.length > 0) {
    return (
      <CommunityRows
        analysis={analysis}
        label={verdict.list}
        rows={list.rows}
        settings={settings}
      />
    );
  }
  const { facilities, population } = project.inputs;
  if (!population) return <p className={styles.empty}>{text.missingKinds.population}</p>;
  if (!facilities && list.judged === 0) {
    return <p className={styles.empty}>{text.missingKinds.facilities}</p>;
  }
  if (list.judged === 0) {
    const noData = list.byStatus.noData > 0 || list.total === 0;
    return <p className={styles.empty}>{noData ? text.noData : text.notAssessed}</p>;
  }
  return (
    <>
      <p className={styles.empty}>
        {list.byStatus.noData > 0
          ? text.noneOfJudged(formatCount(list.byStatus.noData, language))
          : verdict.none}
      </p>
      <h3 className={styles.sub}>{text.nearestHeading}</h3>
      <CommunityRows
        analysis={analysis}
        label={text.nearestHeading}
        rows={list.nearest}
        settings={settings}
      />
    </>
  );
}

interface ListControlsProps {
  readonly analysis: Analysis;
  readonly indicator: IndicatorId;
}

function ListControls({ analysis, indicator }: ListControlsProps) {
  const text = useText().main.list;
  const order = useApp((state) => state.session.listOrder);
  const setSession = useApp((state) => state.setSession);
  const { unit } = communityVerdict(analysis, indicator);
  const byShortfall = isOwnFacility(indicator) ? text.sortBy.own : text.sortBy[unit];
  return (
    <div className={styles.controls}>
      <Select
        label={text.sort}
        onChange={(listOrder) => setSession({ listOrder })}
        options={[
          { value: 'shortfall', label: byShortfall },
          { value: 'distance', label: text.sortBy.distance },
          { value: 'name', label: text.sortBy.name },
        ]}
        value={order}
        wide
      />
      <DistrictSelect analysis={analysis} />
    </div>
  );
}
