import type { ReactNode } from 'react';
import type { Status } from '../../coverage/coverageResult.ts';
import type { Settings } from '../../model/project.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { StatusTag } from '../controls/StatusTag.tsx';
import { formatCount, formatMetres, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import type { Analysis } from '../../scorecard/analysis.ts';
import { type CommunityFacts, nearBecause } from './communityFacts.ts';
import panel from './panel.module.css';
import { verdictWords } from './verdictWords.ts';
import { targetNumber } from './targetNumber.ts';

interface CommunityIndicatorsProps {
  readonly analysis: Analysis;
  readonly facts: CommunityFacts;
  readonly settings: Settings;
}

/** All indicators of one community, below the one that the card is about. */
export function CommunityIndicators({ analysis, facts, settings }: CommunityIndicatorsProps) {
  const words = useText();
  const text = words.main.card;
  const language = useLanguage();
  const { covered, assessed, ownFacilities, places, statusBy } = facts;
  const share = (one: number, of: number) =>
    `${formatCount(one, language)} / ${formatCount(of, language)}`;
  const sites = (own: number) =>
    Number.isNaN(own) ? formatCount(own, language) : text.sites(formatCount(own, language));
  const minutes = String(settings.minutes);
  const metres = settings.metres === null ? '' : formatMetres(settings.metres, language);
  const elder = metres ? text.circleMetresElder(metres) : text.circleElder(minutes);
  const childcare = metres ? text.circleMetresChildcare(metres) : text.circleChildcare(minutes);
  const names = (id: IndicatorId) => verdictWords(analysis, id, words).statuses;
  const near = (circle: 'elder-circle' | 'childcare-circle') =>
    statusBy[circle] === 'near'
      ? text.nearBy[nearBecause(facts, serviceOfIndicator(circle))]
      : undefined;
  const per1000 = formatRatio(places.per1000, language);
  return (
    <section className={styles.section}>
      <h3>{text.indicators}</h3>
      <dl>
        <Row
          label={elder}
          names={names('elder-circle')}
          status={statusBy['elder-circle']}
          why={near('elder-circle')}
        >
          {share(covered.elder, assessed.elder)}
        </Row>
        <Row
          label={text.ownElder}
          names={names('elder-own-facility')}
          status={statusBy['elder-own-facility']}
        >
          {sites(ownFacilities.elder)}
        </Row>
        <Row label={`${text.places} ${text.derived}`} status={statusBy['places-per-1000']}>
          {Number.isNaN(places.target)
            ? per1000
            : `${per1000} / ${targetNumber({ value: places.target, comparator: places.comparator }, language)}`}
        </Row>
        <Row
          label={childcare}
          names={names('childcare-circle')}
          status={statusBy['childcare-circle']}
          why={near('childcare-circle')}
        >
          {share(covered.childcare, assessed.childcare)}
        </Row>
        <Row label={text.ownChildcare}>{sites(ownFacilities.childcare)}</Row>
      </dl>
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly status?: Status;
  readonly names?: Readonly<Record<Status, string>>;
  /** Said to the pointer where the figures alone don't explain the status. */
  readonly why?: string | undefined;
  readonly children: ReactNode;
}

function Row({ label, status, names, why, children }: RowProps) {
  return (
    <div className={panel.fact} title={why}>
      <dt>{label}</dt>
      <dd>
        {status && <StatusTag status={status} {...(names ? { names } : {})} />}
        <span>{children}</span>
      </dd>
    </div>
  );
}
