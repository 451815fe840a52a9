import { type KnownInputs, rowsOf } from './changedInputs.ts';
import type { WorkerRequest } from './protocol.ts';

/** No request that the worker is still at should take this long, even on a slow machine. */
const leastMilliseconds = 60_000;
/** A hundred times what a usual machine takes. */
const millisecondsPerMegabyte = 5000;
const millisecondsPerRow = 1;

const noBytes = new Uint8Array(0);

/** How long to wait for the answer to a request before its worker is given up, in milliseconds. */
export function patienceFor(request: WorkerRequest, known: KnownInputs | null): number {
  switch (request.type) {
    case 'analyse':
    case 'reasons':
    case 'remedies':
    case 'certainty':
    case 'bothCounts':
    case 'streetFacts':
    case 'streetView':
    case 'streetGains':
    case 'placeStreetEdit':
    case 'streetLines':
      return (
        leastMilliseconds +
        rowsOf(known) * millisecondsPerRow +
        // Another limit may need more of the streets than was read.
        megabytes(known?.streets?.bytes ?? noBytes) * millisecondsPerMegabyte
      );
    case 'read':
    case 'plan':
    case 'rows':
      return leastMilliseconds + megabytes(request.file.bytes) * millisecondsPerMegabyte;
    case 'compare':
    case 'load': {
      const bytes = request.files.reduce((sum, { file }) => sum + file.bytes.length, 0);
      return leastMilliseconds + (bytes / 2 ** 20) * millisecondsPerMegabyte;
    }
    case 'open':
      return leastMilliseconds + megabytes(request.bytes) * millisecondsPerMegabyte;
  }
}

function megabytes(bytes: Uint8Array): number {
  return bytes.length / 2 ** 20;
}
