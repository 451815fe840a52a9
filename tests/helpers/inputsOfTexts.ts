import { buildInputs } from '../../src/ingest/merge/buildInputs.ts';
import { readTable } from '../../src/ingest/readTable.ts';
import type { Inputs } from '../../src/model/project.ts';

/** The tables of some CSV texts, read as files of their own that nothing is asked about. */
export function inputsOfTexts(...texts: readonly string[]): Inputs {
  const readings = texts.map((text, at) =>
    readTable({ name: `${at}.csv`, bytes: new TextEncoder().encode(text) }, {}),
  );
  return buildInputs(readings).inputs;
}
