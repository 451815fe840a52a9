import type { Archive } from './guardArchive.ts';
import { builtInReading, formatReading, type NumberReading } from './numberFormat.ts';
import { decodeEscapes, readPart } from './readPart.ts';
import type { DateSystem } from './serialDate.ts';
import { SheetTooLarge, sheetLimits } from './sheetLimits.ts';
import { attributeOf } from './xmlScanner.ts';

export interface SheetPart {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Entry of the archive that holds its cells. */
  readonly part: string;
}

/** What the cells of a workbook refer to. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: DateSystem;
  readonly strings: readonly string[];
  /** Reading of the numbers of each cell style. */
  readonly readings: readonly NumberReading[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Everything of a workbook but its sheets' cells; null where the archive holds no workbook. */
export function readWorkbookParts(archive: Archive): WorkbookParts | null {
  const workbook = relationsOf(archive, '').find(({ type }) => type === 'officeDocument');
  if (workbook === undefined) return null;
  const relations = relationsOf(archive, workbook.target);
  const listed = readWorkbook(archive, workbook.target);
  if (listed === null) return null;
  const sheets = listed.sheets.flatMap(({ id, name, state }) => {
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
    return relation ? [{ name, state, part: relation.target }] : [];
  });
  const partOf = (type: string) => relations.find((one) => one.type === type)?.target ?? '';
  return {
    sheets,
    dateSystem: listed.dateSystem,
    strings: readStrings(archive, partOf('sharedStrings')),
    readings: readStyles(archive, partOf('styles')),
  };
}

/** Relations of a part ('' for the whole archive); the type is the last word of its address. */
function relationsOf(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: Relation[] = [];
  readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const type = attributeOf(attributes, 'Type') ?? '';
      found.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, attributeOf(attributes, 'Target') ?? ''),
      });
    },
    close() {},
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

interface ListedSheets {
  readonly sheets: readonly (Omit<SheetPart, 'part'> & { readonly id: string })[];
  readonly dateSystem: DateSystem;
}

function readWorkbook(archive: Archive, part: string): ListedSheets | null {
  const sheets: ListedSheets['sheets'][number][] = [];
  let dateSystem: DateSystem = 1900;
  const found = readPart(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributeOf(attributes, 'date1904'))) dateSystem = 1904;
      if (name !== 'sheet') return;
      const state = attributeOf(attributes, 'state');
      sheets.push({
        id: attributeOf(attributes, 'id') ?? '',
        name: decodeEscapes(attributeOf(attributes, 'name') ?? ''),
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
    },
    close() {},
  });
  return found ? { sheets, dateSystem } : null;
}

/** The shared strings; runs of rich text are joined, readings above Chinese characters left out. */
function readStrings(archive: Archive, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readPart(archive, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close(name) {
      if (name === 'si') {
        if (strings.length >= sheetLimits.cells) throw new SheetTooLarge();
        strings.push(decodeEscapes(text));
      }
      if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

function readStyles(archive: Archive, part: string): NumberReading[] {
  const own = new Map<number, NumberReading>();
  const readings: NumberReading[] = [];
  let inCellFormats = false;
  readPart(archive, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt') {
        own.set(id, formatReading(attributeOf(attributes, 'formatCode') ?? ''));
      } else if (name === 'xf' && inCellFormats) {
        readings.push(own.get(id) ?? builtInReading(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return readings;
}

/** A truth value of the file format. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
