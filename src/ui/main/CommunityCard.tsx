import { useMemo, useRef } from 'react';
import type { Project } from '../../model/project.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useCopy } from './useCopy.ts';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { StatusTag } from '../controls/StatusTag.tsx';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { CertaintyLine } from '../lens/CertaintyLine.tsx';
import { CardHead } from './CardHead.tsx';
import { CommunityIndicators } from './CommunityIndicators.tsx';
import { communityFacts, sourceLine } from './communityFacts.ts';
import { cardLines } from './cardLines.ts';
import { isCircle } from './indicator.ts';
import { Remedy } from './Remedy.tsx';
import { StreetWay } from '../streets/StreetWay.tsx';
import { useView } from './useView.ts';
import { viewLines } from './view.ts';
import { verdictWords } from './verdictWords.ts';
import { WhySection } from './WhySection.tsx';

interface CommunityCardProps {
  readonly analysis: Analysis;
  readonly project: Project;
  /** Row in the community table. */
  readonly community: number;
}

/** Why one community is where it is, with everything that the figures come from. */
export function CommunityCard({ analysis, project, community }: CommunityCardProps) {
  const words = useText();
  const text = words.main;
  const indicator = useApp((state) => state.session.indicator);
  const body = useRef<HTMLDivElement>(null);
  const view = useView(analysis);
  const { settings } = project;
  const facts = useMemo(
    () => communityFacts(analysis, indicator, settings, community),
    [analysis, indicator, settings, community],
  );
  const verdict = verdictWords(analysis, indicator, words);
  const { communities } = analysis.territory;
  const service = serviceOfIndicator(indicator);
  const standsIn = analysis.territory.standIn[service];
  const group = standsIn ? 'people' : service === 'elder' ? 'elders' : 'infants';
  const name = communities.name[community] || (communities.id[community] ?? '');
  return (
    <article aria-label={name} className={styles.card} tabIndex={-1}>
      <div className={styles.body} ref={body}>
        <header className={styles.head}>
          <CardHead
            parts={[
              communities.city[community] || text.card.whole,
              communities.district[community] ?? '',
              communities.street[community] ?? '',
            ]}
          />
          <div className={styles.title} data-line>
            <h2>{name}</h2>
            <StatusTag names={verdict.statuses} status={facts.status} />
          </div>
          <PeopleLine analysis={analysis} community={community} />
        </header>
        <WhySection
          facts={facts}
          group={group}
          heading={verdict.why[facts.status]}
          indicator={indicator}
          settings={settings}
        >
          {isCircle(indicator) && (
            <CertaintyLine analysis={analysis} community={community} statuses={verdict.statuses} />
          )}
          {isCircle(indicator) && (
            <StreetWay
              analysis={analysis}
              community={community}
              group={group}
              service={service}
              settings={settings}
            />
          )}
        </WhySection>
        <CommunityIndicators analysis={analysis} facts={facts} settings={settings} />
        <Remedy analysis={analysis} facts={facts} group={group} indicator={indicator} />
      </div>
      <CardFoot
        copied={() => [...viewLines(view()), ...cardLines(body.current)]}
        project={project}
        row={facts.populationRow}
      />
    </article>
  );
}

function PeopleLine({ analysis, community }: Omit<CommunityCardProps, 'project'>) {
  const text = useText().main.card;
  const language = useLanguage();
  const { communities } = analysis.territory;
  const count = (column: Float64Array) => formatCount(column[community] ?? Number.NaN, language);
  return (
    <p className={styles.people}>
      {text.people(
        count(communities.population),
        count(communities.elders60),
        count(communities.infants0To3),
        Number.isNaN(communities.households[community]) ? '' : count(communities.households),
      )}
    </p>
  );
}

interface CardFootProps {
  readonly project: Project;
  /** Row in the population table, -1 for none. */
  readonly row: number;
  readonly copied: () => readonly string[];
}

function CardFoot({ project, row, copied }: CardFootProps) {
  const text = useText().main;
  const copy = useCopy();
  const population = project.inputs.population;
  const source = population && row >= 0 ? sourceLine(population.origin, row) : null;
  const origin = source === null ? '' : text.list.source(source.file, String(source.line));
  const lines = () => [...copied(), ...(origin === '' ? [] : [origin])];
  return (
    <footer className={styles.foot}>
      <span className={styles.source}>{origin}</span>
      <Button
        onPress={() => copy('', () => navigator.clipboard.writeText(lines().join('\n')))}
        variant="link"
      >
        {text.card.copy}
      </Button>
    </footer>
  );
}
