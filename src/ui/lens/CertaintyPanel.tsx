import { useMemo } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Certainty, ServiceCertainty } from '../../scorecard/certainty/certaintyOf.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { Select } from '../controls/Select.tsx';
import { formatCount, formatNeed, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { CommunityRows } from '../main/CommunityRows.tsx';
import { DistrictSelect } from '../main/DistrictSelect.tsx';
import { PlaceBreadcrumb } from '../main/PlaceBreadcrumb.tsx';
import { communitiesOfPlace } from '../main/place.ts';
import { gapWords, reasonLine } from '../main/reasonLine.ts';
import styles from '../main/ShortListPanel.module.css';
import { usePlace } from '../main/usePlace.ts';
import { verdictWords } from '../main/verdictWords.ts';
import { assumptionWords } from './assumptionWords.ts';
import { LensFoot } from './LensFoot.tsx';
import own from './lens.module.css';
import { lensRows } from './lensRows.ts';
import { statusOfCertainty } from './lensLooks.ts';
import { certaintyTable, neededSpeed } from './lensTables.ts';
import type { LensView } from './lensView.ts';

/** Those that are judged, the ones that need looking into first. */
const listed: readonly Certainty[] = ['borderline', 'surelyShort', 'surelyMet'];
/** Radii that may be stated, metres. */
const radii = [0, 20, 50, 100, 200, 500];

interface CertaintyPanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly view: Extract<LensView, { lens: 'certainty' }>;
}

/** Which verdicts hold whatever is assumed, and which hang in the balance. */
export function CertaintyPanel({ analysis, project, view }: CertaintyPanelProps) {
  const words = useText();
  const text = words.lens;
  const place = usePlace(analysis);
  const circle = useCircle();
  const service = serviceOfIndicator(circle);
  const { statuses } = verdictWords(analysis, circle, words);
  const { value, failure, isCurrent } = view.certainty;
  const placeMetres = useApp((state) => state.session.placeMetres);
  const shown = useApp((state) => state.session.certaintyShown);
  const assumptions = assumptionWords(project, placeMetres, text.certainty, useLanguage());
  return (
    <section aria-labelledby="list-heading" className={styles.panel}>
      <div className={styles.head}>
        <PlaceBreadcrumb analysis={analysis} place={place} />
        <div className={styles.title}>
          <h2 id="list-heading">{text.certainty.heading}</h2>
        </div>
        <CertaintyControls analysis={analysis} />
        {value && <CertaintySentence analysis={analysis} found={value} />}
        <p className={own.note}>
          {assumptions}
          {shown === 'borderline' && text.certainty.speedNote}
        </p>
      </div>
      {value ? (
        <CertaintyList analysis={analysis} found={value} project={project} view={view} />
      ) : (
        <p aria-live="polite" className={styles.empty}>
          {failure === null ? text.waiting : text.failed}
        </p>
      )}
      <LensFoot
        heading={`${text.certainty.legend} · ${assumptions}`}
        isCurrent={isCurrent}
        table={
          value && (() => certaintyTable(analysis, value, service, place, statuses, text.certainty))
        }
      />
    </section>
  );
}

function CertaintyControls({ analysis }: { readonly analysis: Analysis }) {
  const words = useText();
  const text = words.lens.certainty;
  const certaintyShown = useApp((state) => state.session.certaintyShown);
  const placeMetres = useApp((state) => state.session.placeMetres);
  const setSession = useApp((state) => state.setSession);
  const { statuses } = verdictWords(analysis, useCircle(), words);
  return (
    <>
      <div className={styles.controls}>
        <Select
          label={text.shown}
          onChange={(shown) => setSession({ certaintyShown: shown })}
          options={listed.map((value) => ({
            value,
            label: text.names[value](statuses[statusOfCertainty[value]]),
          }))}
          value={certaintyShown}
          wide
        />
        <DistrictSelect analysis={analysis} />
      </div>
      <Select
        label={text.error}
        onChange={(metres) => setSession({ placeMetres: Number(metres) })}
        options={radii.map((metres) => ({
          value: String(metres),
          label: text.metres(String(metres)),
        }))}
        showLabel
        value={String(placeMetres)}
      />
    </>
  );
}

interface FoundProps {
  readonly analysis: Analysis;
  readonly project: Project;
  readonly found: ServiceCertainty;
}

function CertaintySentence({ analysis, found }: Pick<FoundProps, 'analysis' | 'found'>) {
  const words = useText();
  const text = words.lens.certainty;
  const language = useLanguage();
  const place = usePlace(analysis);
  const { statuses } = verdictWords(analysis, useCircle(), words);
  const shown = communitiesOfPlace(analysis, place);
  const countOf = (certainty: Certainty) =>
    shown.filter((row) => found.certainty[row] === certainty).length;
  const part = (certainty: Certainty) =>
    text.counted(
      text.names[certainty](statuses[statusOfCertainty[certainty]]),
      formatCount(countOf(certainty), language),
    );
  const assessed = listed.reduce((sum, certainty) => sum + countOf(certainty), 0);
  return (
    <p className={own.sentence}>
      {text.sentence(
        part('surelyShort'),
        part('borderline'),
        part('surelyMet'),
        formatCount(assessed, language),
      )}
    </p>
  );
}

function CertaintyList({
  analysis,
  project,
  found,
  view,
}: FoundProps & { readonly view: CertaintyPanelProps['view'] }) {
  const { lens, main } = useText();
  const text = lens.certainty;
  const language = useLanguage();
  const circle = useCircle();
  const indicator = useApp((state) => state.session.indicator);
  const filter = useApp((state) => state.session.filter);
  const listOrder = useApp((state) => state.session.listOrder);
  const certaintyShown = useApp((state) => state.session.certaintyShown);
  const rows = useMemo(
    () => lensRows(view, analysis, { indicator, filter, listOrder, certaintyShown }),
    [view, analysis, indicator, filter, listOrder, certaintyShown],
  );
  if (rows.length === 0) return <p className={styles.empty}>{text.none}</p>;
  const describe = (community: number, shortfall: number) => {
    const speed = found.speedToMeet[community] ?? Number.NaN;
    const isOpen = certaintyShown === 'borderline' && Number.isFinite(speed);
    const shown = isOpen ? formatRatio(neededSpeed(speed), language, 2) : '';
    // No speed that anybody walks at would meet what is surely short: what is missing says more.
    const isShort = certaintyShown === 'surelyShort' && !Number.isNaN(shortfall);
    return {
      figure: isShort ? `−${formatNeed(shortfall, language)}` : shown && text.speed(shown),
      words: isShort
        ? gapWords({ analysis, text: main.list, language }, circle, shortfall)
        : shown && text.speedWords(shown),
      line: reasonLine(
        { analysis, settings: project.settings, text: main.list, language },
        circle,
        community,
      ),
    };
  };
  return (
    <CommunityRows
      analysis={analysis}
      describe={describe}
      label={text.heading}
      rows={rows}
      settings={project.settings}
    />
  );
}

/** The circle of the indicator's service: only circles depend on the assumptions. */
function useCircle(): IndicatorId {
  const service = serviceOfIndicator(useApp((state) => state.session.indicator));
  return service === 'elder' ? 'elder-circle' : 'childcare-circle';
}
