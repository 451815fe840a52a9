import { vi } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import type { AppDependencies } from '../../src/state/appDependencies.ts';
import { unsharedTurn } from '../../src/state/saveTurn.ts';
import { type App, createApp } from '../../src/state/store.ts';
import { createMappingMemory } from '../../src/state/mappingMemory.ts';
import { openInlineChannel } from '../../src/worker/channel.ts';
import { createAnalysisClient } from '../../src/worker/client.ts';
import { memoryStorage } from './memoryStorage.ts';

export const facilitiesCsv =
  'id,name,kind,lng,lat,seats\nf1,One,day_care,123.40,41.80,20\nf2,Two,day_care,123.45,41.80,10\n';
export const populationCsv = (city: string) =>
  `id,name,city,lng,lat,population,elders_60,infants_0_3,year\nc1,North,${city},123.40,41.80,1000,200,30,2025\nc2,South,${city},123.45,41.85,2000,300,40,2025\n`;

export function csv(name: string, text: string): File {
  return new File([text], name);
}

/** A browser's storage of texts, empty at first. */
export function emptyStorage(): () => Pick<Storage, 'getItem' | 'setItem'> {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
  return () => storage;
}

/** The world of one tab; whatever is not given is this tab's own. */
export function openTestApp(world: Partial<AppDependencies> = {}): App {
  return createApp({
    client: createAnalysisClient(openInlineChannel),
    background: createAnalysisClient(openInlineChannel),
    storage: memoryStorage(),
    streets: { clear: async () => undefined },
    mappings: createMappingMemory(emptyStorage()),
    turn: unsharedTurn(),
    now: () => new Date(Date.UTC(2026, 0, 1)),
    fetchBytes: async (path) => {
      if (path.startsWith('samples/porto-alegre/')) throw new Error(`${path}: 404`);
      const text = path.endsWith('facilities.csv') ? facilitiesCsv : populationCsv('沈阳市');
      return new TextEncoder().encode(text);
    },
    ...world,
  });
}

/** Lets timers and promises run until nothing is left to do. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000);
}

export async function during<Value>(work: Promise<Value>): Promise<Value> {
  await settle();
  return work;
}

/** A tab in which two files have been accepted. */
export async function openLoaded(world: Partial<AppDependencies> = {}): Promise<App> {
  const app = openTestApp(world);
  await during(app.restored);
  const files = [csv('facilities.csv', facilitiesCsv), csv('people.csv', populationCsv('沈阳市'))];
  await during(app.store.getState().addFiles(files));
  await during(app.store.getState().acceptPending());
  return app;
}

export function projectOf(app: App): Project {
  const { project } = app.store.getState();
  if (!project) throw new Error('No project is open');
  return project;
}
