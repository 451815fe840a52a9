import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildInputs } from '../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { InputKind, Inputs } from '../../src/model/project.ts';

/** Reads files of the repository as the product does, path → kind. */
export function readInputs(files: Readonly<Record<string, InputKind>>): {
  inputs: Inputs;
  issues: readonly Issue[];
} {
  return buildInputs(
    Object.entries(files).map(([path, kind]) =>
      readTable({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }, { kind }),
    ),
  );
}
