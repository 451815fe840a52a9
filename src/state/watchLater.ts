import type { StoreApi } from 'zustand/vanilla';
import { baselineScenarioId, type Scenario } from '../model/project.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { StreetView } from '../scorecard/streets/streetView.ts';
import type { AnalysisQuestion } from '../worker/protocol.ts';
import { usualDoubts } from '../scorecard/certainty/doubts.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AppState } from './appState.ts';
import { type Session, serviceOfIndicator } from './session.ts';
import type { Later } from './later.ts';
import { analysisInputOf } from './watchAnalysis.ts';

/** How long an analysis has to stand before more is asked about it: longer than a frame of a drag. */
const stillMilliseconds = 150;

/** Something that is asked about the analysis shown while somebody looks at it. */
interface Topic<Value> {
  /** What is asked; null: nobody looks. */
  questionOf(session: Session): string | null;
  /** Whether the question has an answer for such an analysis; absent: for any. */
  fits?(analysis: Analysis): boolean;
  ask(input: AnalysisQuestion, session: Session): Promise<Value | null>;
  read(state: AppState): Later<Value>;
  write(later: Later<Value>): Partial<AppState>;
}

/** The question of the lens `certainty`, which the card of a community asks too. */
export function certaintyQuestion({ placeMetres }: Pick<Session, 'placeMetres'>): string {
  return String(placeMetres);
}

/** The question of the lens `counting`. */
export function countsQuestion({
  indicator,
  ownArea,
}: Pick<Session, 'indicator' | 'ownArea'>): string {
  return `${serviceOfIndicator(indicator)} ${ownArea}`;
}

/** Asks the background worker about the analysis once that stands still; the latest question wins. */
export function watchLater(store: StoreApi<AppState>, background: AnalysisClient): void {
  watchTopic(store, {
    questionOf: (session) =>
      session.lens === 'certainty' || session.selection?.type === 'community'
        ? certaintyQuestion(session)
        : null,
    ask: (input, { placeMetres }) => background.certainty(input, { ...usualDoubts, placeMetres }),
    read: ({ certainty }) => certainty,
    write: (certainty) => ({ certainty }),
  });
  watchTopic(store, {
    questionOf: (session) => (session.lens === 'counting' ? countsQuestion(session) : null),
    ask: (input, { indicator, ownArea }) =>
      background.bothCounts(input, serviceOfIndicator(indicator), ownArea),
    read: ({ bothCounts }) => bothCounts,
    write: (bothCounts) => ({ bothCounts }),
  });
  watchStreets(store, background);
}

/** The question of `streetFacts`: it depends on the analysis only. */
export const streetFactsQuestion = 'streets';

/** The question of `streetView`: its service, and what is selected, which has outlines or a way. */
function streetViewQuestion({ indicator, selection }: Session): string {
  const isDrawn = selection?.type === 'facility' || selection?.type === 'community';
  return `${serviceOfIndicator(indicator)} ${isDrawn ? JSON.stringify(selection) : ''}`;
}

/**
 * An answer to `streetView` that can be drawn: of this analysis or, while a newer one is awaited, of an
 * earlier one. What it holds of single places names them, so that another selection does not matter.
 */
export function shownStreetView(
  { value, question, of }: Later<StreetView>,
  analysis: Analysis,
  indicator: Session['indicator'],
): StreetView | null {
  const isOfService = question.startsWith(`${serviceOfIndicator(indicator)} `);
  return isOfService && of?.territory === analysis.territory ? value : null;
}

function watchStreets(store: StoreApi<AppState>, background: AnalysisClient): void {
  const fits = ({ method }: Analysis) => method === 'street';
  watchTopic(store, {
    questionOf: () => streetFactsQuestion,
    fits,
    ask: (input) => background.streetFacts(input),
    read: ({ streetFacts }) => streetFacts,
    write: (streetFacts) => ({ streetFacts }),
  });
  watchTopic(store, {
    questionOf: streetViewQuestion,
    fits,
    ask: (input, { indicator, selection }) =>
      background.streetView(input, {
        service: serviceOfIndicator(indicator),
        facilityIds: facilitiesDrawn(input.scenario, selection),
        communityId: selection?.type === 'community' ? selection.id : null,
      }),
    read: ({ streetView }) => streetView,
    write: (streetView) => ({ streetView }),
  });
  watchTopic(store, {
    questionOf: streetGainsQuestion,
    fits,
    ask: (input) => background.streetGains(input),
    read: ({ streetGains }) => streetGains,
    write: (streetGains) => ({ streetGains }),
  });
}

/** The question of `streetGains`: which scenario's changes; of the baseline there are none. */
export function streetGainsQuestion({ scenarioId }: Pick<Session, 'scenarioId'>): string | null {
  return scenarioId === baselineScenarioId ? null : scenarioId;
}

/** The selected facility and those that the scenario opens, as with circles. */
function facilitiesDrawn(scenario: Scenario | null, selection: Session['selection']): string[] {
  const opened = scenario?.edits.flatMap((edit) => (edit.type === 'open' ? [edit.facilityId] : []));
  const selected = selection?.type === 'facility' ? [selection.id] : [];
  return [...new Set([...selected, ...(opened ?? [])])];
}

interface Question {
  readonly of: Analysis;
  readonly text: string;
}

function watchTopic<Value>(store: StoreApi<AppState>, topic: Topic<Value>): void {
  let asked: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function check({ analysis, session }: AppState) {
    const text = topic.questionOf(session);
    const ready = analysis.type === 'ready' ? analysis.analysis : null;
    const of = ready && (topic.fits?.(ready) ?? true) ? ready : null;
    if (of !== null && of === asked?.of && text === asked.text) return;
    clearTimeout(timer);
    asked = of === null || text === null ? null : { of, text };
    if (asked === null || isAnswered(asked)) return;
    timer = setTimeout(send, stillMilliseconds, asked);
  }

  function isAnswered({ of, text }: Question): boolean {
    const last = topic.read(store.getState());
    return last.of === of && last.question === text && last.failure === null;
  }

  function send(question: Question) {
    const state = store.getState();
    const input = analysisInputOf(state);
    if (!input) return;
    const { of, text } = question;
    topic.ask(input, state.session).then(
      (value) => {
        if (question !== asked || value === null) return;
        store.setState(topic.write({ value, question: text, of, failure: null }));
      },
      (error: unknown) => {
        if (question !== asked) return;
        const failure = error instanceof Error ? error.message : String(error);
        store.setState(topic.write({ value: null, question: text, of, failure }));
      },
    );
  }

  store.subscribe(check);
}
