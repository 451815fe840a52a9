import type { Project, Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';
import { useAnalysis, useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { formatCount, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Help } from '../main/Help.tsx';
import styles from '../main/panel.module.css';
import own from './StreetRules.module.css';
import { type CutOffPlace, cutOffPlaces } from './cutOffPlaces.ts';
import { StreetTools } from './StreetTools.tsx';
import { useStreetFacts } from './useStreets.ts';

interface StreetRulesProps {
  readonly project: Project;
  readonly change: (part: Partial<Settings>) => void;
}

/** What the streets have told: how much longer walks are, and who cannot walk them. */
export function StreetRules({ project, change }: StreetRulesProps) {
  const analysis = useAnalysis();
  if (!analysis || analysis.method !== 'street') return null;
  return (
    <>
      <MeasuredDetour analysis={analysis} change={change} settings={project.settings} />
      <CutOff analysis={analysis} />
      <StreetTools />
    </>
  );
}

interface MeasuredDetourProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly change: StreetRulesProps['change'];
}

/** Offers the factor for the circles of places without streets; it changes nothing along streets. */
function MeasuredDetour({ analysis, settings, change }: MeasuredDetourProps) {
  const text = useText().streets.detour;
  const language = useLanguage();
  const measured = useStreetFacts(analysis)?.detours.all;
  if (!measured || Number.isNaN(measured.factor)) return null;
  const detour = Math.max(1, Math.round(measured.factor * 100) / 100);
  const factor = formatRatio(detour, language, 2);
  return (
    <div className={styles.note}>
      <p>{text.measured(factor, formatCount(measured.pairs, language))}</p>
      <p className={own.offer}>
        {settings.detour === detour ? (
          text.inUse
        ) : (
          <Button onPress={() => change({ detour })} variant="link">
            {text.use(factor)}
          </Button>
        )}
        <Help words={text.help} />
      </p>
    </div>
  );
}

/** Longer lists are not read here. */
const mostShown = 100;

function CutOff({ analysis }: { readonly analysis: Analysis }) {
  const text = useText().streets.reachability;
  const language = useLanguage();
  const select = useApp((state) => state.select);
  const facts = useStreetFacts(analysis);
  const places = facts ? cutOffPlaces(analysis, facts) : [];
  if (places.length === 0) return null;
  return (
    <details className={own.list}>
      <summary>{text.heading(formatCount(places.length, language))}</summary>
      <ul>
        {places.slice(0, mostShown).map((place) => (
          <li key={`${place.type} ${place.row}`}>
            <Button onPress={() => select(selectionOf(place))} variant="link">
              {place.name}
            </Button>
            <span>
              {text[place.type]} · {text[place.because]}
            </span>
          </li>
        ))}
      </ul>
      {places.length > mostShown && (
        <p>{text.more(formatCount(places.length - mostShown, language))}</p>
      )}
    </details>
  );
}

function selectionOf({ type, id }: CutOffPlace): Selection {
  return { type: type === 'facility' ? 'facility' : 'community', id };
}
