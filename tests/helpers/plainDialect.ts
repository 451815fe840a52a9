import type { Dialect } from '../../src/ingest/text/dialect.ts';

/** The dialect of RFC 4180. */
export function plainDialect(): Dialect {
  return { delimiter: ',', quote: '"', escape: '"', width: 0 };
}
