import type { StoreApi } from 'zustand/vanilla';
import type { Analysis } from '../scorecard/analysis.ts';
import type { AnalysisQuestion } from '../worker/protocol.ts';
import { usualDoubts } from '../scorecard/certainty/doubts.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { type AppState, type Session, serviceOfIndicator } from './appState.ts';
import type { Later } from './later.ts';
import { analysisInputOf } from './watchAnalysis.ts';

/** How long an analysis has to stand before more is asked about it: longer than a frame of a drag. */
const stillMilliseconds = 150;

/** Something that is asked about the analysis shown while somebody looks at it. */
interface Topic<Value> {
  /** What is asked; null: nobody looks. */
  questionOf(session: Session): string | null;
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
    const of = analysis.type === 'ready' ? analysis.analysis : null;
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
