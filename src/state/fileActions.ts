import type { SampleId } from '../model/project.ts';
import { buildAcceptFiles } from './acceptFiles.ts';
import { buildAddFiles } from './addFiles.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import { buildComparison } from './compareFiles.ts';
import { showProject } from './documentState.ts';
import { messageOf } from './fileNotices.ts';
import { buildNewFiles } from './newFiles.ts';
import { buildPlanFiles, type PlanFileActions, withPlans } from './planFiles.ts';
import { buildReadAgain } from './readAgain.ts';
import { buildReadingTurn, type ReadingTurn } from './readingTurn.ts';
import { sampleProject, viewOfSample } from './sampleProject.ts';
import { buildWaitingFiles, type WaitingFileActions } from './waitingFiles.ts';

type FileActions = Pick<AppState, 'addFiles' | 'acceptPending' | 'openSample'> &
  WaitingFileActions &
  PlanFileActions;

/** The actions by which files come in: they are handed over, wait to be checked, and are accepted. */
export function buildFileActions(
  set: SetState,
  get: GetState,
  dependencies: AppDependencies,
): FileActions {
  const { client, mappings, now } = dependencies;
  const turn = buildReadingTurn(set, get, now);
  const plans = buildPlanFiles(set, get, client);
  const readers = {
    turn,
    plans,
    compare: buildComparison(set, get, client),
    newFiles: buildNewFiles(client.read, mappings),
    readAgain: buildReadAgain(set, get, client.read),
  };
  return {
    addFiles: buildAddFiles(set, get, client, readers),
    ...buildWaitingFiles(set, get, client.read, readers),
    ...plans.actions,
    acceptPending: buildAcceptFiles(set, get, dependencies, turn),
    openSample: (sample) => openSample(sample, set, get, dependencies, turn),
  };
}

/** Opens a sample in the place of whatever is there. */
async function openSample(
  sample: SampleId,
  set: SetState,
  get: GetState,
  { client, fetchBytes }: AppDependencies,
  turn: ReadingTurn,
): Promise<void> {
  turn.renew();
  const { signal, progressOf } = turn.follow([sample], [1]);
  try {
    const watch = { signal, progress: progressOf(0) };
    const project = await sampleProject(sample, fetchBytes, client, watch);
    if (signal.aborted) return;
    const opened = withPlans(project, get().waitingPlans);
    set(showProject(get(), opened, viewOfSample(sample)));
  } catch (error) {
    if (signal.aborted) return;
    set({ reading: null });
    get().notify('error', 'sampleFailed', { name: sample, message: messageOf(error) });
  }
}
