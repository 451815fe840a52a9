import { useEffect, useMemo, useState } from 'react';
import type { Analysis } from '../../scorecard/analysis.ts';
import type { Remedies, RemedyMeasure, RemedyQuestion } from '../../scorecard/remedy/remedies.ts';
import { type IndicatorId, serviceOfIndicator } from '../../state/session.ts';
import { useApp, useAppRoot } from '../../state/hooks.ts';
import { analysisInputOf } from '../../state/watchAnalysis.ts';

/** How long an analysis has to stand before remedies are tried: longer than a frame of a drag. */
const stillMilliseconds = 150;

/** Remedies of the community of the card. */
export type RemediesAnswer =
  | { readonly type: 'waiting' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly remedies: Remedies };

/** What is asked about a community whose indicator is short; null where it is not judged by community. */
export function useRemedyQuestion(indicator: IndicatorId, id: string): RemedyQuestion | null {
  return useMemo(() => {
    const measure = measureOf(indicator);
    if (measure === null) return null;
    return { area: { level: 'community', id }, service: serviceOfIndicator(indicator), measure };
  }, [indicator, id]);
}

function measureOf(indicator: IndicatorId): RemedyMeasure | null {
  switch (indicator) {
    case 'elder-circle':
    case 'childcare-circle':
      return 'circle';
    case 'elder-own-facility':
    case 'childcare-own-facility':
      return 'own';
    case 'places-per-1000':
      return 'places';
    case 'beds-per-1000':
      return null;
  }
}

/** What would bring the area over the line, tried in the background once the analysis stands still. */
export function useRemedies(question: RemedyQuestion | null): RemediesAnswer {
  const { background, store } = useAppRoot();
  const analysis = useApp(({ analysis: status }) =>
    status.type === 'ready' ? status.analysis : null,
  );
  const [answer, setAnswer] = useState<{
    readonly of: Analysis;
    readonly question: RemedyQuestion;
    readonly said: RemediesAnswer;
  } | null>(null);
  useEffect(() => {
    if (!analysis || !question) return;
    let isWanted = true;
    const say = (said: RemediesAnswer) => isWanted && setAnswer({ of: analysis, question, said });
    const timer = setTimeout(() => {
      const input = analysisInputOf(store.getState());
      if (!input) return;
      background.remedies(input, question).then(
        (remedies) => remedies && say({ type: 'ready', remedies }),
        () => say({ type: 'failed' }),
      );
    }, stillMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [background, store, analysis, question]);
  const isOfNow = answer?.of === analysis && answer?.question === question;
  return isOfNow && answer ? answer.said : { type: 'waiting' };
}
