import type { CheckedReading, FileBytes, ReadOptions } from '../ingest/reading.ts';
import type { AnalysisClient, Watch } from '../worker/analysisClient.ts';
import type { PendingFile } from './pendingFile.ts';
import { sheetsToRead } from './bookSheets.ts';
import type { MappingMemory } from './mappingMemory.ts';

/** Reads files that are to wait, each under what was decided about the last table with such headers. */
export interface NewFiles {
  /** The tables of a file whose first reading is there, in a workbook one for each kind. */
  readTables(
    file: FileBytes,
    first: CheckedReading,
    pending: readonly PendingFile[],
    watch: Watch,
  ): Promise<readonly PendingFile[]>;
  /** The table of one sheet. */
  readSheet(file: FileBytes, sheet: string, watch: Watch): Promise<PendingFile>;
}

export function buildNewFiles(read: AnalysisClient['read'], mappings: MappingMemory): NewFiles {
  /** Each waiting reading has a file of its own, by which it is known. */
  async function asBefore(
    given: FileBytes,
    options: ReadOptions,
    reading: CheckedReading,
    watch: Watch,
  ): Promise<PendingFile> {
    const file = { ...given };
    const recalled = mappings.recall(reading.headers);
    if (!recalled) return { file, options, reading, decidedBy: { type: 'nobody' } };
    const again = { ...recalled, ...options };
    const decidedBy = { type: 'memory' } as const;
    return { file, options: again, reading: await read(file, again, watch), decidedBy };
  }

  async function readSheet(file: FileBytes, sheet: string, watch: Watch): Promise<PendingFile> {
    return asBefore(file, { sheet }, await read(file, { sheet }, watch), watch);
  }

  return {
    readSheet,
    async readTables(file, first, pending, watch) {
      const sheets = sheetsToRead(first, pending);
      if (sheets.length === 0) return [await asBefore(file, {}, first, watch)];
      const waiting: PendingFile[] = [];
      for (const sheet of sheets) waiting.push(await readSheet(file, sheet, watch));
      return waiting;
    },
  };
}
