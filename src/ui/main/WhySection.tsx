import type { ReactNode } from 'react';
import type { Settings } from '../../model/project.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { formatCount, formatMetres, formatNeed, formatRatio } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from './CommunityCard.module.css';
import { type CommunityFacts, nearBecause } from './communityFacts.ts';
import { Formula } from './Formula.tsx';
import { isCircle } from './indicator.ts';
import { ReasonTable } from './ReasonTable.tsx';
import { targetNumber } from './targetNumber.ts';

interface WhyProps {
  readonly facts: CommunityFacts;
  readonly indicator: IndicatorId;
  readonly settings: Settings;
  /** What the people of the circle are called. */
  readonly group: 'elders' | 'infants' | 'people';
  readonly heading: string;
  /** What else there is to say about the verdict. */
  readonly children?: ReactNode;
}

/** The one sentence of the card: what is missing and how far it is, with the formula under it. */
export function WhySection(props: WhyProps) {
  const text = useText().main.card;
  return (
    <section aria-labelledby="why-heading" className={styles.section}>
      <h3 id="why-heading">{props.heading}</h3>
      {props.facts.status === 'notAssessed' && props.indicator !== 'beds-per-1000' && (
        <p className={styles.people}>{text.notAssessed}</p>
      )}
      <p className={styles.sentence}>
        <WhySentence {...props} />
      </p>
      {props.facts.status === 'near' && isCircle(props.indicator) && (
        <p className={styles.people}>
          {text.nearBy[nearBecause(props.facts, serviceOfIndicator(props.indicator))]}
        </p>
      )}
      {props.children}
      {props.facts.status === 'short' && isCircle(props.indicator) && <WaitingLine {...props} />}
      {isCircle(props.indicator) && (
        <ReasonTable
          community={props.facts.community}
          group={props.group}
          service={serviceOfIndicator(props.indicator)}
        />
      )}
      <Formula {...props} />
    </section>
  );
}

function WaitingLine({ facts }: WhyProps) {
  const text = useText().main.card;
  const language = useLanguage();
  const { length } = facts.way.waiting;
  return (
    length > 0 && <p className={styles.people}>{text.waiting(formatCount(length, language))}</p>
  );
}

function WhySentence({ facts, indicator, settings, group }: Omit<WhyProps, 'heading'>) {
  const text = useText().main.card;
  switch (indicator) {
    case 'beds-per-1000':
      return text.cityLevel;
    case 'places-per-1000':
      return <PlacesSentence facts={facts} />;
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return <OwnSentence facts={facts} indicator={indicator} />;
    case 'elder-circle':
    case 'childcare-circle':
      return <WaySentence facts={facts} group={group} settings={settings} />;
  }
}

function PlacesSentence({ facts }: { readonly facts: CommunityFacts }) {
  const text = useText().main.card;
  const language = useLanguage();
  const { places, target, comparator, missing } = facts.places;
  if (Number.isNaN(target)) return text.cityLevel;
  if (Number.isNaN(missing)) return text.placesUnknown;
  const has = formatCount(places, language);
  const wanted = targetNumber({ value: target, comparator }, language);
  if (facts.statusBy['places-per-1000'] === 'met') return text.placesMet(has, wanted);
  if (missing <= 0) return text.placesAbove(has, wanted);
  return (
    <>
      {text.placesShort(has, wanted)}
      <Bad>{text.placesCount(formatNeed(missing, language))}</Bad>
      {text.stop}
    </>
  );
}

interface OwnSentenceProps {
  readonly facts: CommunityFacts;
  readonly indicator: IndicatorId;
}

function OwnSentence({ facts, indicator }: OwnSentenceProps) {
  const text = useText().main.card;
  const language = useLanguage();
  const service = serviceOfIndicator(indicator);
  const own = facts.ownFacilities[service];
  if (Number.isNaN(own)) return text.ownUnknown;
  if (own > 0) return text.ownSome[service](formatCount(own, language));
  return (
    <>
      <Bad>{text.ownNone[service]}</Bad>
      {text.stop}
    </>
  );
}

function WaySentence({ facts, settings, group }: Omit<WhyProps, 'indicator' | 'heading'>) {
  const text = useText().main.card;
  const language = useLanguage();
  const { way } = facts;
  if (Number.isNaN(way.seconds)) return text.noPlace;
  if (way.facilityId === '' && facts.status === 'noData') return text.noFacilities;
  const people = <PeopleBeyond facts={facts} group={group} />;
  if (way.facilityId === '') {
    return (
      <>
        {text.unreachable[way.service]}
        {people}
      </>
    );
  }
  const { unit, value, over, within } = way.overrun;
  const length = (amount: number) =>
    unit === 'minutes'
      ? text.minutes(formatRatio(amount, language))
      : text.metres(formatMetres(amount, language));
  const limit =
    settings.metres === null
      ? text.minutes(String(settings.minutes))
      : text.metres(formatMetres(settings.metres, language));
  return (
    <>
      {text.nearest[way.service]}
      <b>{way.facilityName || way.facilityId}</b>
      {text.walk}
      <b>{length(value)}</b>
      {within ? text.withinLimit(limit) : text.overLimit(limit)}
      {!within && <Bad>{length(over)}</Bad>}
      {text.comma}
      {people}
    </>
  );
}

interface PeopleBeyondProps {
  readonly facts: CommunityFacts;
  readonly group: WhyProps['group'];
}

function PeopleBeyond({ facts, group }: PeopleBeyondProps) {
  const text = useText().main.card;
  const language = useLanguage();
  const { peopleBeyond, peopleAssessed } = facts.way;
  if (Number.isNaN(peopleBeyond)) return text.noPeople;
  if (peopleBeyond <= 0) return text.everybody;
  return (
    <>
      <Bad>{text.peopleBeyond[group](formatNeed(peopleBeyond, language))}</Bad>
      {peopleBeyond >= peopleAssessed ? text.beyondAll : text.beyondSome}
    </>
  );
}

function Bad({ children }: { readonly children: ReactNode }) {
  return <b className={styles.bad}>{children}</b>;
}
