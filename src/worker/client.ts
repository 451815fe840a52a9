import { effectiveFacilities } from '../edit/effectiveFacilities.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import type { AnalysisClient, FilesLoaded } from './analysisClient.ts';
import { changedAnalysis } from './analysisChange.ts';
import { changedInputs, type KnownInputs } from './changedInputs.ts';
import { type OpenChannel, openInlineChannel, openWorkerChannel } from './channel.ts';
import { createJobQueue } from './jobQueue.ts';
import { filesLoaded, withBytes } from './ownBytes.ts';
import { patienceFor } from './patience.ts';
import { tablesOf } from '../scorecard/tablesOf.ts';
import type {
  AnalysisQuestion,
  AnalysisRequest,
  FileToLoad,
  LoadedInputs,
  WorkerAnswer,
} from './protocol.ts';

/**
 * Makes the one client of the app; of what worker it asks, the queue knows.
 *
 * @param notKept Told when the browser does not let the network of a street file be kept, and why.
 */
export function createAnalysisClient(
  openChannel: OpenChannel = openWorkerChannel,
  openFallback: OpenChannel = openInlineChannel,
  notKept: (reason: string) => void = () => undefined,
): AnalysisClient {
  let known: KnownInputs | null = null;
  let last: Omit<Analysis, 'facilities' | 'boundaries'> | null = null;
  const { ask, askLatest, close } = createJobQueue({
    openChannel,
    openFallback,
    notKept,
    patienceFor: (request) => patienceFor(request, known),
    forgotten() {
      known = null;
      last = null;
    },
  });

  function analysisRequest(id: number, input: AnalysisQuestion): AnalysisRequest {
    const { settings, scenario, year } = input;
    const inputs = changedInputs(known, input);
    known = input;
    return { id, inputs, settings, scenario, year };
  }

  /** The worker keeps what it has loaded, and need not be sent it for the analysis. */
  function loadedTables(loaded: LoadedInputs, files: readonly FileToLoad[]): FilesLoaded {
    const answer = filesLoaded(loaded, files);
    known = { ...known, ...tablesOf(answer.inputs), streets: answer.inputs.streets ?? null };
    return answer;
  }

  /** Puts back what the worker left out: what has not changed, boundaries and edited facilities. */
  function joined(
    { facilities, boundaries = null, scenario }: AnalysisQuestion,
    { change, territory = last?.territory }: Extract<WorkerAnswer, { type: 'analysis' }>,
  ): Analysis {
    if (!territory) throw new Error('The worker left out a part it never sent');
    last = { ...changedAnalysis(last, change), territory };
    return { ...last, boundaries, facilities: effectiveFacilities(facilities, scenario).table };
  }

  return {
    analyse: (key, input) =>
      askLatest(
        key,
        (id) => ({ type: 'analyse', ...analysisRequest(id, input) }),
        (answer) => (answer.type === 'analysis' ? joined(input, answer) : null),
      ),
    reasons: (input) =>
      askLatest(
        'reasons',
        (id) => ({ type: 'reasons', ...analysisRequest(id, input) }),
        (answer) => (answer.type === 'reasons' ? answer.reasons : null),
      ),
    remedies: (input, question) =>
      askLatest(
        // A card and the panel below it may both be waiting.
        `remedies ${question.area.level}`,
        (id) => ({ type: 'remedies', ...analysisRequest(id, input), question }),
        (answer) => (answer.type === 'remedies' ? answer.remedies : null),
      ),
    certainty: (input, doubts) =>
      askLatest(
        'certainty',
        (id) => ({ type: 'certainty', ...analysisRequest(id, input), doubts }),
        (answer) => (answer.type === 'certainty' ? answer.certainty : null),
      ),
    bothCounts: (input, service, area) =>
      askLatest(
        'bothCounts',
        (id) => ({ type: 'bothCounts', ...analysisRequest(id, input), service, area }),
        (answer) => (answer.type === 'bothCounts' ? answer.counts : null),
      ),
    streetFacts: (input) =>
      askLatest(
        'streetFacts',
        (id) => ({ type: 'streetFacts', ...analysisRequest(id, input) }),
        (answer) => (answer.type === 'streetFacts' ? answer.facts : null),
      ),
    streetView: (input, question) =>
      askLatest(
        'streetView',
        (id) => ({ type: 'streetView', ...analysisRequest(id, input), question }),
        (answer) => (answer.type === 'streetView' ? answer.view : null),
      ),
    streetGains: (input) =>
      askLatest(
        'streetGains',
        (id) => ({ type: 'streetGains', ...analysisRequest(id, input) }),
        (answer) => (answer.type === 'streetGains' ? answer.gains : null),
      ),
    placeStreetEdit: (input, edit) =>
      askLatest(
        'placeStreetEdit',
        (id) => ({ type: 'placeStreetEdit', ...analysisRequest(id, input), edit }),
        (answer) => (answer.type === 'placedStreetEdit' ? answer.placed : null),
      ),
    streetLines: (input, box) =>
      askLatest(
        'streetLines',
        (id) => ({ type: 'streetLines', ...analysisRequest(id, input), box }),
        (answer) => (answer.type === 'streetLines' ? answer.lines : null),
      ),
    read: (file, options, watch) =>
      ask(
        (id) => ({ type: 'read', id, file, options }),
        (answer) => (answer.type === 'reading' ? withBytes(answer.reading, file) : null),
        watch,
      ),
    compare: (files) =>
      ask(
        (id) => ({ type: 'compare', id, files }),
        (answer) => (answer.type === 'evidence' ? answer.evidence : null),
      ),
    load: (files, watch) =>
      ask(
        (id) => ({ type: 'load', id, files }),
        (answer) => (answer.type === 'inputs' ? loadedTables(answer.loaded, files) : null),
        watch,
      ),
    open: (bytes, watch) =>
      ask(
        (id) => ({ type: 'open', id, bytes }),
        (answer) => (answer.type === 'project' ? answer.opened : null),
        watch,
      ),
    plan: (file, watch) =>
      ask(
        (id) => ({ type: 'plan', id, file }),
        (answer) => (answer.type === 'plan' ? answer.read : null),
        watch,
      ),
    rows: (file, options, sha256, window) =>
      askLatest(
        `rows ${window.before}`,
        (id) => ({ type: 'rows', id, file, options, sha256, window }),
        (answer) => (answer.type === 'rows' ? answer.rows : null),
      ),
    close,
  };
}
