import type { OpenedFile, Sheet, SheetNote } from '../sheet.ts';
import { type Archive, archiveLimits, type ArchiveRefusal, guardArchive } from './guardArchive.ts';
import { readHtmlTables } from './readHtmlTables.ts';
import { readSheet } from './readSheet.ts';
import { SheetTooLarge, sheetLimits } from './sheetLimits.ts';
import { readWorkbookParts } from './workbookParts.ts';
import { type Container, recogniseContainer } from './recogniseContainer.ts';
import { XmlFault } from './xmlScanner.ts';

/** A workbook, or the one reason why there is none. */
export type OpenedWorkbook =
  | { readonly ok: true; readonly file: OpenedFile }
  | { readonly ok: false; readonly note: SheetNote };

const megabyte = 1024 * 1024;

/**
 * Opens a workbook: `.xlsx` (and `.xlsm`, whose programs are not looked at) and web pages saved as
 * `.xls`. Null where the file is text by its content, whatever its name says: it is to be decoded
 * as text. Everything else is refused by the name of what it is.
 */
export function openWorkbook(bytes: Uint8Array, name: string): OpenedWorkbook | null {
  const container = recogniseContainer(bytes);
  if (container === 'text') return null;
  if (container === 'html') return openPage(bytes, name);
  if (container !== 'zip') return refuse(refusalOf(container));
  const guarded = guardArchive(bytes);
  if (!guarded.ok) return refuse(archiveNote(guarded.reason, guarded.entry));
  const format = foreignFormat(guarded.archive);
  if (format !== null) return refuse(formatNote(format));
  return openArchive(guarded.archive, name);
}

/** The warning where a name promises something else than what the file is; null where it fits. */
export function nameMismatch(container: 'text' | 'xlsx' | 'html', name: string): SheetNote | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isWorkbookName = /^(?:xls|xlsx|xlsm|xlsb|et|ods)$/u.test(extension);
  const fits =
    container === 'text'
      ? !isWorkbookName
      : container === 'html'
        ? /^html?$/u.test(extension)
        : /^xls[xm]$/u.test(extension);
  if (fits) return null;
  const facts = { container, extension };
  return { code: 'file-name-mismatch', severity: 'info', action: 'kept', facts };
}

function openArchive(archive: Archive, name: string): OpenedWorkbook {
  try {
    const book = readWorkbookParts(archive);
    if (book === null) return refuse(damaged(''));
    const mismatch = nameMismatch('xlsx', name);
    const sheets: Sheet[] = [];
    for (const part of book.sheets) {
      const sheet = readSheet(archive, part, book);
      if (sheet === null) return refuse(damaged(part.name));
      sheets.push(sheet);
    }
    return { ok: true, file: fileOf('xlsx', '', withNote(sheets, mismatch)) };
  } catch (error) {
    if (error instanceof SheetTooLarge) {
      const { rows, columns, cells } = sheetLimits;
      const facts = { rows: String(rows), columns: String(columns), cells: String(cells) };
      return refuse({ code: 'sheet-too-large', severity: 'error', action: 'rejected', facts });
    }
    // TextDecoder says a TypeError where bytes are not UTF-8.
    if (error instanceof XmlFault || error instanceof TypeError) return refuse(damaged(''));
    throw error;
  }
}

function openPage(bytes: Uint8Array, name: string): OpenedWorkbook {
  const page = readHtmlTables(bytes);
  if (!page.ok) return refuse(formatNote(page.reason === 'no-table' ? 'page' : 'html'));
  const sheets = withNote(page.sheets, nameMismatch('html', name));
  return { ok: true, file: fileOf('html', page.encoding, sheets) };
}

function fileOf(
  container: OpenedFile['container'],
  encoding: string,
  sheets: readonly Sheet[],
): OpenedFile {
  return { container, encoding, delimiter: '', quote: '', sheets };
}

function withNote(sheets: readonly Sheet[], note: SheetNote | null): readonly Sheet[] {
  const [first, ...others] = sheets;
  if (note === null || first === undefined) return sheets;
  return [{ ...first, notes: [note, ...first.notes] }, ...others];
}

/** Zips that are not xlsx, by the parts that only they have. */
function foreignFormat({ entries }: Archive): string | null {
  if (entries.has('[Content_Types].xml')) {
    if (entries.has('xl/workbook.bin')) return 'xlsb';
    if (entries.has('word/document.xml')) return 'docx';
    return entries.has('ppt/presentation.xml') ? 'pptx' : null;
  }
  if (entries.has('mimetype') || entries.has('content.xml')) return 'ods';
  return 'zip';
}

function refusalOf(container: Exclude<Container, 'text' | 'html' | 'zip'>): SheetNote {
  if (container !== 'encrypted') return formatNote(container);
  return { code: 'workbook-encrypted', severity: 'error', action: 'rejected' };
}

function formatNote(format: string): SheetNote {
  return { code: 'workbook-format', severity: 'error', action: 'rejected', facts: { format } };
}

function damaged(sheet: string): SheetNote {
  return { code: 'workbook-damaged', severity: 'error', action: 'rejected', facts: { sheet } };
}

const refusalCodes = {
  'entry-too-large': 'archive-too-large',
  'total-too-large': 'archive-too-large',
  ratio: 'archive-too-large',
  entries: 'archive-too-large',
  directory: 'archive-damaged',
  size: 'archive-damaged',
  checksum: 'archive-damaged',
  packing: 'archive-damaged',
  nested: 'archive-unsafe',
  path: 'archive-unsafe',
  encrypted: 'archive-unsafe',
  entity: 'archive-unsafe',
} as const satisfies Record<ArchiveRefusal, string>;

function archiveNote(reason: ArchiveRefusal, entry: string): SheetNote {
  const limits: Partial<Record<ArchiveRefusal, number>> = {
    'entry-too-large': archiveLimits.entryBytes / megabyte,
    'total-too-large': archiveLimits.totalBytes / megabyte,
    ratio: archiveLimits.ratio,
    entries: archiveLimits.entries,
  };
  const limit = String(limits[reason] ?? '');
  const facts = { reason, entry, limit };
  return { code: refusalCodes[reason], severity: 'error', action: 'rejected', value: entry, facts };
}

function refuse(note: SheetNote): OpenedWorkbook {
  return { ok: false, note };
}
