import type { InputFile } from '../model/project.ts';
import { decisionsFrom } from '../model/readDecisions.ts';
import type { ReadOptions } from './reading.ts';

/** What has to be known, besides what an input file always tells, to read it again alike. */
export function keptDecisions(options: ReadOptions): Pick<InputFile, 'decisions'> {
  const decisions = decisionsFrom(options);
  return Object.keys(decisions).length > 0 ? { decisions } : {};
}
