import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AppState } from './appState.ts';
import type { MappingMemory } from './mappingMemory.ts';
import type { ProjectStorage } from './projectStorage.ts';
import type { StreetShelf } from '../worker/streetShelf.ts';
import type { SaveTurn } from './saveTurn.ts';

/** Everything that the store needs of the world, so that tests can put their own in its place. */
export interface AppDependencies {
  readonly client: AnalysisClient;
  /** A worker of its own for what may take long, so that dragging never waits for it. */
  readonly background: AnalysisClient;
  readonly storage: ProjectStorage;
  /** What the workers have made of street files; it goes with the project. */
  readonly streets: Pick<StreetShelf, 'clear'>;
  readonly mappings: MappingMemory;
  readonly turn: SaveTurn;
  readonly now: () => Date;
  /** Bytes of a file that lies beside the app, by its path there. */
  readonly fetchBytes: (path: string) => Promise<Uint8Array>;
}

export type SetState = (part: Partial<AppState>) => void;
export type GetState = () => AppState;
