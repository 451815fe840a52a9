import { acceptanceOf, isUnchanged, mostPopulationRows, tooManyRows } from './acceptance.ts';
import type { AppDependencies, GetState, SetState } from './appDependencies.ts';
import { showProject } from './documentState.ts';
import { tellLostStreets, tellUnread } from './fileNotices.ts';
import { inputsFromFiles } from './inputIssues.ts';
import { isDecided, mappingsOf } from './mappingMemory.ts';
import type { PendingFile } from './pendingFile.ts';
import { withPlans } from './planFiles.ts';
import { projectFromInputs } from './projectFromInputs.ts';
import type { ReadingTurn } from './readingTurn.ts';

/** The action that makes a project of the files that wait, or changes the one that is open. */
export function buildAcceptFiles(
  set: SetState,
  get: GetState,
  { client, mappings }: Pick<AppDependencies, 'client' | 'mappings'>,
  turn: ReadingTurn,
): () => Promise<void> {
  function refuseRows(rows: number): void {
    get().retractNotices('tooManyRows');
    const facts = { rows: String(rows), limit: String(mostPopulationRows) };
    get().notify('error', 'tooManyRows', facts);
  }

  function rememberMappings(accepted: readonly PendingFile[]): void {
    for (const { options, reading, decidedBy } of accepted) {
      // As the project holds it is what was decided, or recognised, when it was accepted.
      if (decidedBy.type === 'project' || !isDecided(options)) continue;
      mappings.remember(reading.headers, mappingsOf(reading));
    }
  }

  return async () => {
    const { project, waitingPlans } = get();
    if (isUnchanged(get()) && waitingPlans.length === 0) return get().cancelPending();
    const acceptance = acceptanceOf(get());
    const rows = tooManyRows(acceptance);
    if (rows !== null) return refuseRows(rows);
    const { usable, kept, files, given } = acceptance;
    turn.renew();
    const name = files.map(({ file }) => file.name).join(', ');
    const { signal, progressOf } = turn.follow([name], [1]);
    try {
      const inputs = await inputsFromFiles(client.load, files, { signal, progress: progressOf(0) });
      const next = projectFromInputs(project, inputs, kept, given);
      if (signal.aborted) return;
      set({ reading: null });
      if (next && usable.length > 0) {
        rememberMappings(usable);
        set(showProject(get(), withPlans(next, waitingPlans)));
        tellLostStreets(get, project, next);
      } else get().notify('error', 'nothingUsable');
    } catch (error) {
      if (signal.aborted) return;
      set({ reading: null });
      tellUnread(get, name, error);
    }
  };
}
