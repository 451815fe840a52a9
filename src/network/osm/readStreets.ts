import { buildIssue, type Issue, type Result } from '../../model/issue.ts';
import { type LinesReading, readLines } from './readLines.ts';
import { readOsmXml, readOsmXmlGz } from './readOsmXml.ts';
import { readPbf } from './readPbf.ts';
import { createStreetCollector } from './streetCollector.ts';
import { type Box, type ReadProgress, StreetFileError, type StreetWays } from './streetWays.ts';
import { walkRuleOfWay } from './walkingProfile.ts';

/** What kind of street file the first bytes say it is; the name is not trusted. */
export type StreetFileKind = 'pbf' | 'xml' | 'gz' | 'lines';

const noProgress: ReadProgress = () => undefined;

/**
 * Reads the streets of a file: `.osm.pbf`, `.osm`, `.osm.gz` or GeoJSON lines, WGS-84.
 *
 * @param box Keeps what lies in it: the data's area and the longest reach around it. null: everything.
 * @param onProgress What it throws stops the reading and passes through.
 * @returns Not ok when the file cannot be read whole, holds no street that is walked, or none in the box.
 */
export function readStreets(
  file: string,
  bytes: Uint8Array,
  box: Box | null,
  onProgress: ReadProgress = noProgress,
): Result<StreetWays> {
  const finding = (start: Partial<Issue> & Pick<Issue, 'code' | 'severity' | 'action'>): Issue =>
    buildIssue({ ...start, file });
  const issues: Issue[] = [];
  const refuse = (code: Issue['code'], facts: Issue['facts'] = {}): Result<StreetWays> => ({
    ok: false,
    issues: [...issues, finding({ code, severity: 'error', action: 'rejected', facts })],
  });

  const collector = createStreetCollector(box);
  let hasStopped = false;
  const progress: ReadProgress = (done) => {
    try {
      onProgress(done);
    } catch (error) {
      hasStopped = true;
      throw error;
    }
  };
  let lines: LinesReading = { read: 0, projected: 0, swapped: 0 };
  try {
    const kind = streetFileKind(bytes);
    if (kind === 'pbf') readPbf(bytes, collector, progress);
    else if (kind === 'gz') readOsmXmlGz(bytes, collector, progress);
    else if (kind === 'xml') readOsmXml(bytes, collector, progress);
    else lines = readLines(new TextDecoder('utf-8').decode(bytes), collector);
  } catch (error) {
    // What the decoders throw on damaged bytes says nothing to a reader.
    if (hasStopped) throw error;
    return refuse('streets-unreadable', {
      reason: error instanceof StreetFileError ? error.fault : 'block',
    });
  }
  if (lines.projected > lines.read) {
    const order = lines.swapped === lines.projected ? 'swapped' : '';
    return refuse('streets-projected', { count: String(lines.projected), order });
  }

  const { streets, nodesMissing, waysOutside, areasUnread } = collector.finish();
  if (nodesMissing > 0) {
    const facts = { count: String(nodesMissing) };
    issues.push(
      finding({ code: 'streets-node-missing', severity: 'warning', action: 'repaired', facts }),
    );
  }
  if (areasUnread > 0) {
    const facts = { count: String(areasUnread) };
    issues.push(finding({ code: 'streets-areas', severity: 'info', action: 'skipped', facts }));
  }
  if (!hasStreet(streets)) return refuse(waysOutside > 0 ? 'streets-elsewhere' : 'streets-none');
  return { ok: true, value: streets, issues };
}

/** Tells the kind by the first bytes. @throws StreetFileError for anything else. */
export function streetFileKind(bytes: Uint8Array): StreetFileKind {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gz';
  // A PBF starts with the length of its first header, below 64 KiB, and the header with its type.
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[4] === 0x0a) return 'pbf';
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 256)).trimStart();
  if (start.startsWith('<')) return 'xml';
  if (start.startsWith('{')) return 'lines';
  throw new StreetFileError('kind');
}

/** Whether any way is walked and has two points at least. */
function hasStreet({ tags, start }: StreetWays): boolean {
  return tags.some((own, w) => {
    const rule = walkRuleOfWay(own);
    return (rule === 'walked' || rule === 'steps') && start[w + 1]! - start[w]! > 1;
  });
}
