import type { Status } from '../../coverage/coverageResult.ts';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { usualDoubts } from '../../scorecard/certainty/doubts.ts';
import { useApp } from '../../state/hooks.ts';
import { formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from '../main/CommunityCard.module.css';
import { statusOfCertainty } from './lensLooks.ts';
import { neededSpeed } from './lensTables.ts';
import { certaintyShown } from './lensView.ts';

interface CertaintyLineProps {
  readonly analysis: Analysis;
  /** Row in the community table. */
  readonly community: number;
  readonly statuses: Readonly<Record<Status, string>>;
}

/** One line on the card: whether the verdict holds under all assumptions, and else on what it hangs. */
export function CertaintyLine({ analysis, community, statuses }: CertaintyLineProps) {
  const text = useText().lens.certainty.card;
  const language = useLanguage();
  const indicator = useApp((state) => state.session.indicator);
  const placeMetres = useApp((state) => state.session.placeMetres);
  const later = useApp((state) => state.certainty);
  const project = useApp((state) => state.project);
  const { value } = certaintyShown(later, analysis, { indicator, placeMetres });
  const certainty = value?.certainty[community];
  if (certainty === 'noData' || certainty === 'notAssessed') return null;
  const speed = value?.speedToMeet[community] ?? Number.NaN;
  const isBySpeed = speed >= usualDoubts.speed[0] && speed <= usualDoubts.speed[1];
  const shown = formatRatio(neededSpeed(speed), language, 2);
  const sentence =
    certainty === undefined
      ? text.waiting
      : certainty !== 'borderline'
        ? text.surely(statuses[statusOfCertainty[certainty]])
        : isBySpeed
          ? text.speed(shown, statuses.met)
          : text[otherDoubt(project)];
  return <p className={styles.people}>{sentence}</p>;
}

/** On which assumptions, a walking speed aside, a verdict by this method can hang. */
function otherDoubt(project: Project | null) {
  if (!project) return 'other';
  const { settings, inputs } = project;
  if (settings.method === 'matrix' && inputs.matrix !== null) return 'otherByMatrix';
  if (settings.metres !== null) return 'otherByMetres';
  const isStreet = settings.method === 'street' && inputs.streets !== undefined;
  return isStreet ? 'otherAlongStreets' : 'other';
}
