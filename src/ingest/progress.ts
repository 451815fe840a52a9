/** Told from time to time which share of a work is done, 0…1. */
export type Progress = (share: number) => void;

/** For whoever does not want to know. */
export const untold: Progress = () => undefined;

/** Progress of a part of a work: its 0…1 are `from`…`to` of the whole. */
export function partOf(progress: Progress, from: number, to: number): Progress {
  return (share) => progress(from + (to - from) * share);
}
