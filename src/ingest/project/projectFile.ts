import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildIssue, type Issue, type Result } from '../../model/issue.ts';
import type { Project } from '../../model/project.ts';
import { buildInputs } from '../merge/buildInputs.ts';
import {
  decisionsFromSaved,
  formatVersion,
  projectSchema,
  type SavedProject,
  savedFromProject,
  scenariosFromSaved,
} from './projectSchema.ts';
import { maxFileBytes } from '../fileSize.ts';
import { copyText } from '../privacy/redactedCopy.ts';
import type { FileBytes, ReadOptions, TableReading } from '../reading.ts';
import { readTable } from '../readTable.ts';
import { figureFromSaved } from './savedFigures.ts';
import { sha256Hex } from './sha256.ts';

/** Largest sum of the unpacked parts of a project file, bytes. */
const maxProjectBytes = 500 * 1024 * 1024;

const projectEntry = 'project.json';
const maxEntries = 1000;
const maxRatio = 200;
const ratioFromBytes = 10 * 1024 * 1024;
/** Local time, since zip knows no time zone: the same bytes everywhere. */
const zipTime = '1980-01-01T00:00:00';

type Refusal = 'newer' | 'damaged' | 'too-large';

/**
 * Writes a project as a `.kinreach` file: a zip of `project.json` and the bytes of every input.
 * Equal projects give equal bytes: order, times and compression are fixed.
 */
export function writeProjectFile(project: Project): Uint8Array {
  const saved = savedFromProject(project);
  const entries: [string, Uint8Array][] = project.inputs.files.map((file, index) => [
    entryName(index, file.name),
    file.bytes,
  ]);
  const json = strToU8(`${JSON.stringify(saved, null, 2)}\n`);
  entries.push([projectEntry, json]);
  const parts = Object.fromEntries(entries.sort(byName));
  return zipSync(parts, { level: 6, mtime: zipTime });
}

/** A file of a project, with the options under which it was read. */
export interface FileToRead {
  readonly file: FileBytes;
  readonly options: ReadOptions;
}

/** Reads files together: some can only be read near what others hold. */
export type ReadAll = (files: readonly FileToRead[]) => readonly TableReading[];

const readTables: ReadAll = (files) => files.map(({ file, options }) => readTable(file, options));

/**
 * Opens a `.kinreach` file, reading its inputs again from their own bytes with the options under
 * which they were read. A newer format, a damaged file and one that unpacks to too much are refused
 * as `file-unreadable` with `facts.reason` `newer` (and `facts.version`), `damaged` or `too-large`.
 *
 * @param readAll in place of the reader of tables, where a project may hold other files
 */
export function readProjectFile(bytes: Uint8Array, readAll: ReadAll = readTables): Result<Project> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return refuse(unpacked.reason);
  const parsed = parseProject(unpacked.entries.get(projectEntry));
  if (!parsed.ok) return refuse(parsed.reason, parsed.version);
  const { saved } = parsed;

  const files: FileToRead[] = [];
  for (const [index, input] of saved.inputs.entries()) {
    const part = unpacked.entries.get(entryName(index, input.name));
    if (part === undefined || sha256Hex(part) !== input.sha256) return refuse('damaged');
    files.push({ file: { name: input.name, bytes: part }, options: optionsOf(input) });
  }
  const { inputs, issues } = buildInputs(readAll(files));
  const { name, sample, settings, plans } = saved;
  const scenarios = scenariosFromSaved(saved);
  const entered = saved.entered?.map(figureFromSaved);
  const project: Project = {
    name,
    sample,
    inputs,
    settings,
    scenarios,
    ...(plans ? { plans } : {}),
    ...(entered ? { entered } : {}),
  };
  return { ok: true, value: project, issues };
}

function byName(first: [string, Uint8Array], second: [string, Uint8Array]): number {
  return first[0] < second[0] ? -1 : 1;
}

/** The number keeps names apart; characters that could leave a folder are replaced. */
function entryName(index: number, name: string): string {
  const plain = Array.from(name.slice(0, 100), (character) =>
    character < ' ' || '/\\:'.includes(character) ? '_' : character,
  );
  return `inputs/${String(index + 1).padStart(3, '0')}-${plain.join('')}`;
}

function optionsOf(input: SavedProject['inputs'][number]): ReadOptions {
  const { kind, delimiter, encoding, datum } = input;
  const mapping = Object.fromEntries(input.mapping);
  const options: ReadOptions = {
    ...decisionsFromSaved(input),
    kind,
    mapping,
    ...(delimiter === '' ? {} : { delimiter }),
    ...(datum ? { datum } : {}),
  };
  if (options.copyOf) return { ...options, ...copyText };
  // UTF-16 is told by its mark or by its zero bytes, with no need of a choice.
  return encoding === 'utf-8' || encoding === 'gb18030' ? { ...options, encoding } : options;
}

type Unpacked =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: Refusal };

/** Unpacks a zip whose parts say that they are within the limits; nothing else is unpacked. */
function unpack(bytes: Uint8Array): Unpacked {
  let total = 0;
  let count = 0;
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter({ originalSize, size }) {
        total += originalSize;
        count++;
        const bomb = originalSize > ratioFromBytes && originalSize > maxRatio * size;
        if (bomb || originalSize > maxFileBytes) tooLarge = true;
        if (total > maxProjectBytes || count > maxEntries) tooLarge = true;
        return !tooLarge;
      },
    });
    if (tooLarge) return { ok: false, reason: 'too-large' };
    return { ok: true, entries: new Map(Object.entries(parts)) };
  } catch {
    return { ok: false, reason: tooLarge ? 'too-large' : 'damaged' };
  }
}

type Parsed =
  | { readonly ok: true; readonly saved: SavedProject }
  | { readonly ok: false; readonly reason: Refusal; readonly version: string };

function parseProject(bytes: Uint8Array | undefined): Parsed {
  const damaged: Parsed = { ok: false, reason: 'damaged', version: '' };
  if (bytes === undefined) return damaged;
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(bytes));
  } catch {
    return damaged;
  }
  const version = versionOf(json);
  if (version > formatVersion) return { ok: false, reason: 'newer', version: String(version) };
  const checked = projectSchema.safeParse(json);
  return checked.success ? { ok: true, saved: checked.data } : damaged;
}

function versionOf(json: unknown): number {
  if (typeof json !== 'object' || json === null || !('formatVersion' in json)) return 0;
  return typeof json.formatVersion === 'number' ? json.formatVersion : 0;
}

function refuse(reason: Refusal, version = ''): Result<Project> {
  const facts: Record<string, string> = version === '' ? { reason } : { reason, version };
  const issue: Issue = buildIssue({
    code: 'file-unreadable',
    severity: 'error',
    action: 'rejected',
    facts,
  });
  return { ok: false, issues: [issue] };
}
