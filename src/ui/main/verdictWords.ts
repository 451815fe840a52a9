import type { Status } from '../../coverage/coverageResult.ts';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { IndicatorId } from '../../state/session.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isCircle, isHeldToTarget, isOwnFacility } from './indicator.ts';

/** What the verdict of an indicator is called. */
export interface VerdictWords {
  readonly statuses: Readonly<Record<Status, string>>;
  /** Heading of the ranked list. */
  readonly list: string;
  /** The list when nobody is in it. */
  readonly none: string;
  /** Heading of the reason on the card, by status. */
  readonly why: Readonly<Record<Status, string>>;
  readonly remedy: string;
  /** What a scenario changes: communities that come in and that drop out. */
  readonly newlyMet: string;
  readonly noLongerMet: string;
}

/**
 * 达标 and 未达标 where the plan has a target for the indicator. Without one (no plan, another city's,
 * or one that says nothing about it) a community lies within or beyond the circle, has or lacks a
 * facility, and nothing is called missed that nobody asked for.
 */
export function verdictWords(
  analysis: Analysis,
  indicator: IndicatorId,
  { common, main }: Dictionary,
): VerdictWords {
  const { list, card, placing } = main;
  const judged: VerdictWords = {
    statuses: common.statuses,
    list: list.heading,
    none: list.none,
    why: card.why,
    remedy: card.remedy,
    newlyMet: placing.newlyMet,
    noLongerMet: placing.noLongerMet,
  };
  if (isHeldToTarget(analysis, indicator)) return judged;
  if (!isCircle(indicator) && !isOwnFacility(indicator)) return judged;
  const plain = isCircle(indicator) ? main.verdicts.circle : main.verdicts.own;
  return {
    statuses: { ...judged.statuses, ...plain.statuses },
    list: plain.list,
    none: plain.none,
    why: { ...judged.why, ...plain.why },
    remedy: plain.remedy,
    newlyMet: plain.newlyMet,
    noLongerMet: plain.noLongerMet,
  };
}
