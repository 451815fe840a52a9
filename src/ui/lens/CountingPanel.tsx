import { useMemo, useState } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { OwnArea } from '../../scorecard/countBothWays.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { formatCount, formatPercent } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CommunityRows } from '../main/CommunityRows.tsx';
import { DistrictSelect } from '../main/DistrictSelect.tsx';
import { PlaceBreadcrumb } from '../main/PlaceBreadcrumb.tsx';
import styles from '../main/ShortListPanel.module.css';
import type { ShortListRow } from '../main/shortList.ts';
import { usePlace } from '../main/usePlace.ts';
import { CountingDistricts } from './CountingDistricts.tsx';
import { type Counting, countingOf, knownRows, rankedRows } from './counting.ts';
import { LensFoot } from './LensFoot.tsx';
import own from './lens.module.css';
import { countingTable } from './lensTables.ts';
import type { LensView } from './lensView.ts';

const areas: readonly OwnArea[] = ['community', 'street', 'district'];

interface CountingPanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly view: Extract<LensView, { lens: 'counting' }>;
}

/** People whom only other areas' facilities reach: both figures, and who they are. */
export function CountingPanel({ analysis, project, view }: CountingPanelProps) {
  const text = useText().lens;
  const language = useLanguage();
  const place = usePlace(analysis);
  const ownArea = useApp((state) => state.session.ownArea);
  const service = serviceOfIndicator(useApp((state) => state.session.indicator));
  const setSession = useApp((state) => state.setSession);
  const { value } = view.counts;
  const counting = useMemo(
    () => value && countingOf(analysis, value, service, place),
    [analysis, value, service, place],
  );
  return (
    <section aria-labelledby="list-heading" className={styles.panel}>
      <div className={styles.head}>
        <PlaceBreadcrumb analysis={analysis} place={place} />
        <div className={styles.title}>
          <h2 id="list-heading">{text.counting.heading[view.area]}</h2>
          {counting && (
            <span className={styles.count}>
              {text.counting.count(
                formatCount(rankedRows(counting).length, language),
                formatCount(knownRows(counting).length, language),
              )}
            </span>
          )}
        </div>
        <div className={styles.controls}>
          <Select
            label={text.counting.area}
            onChange={(area) => setSession({ ownArea: area })}
            options={areas.map((area) => ({ value: area, label: text.counting.areas[area] }))}
            value={ownArea}
            wide
          />
          <DistrictSelect analysis={analysis} />
        </div>
        {counting && <BothShares analysis={analysis} counting={counting} view={view} />}
      </div>
      {counting && value ? (
        <CountingBody analysis={analysis} area={view.area} counting={counting} project={project} />
      ) : (
        <p aria-live="polite" className={styles.empty}>
          {view.counts.failure === null ? text.waiting : text.failed}
        </p>
      )}
      <LensFoot
        heading={text.counting.legend[view.area]}
        isCurrent={view.counts.isCurrent}
        table={value && (() => countingTable(analysis, value, service, place, text.counting))}
      />
    </section>
  );
}

interface BothSharesProps {
  readonly analysis: Analysis;
  readonly counting: Counting;
  readonly view: CountingPanelProps['view'];
}

function BothShares({ analysis, counting: { totals }, view }: BothSharesProps) {
  const text = useText().lens.counting;
  const language = useLanguage();
  const group = useGroup(analysis);
  const share = (value: number) => formatPercent(value, language).replace(/\s*%$/u, '');
  return (
    <p className={own.sentence}>
      {text.sentence[view.area](share(totals.ownShare), share(totals.anyShare))}
      <b>{text.people[group](formatCount(totals.people, language))}</b>
      {text.stop}
    </p>
  );
}

interface CountingBodyProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly counting: Counting;
  readonly area: OwnArea;
}

function CountingBody({ analysis, area, project, counting }: CountingBodyProps) {
  const text = useText().lens.counting;
  const language = useLanguage();
  const [byDistrict, setByDistrict] = useState(false);
  const group = useGroup(analysis);
  const service = serviceOfIndicator(useApp((state) => state.session.indicator));
  const rows = useMemo(
    () =>
      rankedRows(counting).map(
        ({ community, id, people }): ShortListRow => ({
          community,
          id,
          status: 'near',
          shortfall: people,
        }),
      ),
    [counting],
  );
  const { nearestFacility } = analysis.coverage.communities[service];
  const describe = (community: number, people: number) => ({
    figure: formatCount(people, language),
    words: text.row[area](text.people[group](formatCount(people, language))),
    line: nearestLine(analysis, nearestFacility[community] ?? -1, text),
  });
  return (
    <>
      <div className={styles.head}>
        <div aria-label={text.by} className={own.switch} role="group">
          <Button onPress={() => setByDistrict(false)} pressed={!byDistrict} size="small">
            {text.byCommunity}
          </Button>
          <Button onPress={() => setByDistrict(true)} pressed={byDistrict} size="small">
            {text.byDistrict}
          </Button>
        </div>
      </div>
      {byDistrict ? (
        <CountingDistricts counting={counting} />
      ) : rows.length === 0 ? (
        <p className={styles.empty}>{text.noneDiffer}</p>
      ) : (
        <CommunityRows
          analysis={analysis}
          describe={describe}
          label={text.byCommunity}
          rows={rows}
          settings={project.settings}
        />
      )}
    </>
  );
}

/** Whose facility is nearest: the one that the people walk to now. */
function nearestLine(
  { facilities, facilityDistrict, facilityStreet, territory }: Analysis,
  row: number,
  text: {
    readonly nearest: (name: string, where: string) => string;
    readonly nowhere: string;
    readonly unnamed: string;
  },
): string {
  const district = territory.districts.name[facilityDistrict[row] ?? -1];
  const street = territory.streets.name[facilityStreet[row] ?? -1];
  const where =
    district === undefined
      ? text.nowhere
      : [district || text.unnamed, street ?? ''].filter((part) => part !== '').join(' ');
  return text.nearest(facilities.name[row] || (facilities.id[row] ?? ''), where);
}

/** What the people of the circle are called. */
function useGroup(analysis: Analysis): 'elders' | 'infants' | 'people' {
  const service = serviceOfIndicator(useApp((state) => state.session.indicator));
  if (analysis.territory.standIn[service]) return 'people';
  return service === 'elder' ? 'elders' : 'infants';
}
