import type { FileBytes, TableReading } from '../../src/ingest/reading.ts';
import type { InputKind } from '../../src/model/project.ts';
import { buildFacilities } from './buildProject.ts';

/** The reading of a file of facilities (or of nothing recognised) that nobody has to parse. */
export function buildReading(file: FileBytes, kind: InputKind | null = 'facilities'): TableReading {
  const facilities = kind === 'facilities' ? buildFacilities(['a', 'b']) : null;
  return {
    input: {
      name: file.name,
      kind: kind ?? 'facilities',
      bytes: file.bytes,
      sha256: `hash of ${file.name} ${file.bytes.join(',')}`,
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      datum: null,
      mapping: {},
      read: 2,
      accepted: 2,
      rejected: 0,
      skipped: 0,
    },
    kind,
    headers: [],
    firstRows: [],
    facilities,
    population: null,
    matrix: null,
    issues: [],
  };
}
