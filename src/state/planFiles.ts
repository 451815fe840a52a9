import { addPlan } from '../edit/plans/addPlan.ts';
import { isPlanJson } from '../ingest/plan/isPlan.ts';
import type { FileBytes } from '../ingest/reading.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import type { GetState, SetState } from './appDependencies.ts';
import type { AppState } from './appState.ts';
import { tellTooLarge, tellUnread } from './fileNotices.ts';
import { isMappingName } from './givenMappings.ts';

/** A plan is small; a larger JSON file holds boundaries or streets and is not looked into here. */
const mostPlanBytes = 16 * 1024 * 1024;

/** True where a JSON file means to be a plan; tables are told by their headers. */
export async function isPlanFile(file: File): Promise<boolean> {
  if (!isMappingName(file.name) || file.size > mostPlanBytes) return false;
  return isPlanJson(await file.text());
}

/** A project with the plans that waited for it, the last of which is chosen. */
export function withPlans(project: Project, plans: readonly Plan[]): Project {
  return plans.reduce((before, plan) => addPlan(before, plan).project, project);
}

export type PlanFileActions = Pick<
  AppState,
  'addPlanFile' | 'removeWaitingPlan' | 'dismissPlanIssues'
>;

export interface PlanFiles {
  /** Reads a file as a plan; refused, it changes nothing but what is told. */
  readonly readPlan: (file: FileBytes, watch?: Watch) => Promise<void>;
  readonly actions: PlanFileActions;
}

/**
 * The ways by which plan files come in. A plan becomes a step of its own where a project is open,
 * else it waits for the tables that come with it.
 */
export function buildPlanFiles(
  set: SetState,
  get: GetState,
  client: Pick<AnalysisClient, 'plan'>,
): PlanFiles {
  function take(plan: Plan, unread: string): void {
    const { project, session, waitingPlans } = get();
    if (project && session.screen !== 'check') {
      const change = addPlan(project, plan);
      get().apply(change);
      get().notify('info', 'planLoaded', { ...change.note.facts, unread });
      return;
    }
    set({ waitingPlans: [...waitingPlans, plan] });
    // Beside tables that wait it is listed; without them it has to be said, and to stay.
    const { zh: name, en: nameEn } = plan.name;
    if (session.screen !== 'check') get().notify('warning', 'planWaits', { name, nameEn });
  }

  async function readPlan(file: FileBytes, watch: Watch = {}): Promise<void> {
    const read = await client.plan(file, watch);
    if (watch.signal?.aborted) return;
    if (!read.ok) {
      set({ planIssues: [...get().planIssues, ...read.issues] });
      return;
    }
    const unread = read.issues.filter(({ code }) => code === 'column-unknown');
    take(read.value, unread.map(({ column }) => column).join(', '));
  }

  async function addPlanFile(file: File): Promise<void> {
    if (tellTooLarge(get, file)) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await readPlan({ name: file.name, bytes });
    } catch (error) {
      tellUnread(get, file.name, error);
    }
  }

  const actions: PlanFileActions = {
    addPlanFile,
    removeWaitingPlan: (index) =>
      set({ waitingPlans: get().waitingPlans.filter((_, position) => position !== index) }),
    dismissPlanIssues: () => set({ planIssues: [] }),
  };
  return { readPlan, actions };
}
