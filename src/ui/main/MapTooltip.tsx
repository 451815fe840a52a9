import type { Settings } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { StatusTag } from '../controls/StatusTag.tsx';
import { useLanguage, useText } from '../i18n/useText.ts';
import { lensLine } from '../lens/lensLine.ts';
import { useLens } from '../lens/useLens.ts';
import { communityVerdict } from './communityVerdict.ts';
import styles from './MapPane.module.css';
import { gapWords, reasonLine } from './reasonLine.ts';
import { verdictWords } from './verdictWords.ts';

interface MapTooltipProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly selection: Selection;
}

/** What stands beside the pointer: name, status and the worst reason, three lines at most. */
export function MapTooltip({ analysis, settings, selection }: MapTooltipProps) {
  switch (selection.type) {
    case 'community':
      return <CommunityTooltip analysis={analysis} id={selection.id} settings={settings} />;
    case 'facility':
      return <FacilityTooltip analysis={analysis} id={selection.id} />;
    case 'street':
    case 'district':
      return null;
  }
}

interface CommunityTooltipProps {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly id: string;
}

function CommunityTooltip({ analysis, settings, id }: CommunityTooltipProps) {
  const words = useText();
  const text = words.main.list;
  const language = useLanguage();
  const indicator = useApp((state) => state.session.indicator);
  const lens = useLens(analysis);
  const { communities } = analysis.territory;
  const row = communities.id.indexOf(id);
  const verdict = communityVerdict(analysis, indicator);
  const status = verdict.status[row];
  if (!status) return null;
  const missing = verdict.shortfall[row] ?? Number.NaN;
  return (
    <div className={styles.tooltip}>
      <div>
        <b>{communities.name[row] || id}</b>
        <StatusTag names={verdictWords(analysis, indicator, words).statuses} status={status} />
      </div>
      {status === 'short' && missing > 0 && (
        <div>{gapWords({ analysis, text, language }, indicator, missing)}</div>
      )}
      <div>
        {lensLine(lens, row, words, language) ??
          reasonLine({ analysis, settings, text, language }, indicator, row)}
      </div>
    </div>
  );
}

function FacilityTooltip({ analysis, id }: { readonly analysis: Analysis; readonly id: string }) {
  const { common, main } = useText();
  const { facilities } = analysis;
  const row = facilities.id.indexOf(id);
  const service = facilities.service[row] ?? '';
  if (row < 0) return null;
  return (
    <div className={styles.tooltip}>
      <div>
        <b>{facilities.name[row] || id}</b>
      </div>
      <div>
        {service !== '' && `${common.services[service]} · `}
        {common.kinds[facilities.kind[row] ?? '']}
      </div>
      {analysis.approximate[row] === 1 && <div>{main.facility.approximate}</div>}
    </div>
  );
}
