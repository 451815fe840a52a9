import { useRef } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Selection } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { CertaintyPanel } from '../lens/CertaintyPanel.tsx';
import { CountingPanel } from '../lens/CountingPanel.tsx';
import { useLens } from '../lens/useLens.ts';
import { CommunityCard } from './CommunityCard.tsx';
import { FacilityCard } from './FacilityCard.tsx';
import { StreetGapPanel } from '../lens/StreetGapPanel.tsx';
import { ShortListPanel } from './ShortListPanel.tsx';
import styles from './SidePanel.module.css';
import { useCardFocus } from './useCardFocus.ts';

interface SidePanelProps {
  readonly analysis: Analysis;
  readonly project: Project;
}

/** The right column: the ranked list, or the card of what is selected. */
export function SidePanel({ analysis, project }: SidePanelProps) {
  const selection = useApp((state) => state.session.selection);
  const row = rowOfSelection(analysis, selection);
  const panel = useRef<HTMLDivElement>(null);
  useCardFocus(panel, row < 0 ? null : `${selection?.type} ${row}`);
  const card =
    row < 0 ? null : selection?.type === 'community' ? (
      <CommunityCard analysis={analysis} community={row} project={project} />
    ) : (
      <FacilityCard analysis={analysis} project={project} row={row} />
    );
  return (
    <div className={styles.panel} ref={panel}>
      {/* The list stays alive below the card, so that its place and order are kept. */}
      <div className={card === null ? styles.list : styles.away}>
        <ListPanel analysis={analysis} project={project} />
      </div>
      {card}
    </div>
  );
}

/** The list of the lens. */
function ListPanel({ analysis, project }: SidePanelProps) {
  const view = useLens(analysis);
  switch (view.lens) {
    case 'status':
      return <ShortListPanel analysis={analysis} project={project} />;
    case 'counting':
      return <CountingPanel analysis={analysis} project={project} view={view} />;
    case 'streetGap':
      return <StreetGapPanel analysis={analysis} project={project} view={view} />;
    case 'certainty':
      return <CertaintyPanel analysis={analysis} project={project} view={view} />;
  }
}

function rowOfSelection(analysis: Analysis, selection: Selection | null): number {
  if (selection?.type === 'community')
    return analysis.territory.communities.id.indexOf(selection.id);
  if (selection?.type === 'facility') return analysis.facilities.id.indexOf(selection.id);
  return -1;
}
